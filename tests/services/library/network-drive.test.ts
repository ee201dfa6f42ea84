import { expect, test } from "vitest";
import {
  liesOnNetwork,
  mountsOfLinux,
  mountsOfMac,
  typeOfMount,
} from "../../../electron/services/library/network-drive.ts";
import { temporaryFolder } from "./records.ts";

test("the mounts of Linux are read, spaces in their names too", () => {
  const mounts = mountsOfLinux(
    [
      "24 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw",
      "41 24 0:35 / /mnt/office rw,relatime shared:20 - cifs //server/office rw,vers=3.0",
      "42 24 0:36 / /mnt/my\\040share rw shared:21 master:3 - nfs4 server:/share rw",
      "43 24 0:37 / /home/me/remote rw,nosuid - fuse.sshfs me@server: rw",
    ].join("\n"),
  );
  const type = (path: string) => typeOfMount(mounts, path);
  expect(type("/home/me/library.db")).toBe("ext4");
  expect(type("/mnt/office/library.db")).toBe("cifs");
  expect(type("/mnt/office2/library.db")).toBe("ext4");
  expect(type("/mnt/my share/library.db")).toBe("nfs4");
  expect(type("/home/me/remote")).toBe("fuse.sshfs");
});

test("the mounts of macOS are read", () => {
  const mounts = mountsOfMac(
    [
      "/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)",
      "//me@server/office on /Volumes/office files (smbfs, nodev, nosuid, mounted by me)",
    ].join("\n"),
  );
  expect(typeOfMount(mounts, "/Users/me/library.db")).toBe("apfs");
  expect(typeOfMount(mounts, "/Volumes/office files/library.db")).toBe("smbfs");
});

test("of two mounts at one place the later one counts", () => {
  const mounts = [
    { point: "/mnt", type: "autofs" },
    { point: "/mnt", type: "nfs4" },
  ];
  expect(typeOfMount(mounts, "/mnt/library.db")).toBe("nfs4");
});

test("a folder of this machine is not on a network, whether the file is there yet or not", () => {
  expect(liesOnNetwork(temporaryFolder())).toBe(false);
  expect(liesOnNetwork(`${temporaryFolder()}/not/yet/library.db`)).toBe(false);
});
