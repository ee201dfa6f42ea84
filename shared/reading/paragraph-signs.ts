import type { HouseStyle } from "../style/house-style.ts";
import { languageOf } from "../style/languages/languages.ts";
import { type Block, isEmphasised, type Run, sliceRuns, textOf, trimRuns } from "./blocks.ts";
import { type ClauseOpening, clauseOpening } from "./clause-opening.ts";
import { endSign, longTerminators } from "./line-end.ts";
import { type PrintedLabel, printedLabel } from "./printed-label.ts";

/** A block with the signs of what it may be, each told from the block alone. */
export interface Paragraph {
  readonly block: Block;
  readonly label: PrintedLabel | null;
  /** The runs after the label. */
  readonly runs: readonly Run[];
  readonly text: string;
  readonly opening: ClauseOpening;
  /** The first words are emphasised and the rest is not, as openings are. */
  readonly emphasisedStart: boolean;
  /** Begins with a small letter, as what continues a sentence does. */
  readonly small: boolean;
  /** `;`, `:`, `,` or `.`, where one ends it; else empty. */
  readonly end: string;
  /** A few words without an end, as headings are. */
  readonly headingLike: boolean;
  /** What follows is no longer the resolution: the line that closes it, or heads an annex. */
  readonly closes: boolean;
}

export function paragraphOf(block: Block, style: HouseStyle): Paragraph {
  const language = languageOf(style);
  const label = printedLabel(textOf(block.runs));
  const runs = trimRuns(sliceRuns(block.runs, label?.length ?? 0));
  const text = textOf(runs);
  const opening = clauseOpening(text, style);
  const end = endSign(runs, longTerminators(style));
  const worded = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text));
  return {
    block,
    label,
    runs,
    text,
    opening,
    emphasisedStart: worded[0] !== undefined && isEmphasised(worded[0]) && !worded.every(isEmphasised),
    small: /^["“«(\s]*\p{Ll}/u.test(text) && !opensInLowerCase(opening, style),
    end,
    headingLike: isHeadingLike(block, label, text, end, opening),
    closes: language.annexForm.test(text) || language.closingForm.test(text),
  };
}

/** Whether a phrase that the style names opens clauses in lower case there: *considering*, *having regard to*. */
function opensInLowerCase({ part, listed }: ClauseOpening, style: HouseStyle): boolean {
  return listed && part !== null && style[part].openingCase === "lower";
}

/** Whether an unlabelled paragraph begins as a clause does. A verb's form alone does not make a clause of a line without an end. */
export function beginsClause(paragraph: Paragraph): boolean {
  const { opening, small, emphasisedStart, end } = paragraph;
  if (!opening.opens || paragraph.block.headingLevel !== null) return false;
  if (emphasisedStart) return true;
  return !small && (opening.listed ? end !== "" || paragraph.text.length > 60 : end !== "" && end !== ":");
}

function isHeadingLike(
  block: Block,
  label: PrintedLabel | null,
  text: string,
  end: string,
  opening: ClauseOpening,
): boolean {
  if (text === "" || text.length > 200 || block.bullet !== "") return false;
  if (block.headingLevel !== null) return !(label && opening.opens);
  if (label && !/^[A-Z]+$/.test(label.bare)) return false;
  return end === "" && /^["“«(]*[\p{Lu}\p{N}]/u.test(text) && !(opening.listed && label);
}
