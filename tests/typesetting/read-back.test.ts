import type { Node } from "prosemirror-model";
import { expect, test } from "vitest";
import { outlinesOf } from "../../shared/form/outline.ts";
import { readText } from "../../shared/reading/read-text.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { writeMarkdown } from "../../shared/typesetting/markdown.ts";
import { writePlainText } from "../../shared/typesetting/plain-text.ts";
import { typeset } from "../../shared/typesetting/typeset.ts";
import { everyBlock } from "./every-block.ts";
import { resolution461 } from "./resolution-461.ts";
import { resolution491 } from "./resolution-491.ts";

const style = findStyle("nato-pa", "en");

const headed = <Headed extends { readonly heading: string | null }>(part: Headed): Headed => ({
  ...part,
  heading: part.heading?.toUpperCase() ?? null,
});

/** What a page tells of an outline: titles and headings in capitals, kept text in one line. */
function asPrinted(document: Node) {
  return outlinesOf(document, style).map((outline) => ({
    ...outline,
    title: outline.title.toUpperCase(),
    clauses: outline.clauses.map(headed),
    annexes: outline.annexes.map((annex) => ({
      ...annex,
      title: annex.title?.toUpperCase() ?? null,
      paragraphs: annex.paragraphs.map(headed),
    })),
    unplaced: outline.unplaced.map((text) => text.replace(/\s+/g, " ")),
  }));
}

for (const [name, document] of Object.entries({ resolution461, resolution491, everyBlock })) {
  test.each([
    ["Markdown", "md", writeMarkdown],
    ["plain text", "txt", writePlainText],
  ] as const)(`${name} written as %s reads back to the same outline`, (_, ending, write) => {
    const read = readText(write(typeset(document.node, style)), { file: `${name}.${ending}` });
    expect(outlinesOf(read.document, style)).toEqual(asPrinted(document.node));
  });
}
