import type { HouseStyle } from "../../style/house-style.ts";
import type { Block, BlockSequence, Run } from "../blocks.ts";
import { cutGluedClauses } from "./glued-clauses.ts";
import { inlineRuns } from "./inline-marks.ts";
import { joinLines, type Paragraph } from "./paragraphs.ts";
import { sourceLines } from "./source-lines.ts";

/**
 * The blocks of a Markdown text. Not by CommonMark, which would number the clauses anew and lose what the text
 * says (`- 13.`, `I.`, a letter left out): here typed numbers stay text, and only marks are taken.
 */
export function markdownBlocks(source: string, style: HouseStyle): BlockSequence {
  return blocksOf(joinLines(cutGluedClauses(sourceLines(source, true), style), style), true);
}

/** The blocks of a text without mark-up. */
export function plainTextBlocks(source: string, style: HouseStyle): BlockSequence {
  return blocksOf(joinLines(cutGluedClauses(sourceLines(source, false), style), style), false);
}

/** The body of a note, wherever it stands: `[^1]: A/77/264.` */
const noteDefinition = /^\[\^([^\]\s]{1,20})\]:\s*/;

function blocksOf(paragraphs: readonly Paragraph[], emphasis: boolean): BlockSequence {
  const definitions = paragraphs.map((paragraph) => noteDefinition.exec(paragraph.text));
  const noteKeys = new Set(definitions.flatMap((definition) => definition?.[1] ?? []));
  const blocks: Block[] = [];
  const notes = new Map<string, Block>();
  paragraphs.forEach((paragraph, index) => {
    const [whole, key] = definitions[index] ?? [];
    const isFirst = key !== undefined && !notes.has(key);
    const text = isFirst ? paragraph.text.slice(whole?.length) : paragraph.text;
    const runs = inlineRuns(text, { emphasis, noteKeys }).map(tidied);
    const { bullet, indent, blankBefore, quoted, headingLevel } = paragraph.first;
    const { span, mended } = paragraph;
    const block = { runs, bullet, indent, blankBefore, quoted, headingLevel, span, mended };
    if (isFirst) notes.set(key, block);
    else blocks.push(block);
  });
  return { blocks, notes };
}

/** White space as a text has it: one space, and no characters that print nothing. */
function tidied(run: Run): Run {
  return {
    ...run,
    text: run.text
      .replace(/(?!\n)[\p{Cc}\u00ad\u200b\ufeff\ufffc]/gu, (sign) => (sign === "\t" ? " " : ""))
      .replace(/ {2,}/g, " "),
  };
}
