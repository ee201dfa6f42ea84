import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * File systems on which SQLite's locks and shared memory cannot be relied on, because other machines write there too
 * (sqlite.org/wal.html: all processes must be on the same host).
 */
const networkTypes: ReadonlySet<string> = new Set([
  ...["nfs", "nfs3", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afpfs", "webdav", "davfs", "ncpfs", "afs"],
  ...["ceph", "glusterfs", "lustre", "beegfs", "vboxsf", "vmhgfs"],
  ...["sshfs", "rclone", "davfs2", "gvfsd-fuse", "glusterfs", "ceph", "vmhgfs-fuse", "s3fs"].map(
    (name) => `fuse.${name}`,
  ),
]);

/** Whether a file lies on a drive of another machine, whether it exists yet or not. */
export function liesOnNetwork(path: string, platform: NodeJS.Platform = process.platform): boolean {
  const place = existingPlace(path);
  // A mapped drive's real path is the share it stands for.
  if (platform === "win32") return place.startsWith("\\\\");
  const mounts = platform === "darwin" ? mountsOfMac(macMountTable()) : mountsOfLinux(linuxMountTable());
  return networkTypes.has(typeOfMount(mounts, place) ?? "");
}

interface Mount {
  readonly point: string;
  readonly type: string;
}

/** Reads `/proc/self/mountinfo` (proc_pid_mountinfo(5)): the mount point is the fifth field, the type follows ` - `. */
export function mountsOfLinux(table: string): Mount[] {
  return table.split("\n").flatMap((line) => {
    const point = line.split(" ")[4];
    const type = / - (\S+)/.exec(line)?.[1];
    if (point === undefined || type === undefined) return [];
    const plain = point.replace(/\\([0-7]{3})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 8)),
    );
    return [{ point: plain, type }];
  });
}

/** Reads what mount(8) of macOS prints: `//user@server/share on /Volumes/share (smbfs, nodev, nosuid)`. */
export function mountsOfMac(table: string): Mount[] {
  return [...table.matchAll(/^.+? on (\/.*) \(([^,)]+)/gm)].map(([, point = "", type = ""]) => ({
    point,
    type,
  }));
}

/** The type of the mount that a path lies on: the longest that it begins with, of equals the one mounted last. */
export function typeOfMount(mounts: readonly Mount[], path: string): string | null {
  let best: Mount | null = null;
  for (const mount of mounts) {
    const inside = path === mount.point || path.startsWith(mount.point === "/" ? "/" : `${mount.point}/`);
    if (inside && mount.point.length >= (best?.point.length ?? 0)) best = mount;
  }
  return best?.type ?? null;
}

function linuxMountTable(): string {
  return existsSync("/proc/self/mountinfo") ? readFileSync("/proc/self/mountinfo", "utf8") : "";
}

function macMountTable(): string {
  return execFileSync("/sbin/mount", { encoding: "utf8", timeout: 5000 });
}

/** The real path of a file, or of the nearest folder above it that exists. */
function existingPlace(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync.native(whole);
  return dirname(whole) === whole ? whole : existingPlace(dirname(whole));
}
