import { readNumber, writeNumber } from "../../form/numbering.ts";
import { type NumberForm, numberForms } from "../../style/house-style.ts";
import { baseOf, type Enclosure, firstOfSequence, mayBeMisread, type PrintedLabel } from "./printed-label.ts";

/** The labels of one list as far as they have been read. */
export interface Series {
  readonly form: NumberForm;
  readonly enclosure: Enclosure;
  /** The number of the last one; 0 before the first. */
  readonly last: number;
}

/** Where a label belongs: the depth of its unit and the label as it was meant. */
export interface LabelPlace {
  /** 0 for a clause. */
  readonly depth: number;
  readonly bare: string;
  readonly misread: boolean;
  /** The list as it then stands. */
  readonly series: Series;
}

/** What stands around a label. */
export interface LabelContext {
  /** The lists that are open, clauses first; one a depth. */
  readonly open: readonly Series[];
  /** Whether a clause is open below which a list could begin. */
  readonly clauseOpen: boolean;
  /** The text before ends with a colon. */
  readonly afterColon: boolean;
  /** The text stands further to the right than the one before. */
  readonly deeper: boolean;
  /** The words after the label open a clause. */
  readonly opensClause: boolean;
  /** The labels that follow, nearest first. */
  readonly following: readonly PrintedLabel[];
  /** The depth that the source's indents give it; null where they say nothing. */
  readonly indented: number | null;
}

/** So many letters or romans at most does a list leave out. */
const longestGap = 20;

/** Units may be nested this deep: clauses and four levels of items. */
export const depths = 5;

/**
 * Finds the list a label belongs to. `(i)` after `(h)` may be the letter or begin a roman list: what follows
 * decides, else whether a colon came before. A label that no list expects is a misreading if a scan could have
 * made it from one that is expected, else a gap in the source's own numbering.
 */
export function placeLabel(label: PrintedLabel, context: LabelContext): LabelPlace {
  if (context.indented === null || !context.clauseOpen) return placeBySequence(label, context);
  const depth = Math.min(context.indented, context.open.length, depths - 1);
  const place = placeBySequence(label, { ...context, open: context.open.slice(0, depth + 1) });
  return place.depth === depth ? place : { ...ownSeries(label, context), depth };
}

function placeBySequence(label: PrintedLabel, context: LabelContext): LabelPlace {
  const { open } = context;
  const inList = (depth: number, number: number, bare = label.bare): LabelPlace => ({
    depth,
    bare,
    misread: bare !== label.bare,
    series: { ...listAt(open, depth), last: number },
  });
  const deepest = (fits: (series: Series) => boolean) =>
    open.findLastIndex((series) => series.enclosure === label.enclosure && fits(series));

  const after = deepest(
    (series) =>
      label.bare !== baseOf(label.bare) && readNumber(baseOf(label.bare), series.form) === series.last,
  );
  if (after >= 0) return inList(after, listAt(open, after).last);

  const next = deepest((series) => readNumber(label.bare, series.form) === series.last + 1);
  const begins = beginning(label, context);
  if (begins && (next < 0 || beginsRather(label, begins, listAt(open, next), context))) {
    return {
      depth: open.length,
      bare: label.bare,
      misread: false,
      series: { form: begins, enclosure: label.enclosure, last: 1 },
    };
  }
  if (next >= 0) return inList(next, listAt(open, next).last + 1);

  const misread = deepest((series) => mayBeMisread(label.bare, writeNumber(series.last + 1, series.form)));
  if (misread >= 0) {
    const { form, last } = listAt(open, misread);
    return inList(misread, last + 1, writeNumber(last + 1, form));
  }
  const gap = deepest((series) => isNear(label, series) && numberOf(label, series) > series.last);
  const same = gap >= 0 ? gap : deepest((series) => isNear(label, series) && numberOf(label, series) > 0);
  if (same >= 0) return inList(same, readNumber(label.bare, listAt(open, same).form) ?? 0);
  return ownSeries(label, context);
}

function listAt(open: readonly Series[], depth: number): Series {
  return open[depth] ?? { form: "decimal", enclosure: ".", last: 0 };
}

/** The number of a label in the form of a list; 0 where it has none. */
function numberOf(label: PrintedLabel, { form }: Series): number {
  return readNumber(label.bare, form) ?? 0;
}

/** Whether a list may have come as far as a label: `c` after (viii) is the letter and not a hundred. */
function isNear(label: PrintedLabel, series: Series): boolean {
  return series.form === "decimal" || numberOf(label, series) <= series.last + longestGap;
}

/** The form of the list that a label can begin below the open unit; null when it can't. */
function beginning(label: PrintedLabel, context: LabelContext): NumberForm | null {
  const form = firstOfSequence(label.bare);
  if (!form || !context.clauseOpen || context.open.length >= depths) return null;
  const clauses = listAt(context.open, 0);
  if (clauses.last === 0 && clauses.form === form && clauses.enclosure === label.enclosure) return null;
  const invited = context.afterColon || context.deeper;
  const again = context.open.some((series) => series.form === form && series.enclosure === label.enclosure);
  if (form === "lower-letter" || form === "lower-roman") return !again || invited ? form : null;
  return invited && !context.opensClause ? form : null;
}

/** Whether a label that could continue `series` begins a list of `form` instead. */
function beginsRather(label: PrintedLabel, form: NumberForm, series: Series, context: LabelContext): boolean {
  const second = context.following.find((candidate) => candidate.enclosure === label.enclosure)?.bare ?? "";
  if (readNumber(second, form) === 2) return true;
  if (readNumber(second, series.form) === series.last + 2) return false;
  return context.afterColon;
}

/** A label of a form that is not open: the rest of a list whose beginning is lost, or `1.2.` by its points. */
function ownSeries(label: PrintedLabel, context: LabelContext): LabelPlace {
  const parts = label.bare.split(".");
  const form = firstOfSequence(label.bare) ?? nearestForm(baseOf(label.bare));
  const below =
    parts.length > 1
      ? parts.length - 1
      : form === "lower-letter" || form === "lower-roman"
        ? context.open.length
        : 0;
  const depth = context.clauseOpen ? Math.min(below, context.open.length, depths - 1) : 0;
  const last = parts.length > 1 ? Number(parts.at(-1)) : (readNumber(baseOf(label.bare), form) ?? 0);
  return { depth, bare: label.bare, misread: false, series: { form, enclosure: label.enclosure, last } };
}

/** The form in which a label is the smallest number: `ii` is the roman, `c` the letter. */
function nearestForm(bare: string): NumberForm {
  const numbers = numberForms.flatMap((form) => {
    const number = readNumber(bare, form);
    return number === null ? [] : [{ form, number }];
  });
  return numbers.toSorted((one, other) => one.number - other.number)[0]?.form ?? "decimal";
}
