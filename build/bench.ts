// Runs the benches of tests/bench: each prints what it measured beside a named alternative of the same run.
//   npm run bench -- [--only NAME] [--corpora FOLDER] [--worst NUMBER]
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./staleness.ts";

const { values } = parseArgs({
  options: { only: { type: "string" }, corpora: { type: "string" }, worst: { type: "string" } },
});
const folder = join(root, "tests/bench");
const names = (await readdir(folder))
  .filter((name) => name.endsWith(".bench.ts"))
  .map((name) => name.slice(0, -".bench.ts".length));
const chosen = names.filter((name) => values.only === undefined || name === values.only).sort();
if (chosen.length === 0) {
  console.error(`There is no bench “${values.only}”. Benches: ${names.join(", ")}.`);
  process.exit(2);
}
for (const name of chosen) {
  console.log(`\n${name}`);
  const bench = (await import(join(folder, `${name}.bench.ts`))) as {
    run(options: { corpora: string | undefined; worst: string | undefined }): Promise<void>;
  };
  await bench.run({ corpora: values.corpora, worst: values.worst });
}
