import { expect, test } from "vitest";
import { makeExport } from "../../../electron/services/export/export.ts";
import { readFormat } from "../../../electron/services/reading/read-bytes.ts";
import { outlinesOf } from "../../../shared/form/outline.ts";
import { readBlocks } from "../../../shared/reading/read-blocks.ts";
import { findStyle } from "../../../shared/style/house-styles.ts";
import { everyBlock } from "../../typesetting/every-block.ts";
import { resolution461 } from "../../typesetting/resolution-461.ts";
import { resolution491 } from "../../typesetting/resolution-491.ts";

const style = findStyle("nato-pa", "en");

/** Each word with how often it stands in a text. A digit beside a letter is a word of its own, as note marks are. */
function wordsIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+|\p{N}+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

test.each(["docx", "html", "pdf"] as const)(
  "each word of a .%s file is in the document or named as furniture",
  { timeout: 60_000 },
  async (format) => {
    for (const { node } of [everyBlock, resolution461, resolution491]) {
      const reading = await readFormat(
        await makeExport(node, style, format, { modified: new Date(0) }),
        "file",
      );
      if (typeof reading === "string") throw new Error(`A .${format} file was taken for text`);
      const { document, furniture } = readBlocks(reading, { file: "file" });
      const [outline] = outlinesOf(document, style);
      const texts: string[] = [outline?.designation, outline?.enacting, outline?.presenting].map(
        (text) => text ?? "",
      );
      document.descendants((each) => {
        if (each.isTextblock || each.type.name === "note")
          texts.push(each.children.map((child) => (child.isText ? child.text : " ")).join(""));
        if (typeof each.attrs.mark === "string") texts.push(each.attrs.mark);
      });
      const numbered = outline?.notes.map(({ marker }) => marker) ?? [];
      const placed = wordsIn([...texts, ...numbered, ...furniture.map(({ text }) => text)].join("\n"));
      const lost = [...wordsIn(reading.source)].filter(([word, count]) => count > (placed.get(word) ?? 0));
      expect(lost).toEqual([]);
    }
  },
);
