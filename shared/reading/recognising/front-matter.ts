import { designationOf, presentingLineOf, readOtherDesignation } from "../../form/front-lines.ts";
import { emptyResolution } from "../../resolution/facts.ts";
import type { Metadata } from "../../resolution/metadata.ts";
import type { Stage } from "../../resolution/schema.ts";
import type { HouseStyle } from "../../style/house-style.ts";
import { type Block, isEmphasised, type Run, sliceRuns, textOf, trimRuns } from "../blocks.ts";
import {
  type FrontFacts,
  isDesignation,
  numberSign,
  readDesignation,
  readPresentingLine,
  withoutMark,
  withoutNumberSign,
} from "./front-lines.ts";
import { isDateLine, isMastheadLine, type Masthead, readMasthead } from "./masthead.ts";

/** What stands before the enacting formula, and the presenting line wherever it stood. */
export interface FrontMatter {
  readonly title: Block | null;
  readonly titleRuns: readonly Run[];
  readonly designation: Block | null;
  readonly stage: Stage;
  readonly metadata: Metadata;
  /** The presenting line where it says something else than the style makes of the metadata. */
  readonly presentingText: string | null;
  /** Where the presenting line's mark stands, when that is not where the style puts it. */
  readonly markAt: "title" | "designation" | null;
  /** What stood at title and designation and is drawn by the style: note marks, a word for *number*. */
  readonly signs: readonly { readonly block: Block; readonly sign: string }[];
  /** The lines that the body prints above a resolution, and its name in another form than the style prints. */
  readonly masthead: readonly Block[];
  /** What else is no part of the resolution. */
  readonly rest: readonly Block[];
}

/**
 * Reads what stands above the clauses.
 *
 * @param closing what the lines below them say of the text
 */
export function frontMatter(
  printed: readonly Block[],
  presenting: Block | null,
  closing: Metadata,
  style: HouseStyle,
): FrontMatter {
  const blocks = splitSharedLine(printed, style);
  const designation = findDesignation(blocks, style);
  const title = findTitle(blocks, designation, style);
  const designationText = designation ? withoutMark(textOf(designation.runs)) : "";
  const presentingWords = presenting ? withoutMark(textOf(presenting.runs)) : null;
  const others = blocks.filter((block) => block !== title && block !== designation);
  const masthead = readMasthead(others, designationText, style);
  const facts = joinFacts(
    designation ? readDesignation(designationText, style) : null,
    presentingWords === null ? null : readPresentingLine(presentingWords, style),
    masthead,
    closing,
  );
  const drawn = emptyResolution({ style: style.id, language: style.language, ...facts });
  const asDrawn = bareDesignation(designationText) === bareDesignation(designationOf(drawn, style));
  const holds = designation !== null && (asDrawn || readOtherDesignation(designationText, style) !== null);
  const titleMark = title && presenting ? endMark(title.runs) : null;
  const designationMark = designation && holds ? endMark(designation.runs) : null;
  const marked = titleMark ? "title" : designationMark ? "designation" : null;
  const signs = [
    { block: title, sign: titleMark?.sign },
    { block: designation, sign: designationMark?.sign },
    { block: designation, sign: holds ? numberSign.exec(designationText)?.[0].trim() : undefined },
  ];
  return {
    title,
    titleRuns: titleMark?.runs ?? title?.runs ?? [],
    designation: holds ? designation : null,
    ...facts,
    presentingText: sameButForSpaces(presentingWords, presentingLineOf(drawn, style))
      ? null
      : presentingWords,
    markAt: presenting && marked !== style.presenting.attachedTo ? marked : null,
    signs: signs.flatMap(({ block, sign }) => (block && sign ? [{ block, sign }] : [])),
    masthead: [...masthead.blocks, ...(designation && holds && !asDrawn ? [designation] : [])],
    rest: [...(designation && !holds ? [designation] : []), ...others].filter(
      (block) => !masthead.blocks.includes(block),
    ),
  };
}

/** The line that designates an adopted text, else the first that may designate a draft. */
function findDesignation(blocks: readonly Block[], style: HouseStyle): Block | null {
  const read = blocks.map((block) => {
    const text = textOf(block.runs);
    return isDateLine(text, style) ? null : readDesignation(text, style);
  });
  const adopted = read.findIndex((facts) => facts?.stage === "adopted");
  return blocks[adopted >= 0 ? adopted : read.findIndex((facts) => facts !== null)] ?? null;
}

/** A designation as it is compared: without a word for *number* and the point that may end it. */
function bareDesignation(text: string | null): string | undefined {
  return text === null ? undefined : withoutNumberSign(text).toLowerCase().replace(/\.$/, "");
}

/**
 * Where the title follows the designation on its line, `77/248. Oceans and the law of the sea`, the two apart. The
 * point may be missing.
 */
function splitSharedLine(blocks: readonly Block[], style: HouseStyle): readonly Block[] {
  if (!style.designation.sharesLine) return blocks;
  return blocks.flatMap((block) => {
    const [whole, printed] = /^(\d+\/[^\s.]+\.?)\s+(?=\S)/.exec(textOf(block.runs)) ?? [];
    if (!whole || !printed || !isDesignation(printed, style)) return [block];
    return [
      { ...block, runs: sliceRuns(block.runs, 0, printed.length) },
      { ...block, runs: sliceRuns(block.runs, whole.length) },
    ];
  });
}

/** The designation says whether a text is adopted; how far a draft has come is known to the presenting line. */
function joinFacts(
  designation: FrontFacts | null,
  presenting: FrontFacts | null,
  masthead: Masthead,
  closing: Metadata,
): FrontFacts {
  const told = designation?.stage === "adopted" ? "adopted" : masthead.stage;
  const stage = told ?? presenting?.stage ?? designation?.stage ?? "draft";
  const metadata = { ...closing, ...masthead.metadata, ...designation?.metadata, ...presenting?.metadata };
  const { year: _told, ...dated } = metadata;
  return { stage, metadata: metadata.date ? dated : metadata };
}

/** The mark at the end of a title or designation, and the runs without it. */
function endMark(runs: readonly Run[]): { readonly sign: string; readonly runs: Run[] } | null {
  const text = textOf(runs).trimEnd();
  const last = trimRuns(runs).at(-1);
  const sign =
    last?.script === "superscript" && last.note === null ? last.text : /(?<=\S)[*†]{1,2}$/.exec(text)?.[0];
  return sign ? { sign, runs: trimRuns(sliceRuns(runs, 0, text.length - sign.length)) } : null;
}

/** The likeliest title: by its look, and by standing next to the designation or the enacting formula. */
function findTitle(blocks: readonly Block[], designation: Block | null, style: HouseStyle): Block | null {
  const at = designation ? blocks.indexOf(designation) : -1;
  const scores = blocks.map((block, index) => {
    const text = textOf(block.runs).trim();
    if (block === designation || /,$/.test(text) || namesBody(text, style) || isMastheadLine(text, style))
      return 0;
    return (
      titleLook(block, text) +
      (at >= 0 && Math.abs(index - at) === 1 ? 3 : 0) +
      (index === blocks.length - 1 ? 3 : 0)
    );
  });
  const best = Math.max(0, ...scores);
  return best > 0 ? (blocks[scores.lastIndexOf(best)] ?? null) : null;
}

/** Whether a line is only the body's name, in full or as its formula has it. */
function namesBody(text: string, style: HouseStyle): boolean {
  const words = text.toLowerCase();
  return words === style.name.toLowerCase() || style.enacting.text.toLowerCase().includes(words);
}

function titleLook(block: Block, text: string): number {
  if (!/\p{L}/u.test(text)) return 0;
  const words = text.split(/\s+/).length;
  let look = block.headingLevel === 1 ? 5 : block.headingLevel === null ? 0 : 2;
  if (block.runs.filter((run) => /\p{L}/u.test(run.text)).some(isEmphasised)) look += 2;
  if (text === text.toUpperCase() && words > 1) look += 3;
  if (words >= 3) look += 2;
  if (/^[[(].*[\])]$/.test(text) || (/[.;:]$/.test(text) && block.headingLevel !== 1)) look -= 4;
  if (/\b\d{4}\b$|^[\p{L}\d]+(?:\/[\p{L}\d.]+)+$/u.test(text)) look -= 2;
  return look;
}

/** A style may print no-break spaces where a source has common ones. */
function sameButForSpaces(one: string | null, other: string | null): boolean {
  const spaced = (text: string | null) => text?.replace(/\s+/g, " ") ?? null;
  return spaced(one) === spaced(other);
}
