import { singleSpaced } from "../../base/white-space.ts";
import { openingPhrases } from "../../form/opening-phrase.ts";
import type { HouseStyle } from "../../style/house-style.ts";
import { languageOf } from "../../style/languages/languages.ts";
import { type Block, isEmphasised, type Run, sliceRuns, textOf, trimRuns } from "../blocks.ts";
import { type ClauseOpening, clauseOpening } from "./clause-opening.ts";
import { endSign, endsWithConjunction, longTerminators } from "./line-end.ts";
import { type PrintedLabel, pointlessNumber, printedLabel } from "./printed-label.ts";

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
  readonly emphasisedWhole: boolean;
  /** Begins with a small letter, as what continues a sentence does. */
  readonly small: boolean;
  /** `;`, `:`, `,` or `.`, where one ends it; else empty. */
  readonly end: string;
  /** A few words without an end, as headings are. */
  readonly headingLike: boolean;
  /** The line that closes a resolution: of its meeting, its adoption, its vote. */
  readonly closes: boolean;
  /** A row of a table whose cells the source parts by strokes. */
  readonly tableRow: boolean;
  /** What follows belongs to an annex. */
  readonly headsAnnex: boolean;
}

export function paragraphOf(block: Block, style: HouseStyle): Paragraph {
  const known = remembered.get(block);
  if (known?.style === style) return known.paragraph;
  const paragraph = signsOf(block, style);
  remembered.set(block, { style, paragraph });
  return paragraph;
}

const remembered = new WeakMap<Block, { readonly style: HouseStyle; readonly paragraph: Paragraph }>();

function signsOf(block: Block, style: HouseStyle): Paragraph {
  const language = languageOf(style);
  const { label, runs } = labelled(block.runs, style);
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
    emphasisedWhole: worded.length > 0 && worded.every(isEmphasised),
    small: /^["“«(\s]*\p{Ll}/u.test(text) && !opensInLowerCase(opening, style),
    end,
    headingLike: !endsWithConjunction(runs) && isHeadingLike(block, label, text, end, opening),
    tableRow: !(opening.listed && end !== "") && /^\| | \| | \|$/.test(text),
    closes: language.closingForm.test(singleSpaced(text.slice(0, longestClosing))),
    headsAnnex: headsAnnex(text, label, end, style),
  };
}

/**
 * The label of a paragraph and the words behind it. In a quoted list the quotation mark before a label stays
 * with the words; a number without its point is a label where these open a clause.
 */
function labelled(
  runs: readonly Run[],
  style: HouseStyle,
): { readonly label: PrintedLabel | null; readonly runs: readonly Run[] } {
  const text = textOf(runs);
  const quote = /^["“«]\s?(?=\(?[a-z]{1,4}\))/u.exec(text)?.[0].length ?? 0;
  const number = pointlessNumber(text);
  const label =
    printedLabel(text.slice(quote)) ??
    (number && clauseOpening(text.slice(number.length), style).listed ? number : null);
  if (!label) return { label, runs: trimRuns(runs) };
  const words = [...sliceRuns(runs, 0, quote), ...sliceRuns(runs, quote + label.length)];
  return { label, runs: trimRuns(words) };
}

/**
 * Whether a line heads an annex: `Annex II`, `Annexe A – Articles soumis à une procédure`; among clauses without
 * numbers also one in capitals, *LIST OF RECOMMENDED RADIATIONS, 1992* (six of six in the texts of the BIPM).
 */
function headsAnnex(text: string, label: PrintedLabel | null, end: string, style: HouseStyle): boolean {
  const bare = text.replace(/[[\]*]/g, "").trim();
  if (label !== null || end !== "" || bare.length >= 200) return false;
  return languageOf(style).annexForm.test(bare) || (!style.operative.numbered && isInCapitals(bare));
}

/** Set in capitals throughout, and more than an abbreviation. */
function isInCapitals(text: string): boolean {
  return text.includes(" ") && !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) > 12;
}

/** Whether a verb opens clauses in lower case there: *considering*, *having regard to*. */
function opensInLowerCase({ part }: ClauseOpening, style: HouseStyle): boolean {
  return part !== null && style[part].openingCase === "lower";
}

/**
 * Whether an unlabelled paragraph begins as a clause does. A verb's form alone does not make a clause of a line
 * without an end, nor of a few words before a colon.
 */
export function beginsClause(paragraph: Paragraph): boolean {
  const { opening, small, emphasisedStart, end, runs } = paragraph;
  if (!opening.opens || paragraph.block.headingLevel !== null) return false;
  if (emphasisedStart) return true;
  const long = paragraph.text.length > longestLead;
  const ended = end !== "" || endsWithConjunction(runs);
  return !small && (opening.listed ? ended || long : ended && (end !== ":" || long));
}

/** Whether a paragraph is an opening phrase and nothing more: *noting*, before a list of what is noted. */
export function isOpeningAlone({ text, opening }: Paragraph, style: HouseStyle): boolean {
  if (!opening.listed || opening.part === null || text.length > longestLead) return false;
  const phrase = openingPhrases(text, opening.part, style)[0];
  return phrase !== undefined && /^[\s,:]*$/.test(text.slice(phrase.to));
}

/** Characters that the line which closes a resolution may have. */
const longestClosing = 200;

/** Characters that a heading, or the words that lead to a list, may have. */
export const longestLead = 60;

function isHeadingLike(
  block: Block,
  label: PrintedLabel | null,
  text: string,
  end: string,
  opening: ClauseOpening,
): boolean {
  if (text.length > 200 || block.bullet !== "") return false;
  const lettered = label !== null && /^[A-Z]+$/.test(label.bare);
  if (text === "") return lettered;
  if (block.headingLevel !== null) return !(label && (lettered ? opening.listed : opening.opens));
  if (label && !lettered) return false;
  return end === "" && /^["“«(]*[\p{Lu}\p{N}]/u.test(text) && !(opening.listed && label);
}
