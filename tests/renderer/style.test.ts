import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";

const folder = new URL("../../renderer/style/", import.meta.url);
const sheets = (await readdir(folder)).filter((name) => name.endsWith(".css"));
const textOf = (name: string) => readFile(new URL(name, folder), "utf8");

test("a colour is written in the tokens and nowhere else", async () => {
  const others = sheets.filter((name) => name !== "tokens.css");
  const colours = await Promise.all(
    others.map(
      async (name) =>
        [name, (await textOf(name)).match(/#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi)] as const,
    ),
  );
  expect(colours.filter(([, found]) => found !== null)).toEqual([]);
});

test("every token that is used is there, and every token that is there is used", async () => {
  const texts = await Promise.all(sheets.map(textOf));
  const tokens = new Set((await textOf("tokens.css")).match(/--[\w-]+(?=:)/g));
  const used = new Set(texts.join("\n").match(/(?<=var\()--[\w-]+/g));
  // The page's own measures and texts are set by editor/page-variables.ts.
  const ofThePage =
    /^--(sheet|margin|millimetre|note-scale|before|after|size|placeholder|caption|text-ems|text$|enacting|designation|quotation|first|rest|label)/;
  expect([...used].filter((name) => !tokens.has(name) && !ofThePage.test(name))).toEqual([]);
  expect([...tokens].filter((name) => !used.has(name))).toEqual([]);
});
