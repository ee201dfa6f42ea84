// Pictures of a short text in each house style, for docs/house-styles: node build/specimens.ts
// Needs pdftoppm of poppler-utils on this machine.
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeExport } from "../electron/services/export/export.ts";
import { specimenOf } from "../shared/form/specimen.ts";
import { builtInStyles } from "../shared/style/house-styles.ts";
import { root } from "./staleness.ts";

const pictures = join(root, "docs/house-styles");
const scratch = await mkdtemp(join(tmpdir(), "rapporteur-specimens-"));
await mkdir(pictures, { recursive: true });
for (const style of builtInStyles) {
  const name = `${style.id}.${style.language}`;
  const pdf = join(scratch, `${name}.pdf`);
  await writeFile(pdf, await makeExport(specimenOf(style), style, "pdf", { modified: new Date(0) }));
  const upperHalf = ["-x", "0", "-y", "0", "-W", "560", "-H", "500"];
  const args = ["-png", "-gray", "-r", "64", "-singlefile", ...upperHalf, pdf, join(pictures, name)];
  const { status, error, stderr } = spawnSync("pdftoppm", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`pdftoppm: ${error?.message ?? stderr}`);
}
await rm(scratch, { recursive: true });

const rows = builtInStyles.map(
  ({ id, language, name }) =>
    `| ${name} | \`${id}\` | ${language} | ![${name}, ${language}](${id}.${language}.png) |`,
);
const page = `# House styles

One short text as each style sets it. The pictures are made by \`node build/specimens.ts\`; the styles themselves
are in \`shared/style/houses\`, and \`shared/style/README.md\` says how to make one of your own.

| body | style | language | page |
|---|---|---|---|
${rows.join("\n")}
`;
await writeFile(join(pictures, "README.md"), page);
console.log(`${builtInStyles.length} pictures in docs/house-styles`);
