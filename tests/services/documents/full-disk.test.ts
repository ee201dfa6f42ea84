import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const script = new URL("../../support/full-disk.ts", import.meta.url).pathname;
const namespaces = ["--user", "--map-root-user", "--mount"];
const canMount = spawnSync("unshare", [...namespaces, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status === 0;

test.runIf(canMount)(
  "on a real disk of 600 KB that fills up, 100 saves of any size never harm the last good file",
  () => {
    const { stdout, stderr } = spawnSync("unshare", [...namespaces, process.execPath, script], {
      encoding: "utf8",
    });
    expect({ stderr, outcome: stdout.trim() }).toEqual({
      stderr: "",
      outcome: "harmed 0, left over 0, full true, written true",
    });
  },
);
