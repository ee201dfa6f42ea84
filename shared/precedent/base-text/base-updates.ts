import type { Node } from "prosemirror-model";
import { type FormedLine, linesOf } from "../../form/form.ts";
import { wordsOf } from "../../form/line-text.ts";
import type { BaseText, LeftAsWas } from "../../resolution/base-text.ts";
import { factsOf } from "../../resolution/facts.ts";
import { isStruck } from "../../resolution/revisions.ts";
import { wordDiff } from "../comparing/word-diff.ts";
import { joinsRange } from "../updating/figure-ranges.ts";
import type { Update } from "../updating/update.ts";
import { type BaseRow, citedPlace } from "./base-changes.ts";
import { baseCitation, citedNumber } from "./base-citation.ts";
import { agedFigures, type BaseAge } from "./base-figures.ts";

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
  return rows.flatMap(({ draft, base: before }) => {
    if (!draft || !before) return [];
    const lines = linesOf(before);
    return linesOf(draft).flatMap((line, index) => {
      const was = lines[index]?.node;
      const text = was ? wordsOf(was) : "";
      if (!was || text === "") return [];
      const cites = draft.part === "preamble" && !recalled ? baseCitation(text, { ...base, language }) : null;
      if (cites) recalled = true;
      const told = [
        ...(library.get(text) ?? []),
        ...(cites ? [cites] : []),
        ...agedFiguresOf(was, text, age),
      ];
      return wholeUpdates(text, withoutOverlap(told)).flatMap((update) => {
        const key = `${before.id} ${index} ${update.from}`;
        const words = left[key] === undefined ? standingWords(text, line, update) : null;
        return words ? [{ key, id: draft.id, place: citedPlace(draft), now: update.text, ...words }] : [];
      });
    });
  });
}

/** The words of an update where they still stand in a line of the draft; null where they were changed. */
function standingWords(
  text: string,
  { node, pos }: FormedLine,
  update: Update,
): Pick<BaseUpdate, "from" | "to" | "was" | "before" | "after"> | null {
  const spoken = spokenLine(node);
  const at = standingPlace(text, spoken, update);
  if (!at) return null;
  const from = pos + 1 + (spoken.offsets[at.from] ?? 0);
  const to = pos + 2 + (spoken.offsets[at.to - 1] ?? 0);
  // A note in the middle would go with the words.
  if (to - from !== at.to - at.from) return null;
  const was = spoken.text.slice(at.from, at.to);
  return {
    from,
    to,
    was,
    before: endOf(spoken.text.slice(0, at.from)),
    after: startOf(spoken.text.slice(at.to)),
  };
}

const remembered = new WeakMap<Node, { readonly years: number; readonly updates: readonly Update[] }>();

/** The figures of a line of the base, looked for once. */
function agedFiguresOf(line: Node, text: string, age: BaseAge): readonly Update[] {
  const known = remembered.get(line);
  if (known?.years === age.years) return known.updates;
  const updates = agedFigures(text, age);
  remembered.set(line, { years: age.years, updates });
  return updates;
}

/** The last words of a text, cut where one begins. */
function endOf(text: string): string {
  return text.length <= around ? text : `… ${text.slice(text.indexOf(" ", text.length - around) + 1)}`;
}

/** The first words of a text, cut where one ends. */
function startOf(text: string): string {
  return text.length <= around ? text : `${text.slice(0, text.lastIndexOf(" ", around))} …`;
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

/** The parts of one citation or range as one update: nobody takes its number and leaves its year. */
function wholeUpdates(text: string, updates: readonly Update[]): Update[] {
  const whole: Update[] = [];
  for (const update of updates) {
    const last = whole.at(-1);
    const between = last ? text.slice(last.to, update.from) : "";
    if (last && /\d/.test(last.text) && (withinCitation.test(between) || joinsRange(between)))
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
