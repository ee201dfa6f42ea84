import type { Node } from "prosemirror-model";
import { linesOf } from "../form/form.ts";
import { wordsOf } from "../form/line-text.ts";
import type { BaseText, LeftAsWas } from "../resolution/base-text.ts";
import { factsOf } from "../resolution/facts.ts";
import { isStruck } from "../resolution/revisions.ts";
import { type BaseRow, citedPlace } from "./base-changes.ts";
import { baseCitation, citedNumber } from "./base-citation.ts";
import { agedFigures, type BaseAge } from "./base-figures.ts";
import type { Update } from "./update.ts";
import { wordDiff } from "./word-diff.ts";

/** Something of the base text that a draft still has and that would be another one today. */
export interface BaseUpdate {
  /** Names it for as long as the draft lives. */
  readonly key: string;
  /** The clause or item of the draft. */
  readonly id: string;
  /** `15(a)` */
  readonly place: string;
  /** In the draft's document. */
  readonly from: number;
  readonly to: number;
  readonly was: string;
  readonly now: string;
  /** The words before and behind it. */
  readonly before: string;
  readonly after: string;
}

/** What the library says of the lines of a base text, by their words. */
export type LibraryUpdates = ReadonlyMap<string, readonly Update[]>;

/** So many characters are shown around what is to be updated. */
const around = 60;

/**
 * What is to be brought up to date in a draft, in its order: what the library tells (see up-to-date.ts), then
 * sessions, years and documents of the base's own time, and the base itself among the resolutions that the first
 * citing clause recalls. What was rewritten since, taken, or left as it was is none of it.
 */
export function baseUpdates(
  rows: readonly BaseRow[],
  base: BaseText,
  document: Node,
  library: LibraryUpdates,
  left: LeftAsWas,
  today: string,
): BaseUpdate[] {
  const age = ageOf(base, document, today);
  const { language } = factsOf(document);
  // What the library tells is told of every place; otherwise the first clause that recalls resolutions is enough.
  const number = citedNumber(base);
  let recalled = [...library.values()].flat().some(({ text }) => number !== null && text.includes(number));
  return rows.flatMap((row) => {
    if (!row.draft || !row.base) return [];
    const { id, part } = row.draft;
    const place = citedPlace(row.draft);
    const was = linesOf(row.base);
    return linesOf(row.draft).flatMap((line, index) => {
      const text = was[index] ? wordsOf(was[index].node) : "";
      if (text === "") return [];
      const cites = part === "preamble" && !recalled ? baseCitation(text, { ...base, language }) : null;
      if (cites) recalled = true;
      const updates = wholeCitations(
        text,
        withoutOverlap([...(library.get(text) ?? []), ...(cites ? [cites] : []), ...agedFigures(text, age)]),
      );
      if (updates.length === 0) return [];
      const spoken = spokenLine(line.node);
      return updates.flatMap((update) => {
        const key = `${row.base?.id} ${index} ${update.from}`;
        const at = left[key] === undefined ? standingPlace(text, spoken, update) : null;
        if (!at) return [];
        const from = line.pos + 1 + (spoken.offsets[at.from] ?? 0);
        const to = line.pos + 2 + (spoken.offsets[at.to - 1] ?? 0);
        // A note in the middle would go with the words.
        if (to - from !== at.to - at.from) return [];
        return [
          {
            key,
            id,
            place,
            from,
            to,
            was: spoken.text.slice(at.from, at.to),
            now: update.text,
            before: spoken.text.slice(Math.max(0, at.from - around), at.from),
            after: spoken.text.slice(at.to, at.to + around),
          },
        ];
      });
    });
  });
}

/** When the base was adopted, as far as its facts and its symbol tell, and how much later it is now. */
function ageOf({ symbol, date }: BaseText, document: Node, today: string): BaseAge {
  const { session } = factsOf(document).metadata;
  const year = Number(date.slice(0, 4)) || null;
  const number = /^\d+/.exec(session ?? "")?.[0] ?? /(\d+)\/\d+$/.exec(symbol)?.[1];
  const years = year === null ? 1 : Math.max(1, Number(today.slice(0, 4)) - year);
  return { year, session: number ? Number(number) : null, years };
}

/** Those that come first in the list where several are about the same words; in the order of the text. */
function withoutOverlap(updates: readonly Update[]): Update[] {
  const kept: Update[] = [];
  for (const update of updates)
    if (kept.every(({ from, to }) => update.to <= from || update.from >= to)) kept.push(update);
  return kept.sort((a, b) => a.from - b.from);
}

/** What stands between the parts of a citation that change: `77/7` *of 7 December* `2022`, `2701` *(* `2023`. */
const withinCitation = /^(?: (?:of|du))?(?: \d{1,2}(?:er)?)?(?: \p{L}+)? \(?$/u;

/** The parts of one citation as one update: nobody takes its number and leaves its year. */
function wholeCitations(text: string, updates: readonly Update[]): Update[] {
  const whole: Update[] = [];
  for (const update of updates) {
    const last = whole.at(-1);
    const between = last ? text.slice(last.to, update.from) : "";
    if (last && /\d/.test(last.text) && withinCitation.test(between))
      whole[whole.length - 1] = {
        from: last.from,
        to: update.to,
        text: `${last.text}${between}${update.text}`,
      };
    else whole.push(update);
  }
  return whole;
}

/** Where words of the base still stand in the draft's line; null where they were changed. */
function standingPlace(
  text: string,
  { text: now }: SpokenLine,
  { from, to }: Update,
): { readonly from: number; readonly to: number } | null {
  if (text === now) return { from, to };
  let before = 0;
  let after = 0;
  for (const part of wordDiff(text, now)) {
    const { length } = part.text;
    if (part.op === "same" && from >= before && to <= before + length)
      return { from: from - before + after, to: to - before + after };
    if (part.op !== "insert") before += length;
    if (part.op !== "delete") after += length;
  }
  return null;
}

/** The words of a line with the offset into it of each character. */
interface SpokenLine {
  readonly text: string;
  readonly offsets: readonly number[];
}

function spokenLine(line: Node): SpokenLine {
  let text = "";
  const offsets: number[] = [];
  line.forEach((child, offset) => {
    if (isStruck(child) || !(child.isText || child.type.name === "hard_break")) return;
    const words = child.text ?? " ";
    for (let index = 0; index < words.length; index++) {
      const white = /\s/.test(words.charAt(index));
      if (white && (text === "" || text.endsWith(" "))) continue;
      text += white ? " " : words.charAt(index);
      offsets.push(offset + index);
    }
  });
  return { text: text.trimEnd(), offsets };
}
