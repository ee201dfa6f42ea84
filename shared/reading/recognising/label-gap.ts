import { readNumber } from "../../form/numbering.ts";
import type { Series } from "./label-sequence.ts";
import type { Paragraph } from "./paragraph-signs.ts";
import { baseOf, type PrintedLabel } from "./printed-label.ts";

/**
 * Whether the unlabelled paragraph before `rest` has lost its label: the next label of the list leaves out as
 * many numbers as there are unlabelled paragraphs to have them, or fewer.
 *
 * @param others lists that are open besides: the next label of one of them ends it
 */
export function leavesGap(list: Series, rest: readonly Paragraph[], others: readonly Series[]): boolean {
  let unlabelled = 1;
  for (const { label } of rest) {
    if (!label) {
      unlabelled++;
      continue;
    }
    const number = numberIn(list, label);
    if (number !== null && number > list.last)
      return number > list.last + 1 && number <= list.last + 1 + unlabelled;
    if (number === 1 || others.some((series) => numberIn(series, label) === series.last + 1)) return false;
  }
  return false;
}

/** Whether the next label of the list is the very next one: then nothing before it has lost a label. */
export function goesOnCounting(list: Series, rest: readonly Paragraph[]): boolean {
  for (const { label } of rest) {
    const number = label && numberIn(list, label);
    if (number !== null) return number === list.last + 1;
  }
  return false;
}

function numberIn(list: Series, label: PrintedLabel): number | null {
  return label.enclosure === list.enclosure ? readNumber(baseOf(label.bare), list.form) : null;
}

/**
 * Whether a clause without a number has lost it: the next one leaves room, or there is no next among numbered clauses.
 *
 * @param counted whether the clauses before it, below the same heading, are numbered
 */
export function numberIsLost(clauses: Series, rest: readonly Paragraph[], counted: boolean): boolean {
  if (clauses.last === 0) return false;
  const numbered = rest.some(({ label }) => label !== null && numberIn(clauses, label) !== null);
  return numbered ? leavesGap(clauses, rest, []) : counted;
}
