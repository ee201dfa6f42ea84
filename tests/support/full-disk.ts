// Run in a namespace of its own (tests/services/documents/full-disk.test.ts): saves on a small real disk until it is full.
import { execFileSync } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { writeFileAtomically } from "../../electron/services/documents/atomic-write.ts";

execFileSync("mount", ["-t", "tmpfs", "-o", "size=600k", "tmpfs", "/mnt"]);
const path = "/mnt/draft.reso";
let good = "g".repeat(300_000);
await writeFile(path, good);
let harmed = 0;
let leftOver = 0;
const outcomes = new Set<string>();
for (let round = 0; round < 100; round++) {
  const next = String.fromCharCode(97 + (round % 26)).repeat(200_000 + ((round * 7919) % 250_000));
  const outcome = await writeFileAtomically(path, next).then(
    () => "written",
    (error: { code: string }) => error.code,
  );
  outcomes.add(outcome);
  if (outcome === "written") good = next;
  if ((await readFile(path, "utf8")) !== good) harmed++;
  leftOver += (await readdir("/mnt")).length - 1;
}
console.log(
  `harmed ${harmed}, left over ${leftOver}, full ${outcomes.has("disk-full")}, written ${outcomes.has("written")}`,
);
