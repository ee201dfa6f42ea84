import { chmod, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { writeFileAtomically } from "../../../electron/services/documents/atomic-write.ts";
import { failFlushes, fillDisk, mendDisk, shortenWrites } from "../../support/faults.ts";
import { temporaryFolder } from "../../support/hosts.ts";

const old = "the last good text\n".repeat(2000);
const next = "the next text\n".repeat(3000);

/** A folder with a good file in it. */
async function goodFile(): Promise<string> {
  const path = join(await temporaryFolder(), "draft.reso");
  await writeFile(path, old);
  return path;
}

async function outcome(write: Promise<void>): Promise<string> {
  return write.then(
    () => "written",
    (error: { code: string }) => error.code,
  );
}

test("the new text takes the old one's place, with its permissions, and leaves nothing beside it", async () => {
  const path = await goodFile();
  await chmod(path, 0o640);
  await writeFileAtomically(path, next, { mode: 0o600 });
  expect(await readFile(path, "utf8")).toBe(next);
  expect((await stat(path)).mode & 0o777).toBe(0o640);
  expect(await readdir(dirname(path))).toEqual(["draft.reso"]);
});

test("a new file gets the permissions asked for", async () => {
  const path = join(await temporaryFolder(), "secret");
  await writeFileAtomically(path, next, { mode: 0o600 });
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test("a link stays a link and its target is replaced, there or not", async () => {
  const path = await goodFile();
  const folder = dirname(path);
  await mkdir(join(folder, "elsewhere"));
  await symlink("draft.reso", join(folder, "link"));
  await symlink("elsewhere/new", join(folder, "dangling"));
  await writeFileAtomically(join(folder, "link"), next);
  await writeFileAtomically(join(folder, "dangling"), next);
  expect(await readlink(join(folder, "link"))).toBe("draft.reso");
  expect(await readFile(path, "utf8")).toBe(next);
  expect(await readFile(join(folder, "elsewhere/new"), "utf8")).toBe(next);
});

test("names that are long, accented, right-to-left or pictures are written like any other", async () => {
  const folder = await temporaryFolder();
  const names = [
    `${"é".repeat(125)}.txt`,
    "re\u0301solution.reso",
    "קרא אותי.reso",
    "🕊️ peace.reso",
    "a b & c;$(d).reso",
  ];
  for (const name of names) await writeFileAtomically(join(folder, name), name);
  const written = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), "utf8")),
  );
  expect(written.sort()).toEqual(names.sort());
});

test("writes that stop short are continued", async () => {
  const path = await goodFile();
  await shortenWrites(1000);
  await writeFileAtomically(path, next);
  expect(await readFile(path, "utf8")).toBe(next);
});

test.each([0, 1, 20_000, next.length - 1])(
  "a disk that is full after %d bytes costs nothing",
  async (room) => {
    const path = await goodFile();
    await fillDisk(room);
    expect(await outcome(writeFileAtomically(path, next))).toBe("disk-full");
    mendDisk();
    expect(await readFile(path, "utf8")).toBe(old);
    expect(await readdir(dirname(path))).toEqual(["draft.reso"]);
  },
);

test("a failed flush, a refusal before the last step and a folder in the way leave everything as it was", async () => {
  const path = await goodFile();
  const folder = dirname(path);
  await mkdir(join(folder, "folder"));
  const refused = writeFileAtomically(path, next, {
    confirm: () => Promise.reject(new RangeError("refused")),
  });
  await expect(refused).rejects.toThrow("refused");
  expect(await outcome(writeFileAtomically(join(folder, "folder"), next))).toBe("write-failed");
  await failFlushes();
  await expect(writeFileAtomically(path, next)).rejects.toMatchObject({
    code: "write-failed",
    details: { file: "draft.reso", reason: "i/o error" },
  });
  mendDisk();
  expect(await readFile(path, "utf8")).toBe(old);
  expect((await readdir(folder)).sort()).toEqual(["draft.reso", "folder"]);
});

test("a missing folder is named", async () => {
  const folder = join(await temporaryFolder(), "gone");
  await expect(writeFileAtomically(join(folder, "a.reso"), next)).rejects.toMatchObject({
    code: "folder-missing",
    details: { file: "a.reso", folder },
  });
});

test.skipIf(process.platform === "win32")(
  "a folder or file that may not be written is refused and unchanged",
  async () => {
    const path = await goodFile();
    const folder = dirname(path);
    const protectedFile = join(folder, "protected.reso");
    await writeFile(protectedFile, old);
    await chmod(protectedFile, 0o444);
    await chmod(folder, 0o777);
    asOrdinaryUser();
    expect(await outcome(writeFileAtomically(protectedFile, next))).toBe("write-denied");
    asSelf();
    await chmod(folder, 0o555);
    asOrdinaryUser();
    expect(await outcome(writeFileAtomically(join(folder, "new.reso"), next))).toBe("write-denied");
    asSelf();
    await chmod(folder, 0o755);
    expect((await readdir(folder)).sort()).toEqual(["draft.reso", "protected.reso"]);
    expect(await readFile(protectedFile, "utf8")).toBe(old);
  },
);

/** Permissions bind everybody but root. */
function asOrdinaryUser(): void {
  if (process.geteuid?.() !== 0) return;
  process.seteuid?.(65_534);
  onTestFinished(asSelf);
}

function asSelf(): void {
  process.seteuid?.(process.getuid?.() ?? 0);
}
