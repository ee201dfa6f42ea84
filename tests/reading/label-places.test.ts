import { expect, test } from "vitest";
import { readNumber } from "../../shared/form/numbering.ts";
import {
  type LabelContext,
  placeLabel,
  type Series,
} from "../../shared/reading/recognising/label-sequence.ts";
import { type PrintedLabel, printedLabel } from "../../shared/reading/recognising/printed-label.ts";
import type { NumberForm } from "../../shared/style/house-style.ts";

const label = (printed: string): PrintedLabel => {
  const read = printedLabel(printed);
  if (!read) throw new RangeError(`No label: ${printed}`);
  return read;
};
/** A list that has come as far as a label; `0.` is one that has not begun. */
const list =
  (form: NumberForm) =>
  (printed: string): Series => {
    const { bare, enclosure } = label(printed);
    return { form, enclosure, last: readNumber(bare, form) ?? 0 };
  };
const [numbers, letters, romans] = [list("decimal"), list("lower-letter"), list("lower-roman")];

interface Surroundings extends Partial<Omit<LabelContext, "open" | "following">> {
  readonly following?: readonly string[];
}

/** The depth of a label and what it was meant to be: `1 (l)`; with `!` where it was misread. */
function placed(printed: string, open: readonly Series[], { following = [], ...rest }: Surroundings = {}) {
  const place = placeLabel(label(printed), {
    open,
    clauseOpen: true,
    afterColon: false,
    deeper: false,
    opensClause: false,
    indented: null,
    following: following.map(label),
    ...rest,
  });
  return `${place.depth} ${place.bare}${place.misread ? "!" : ""} ${place.series.form} ${place.series.last}`;
}

test("a label goes on with the deepest list that it is the next of", () => {
  expect(placed("4.", [numbers("3.")])).toBe("0 4 decimal 4");
  expect(placed("c.", [numbers("3."), letters("b.")])).toBe("1 c lower-letter 3");
  expect(placed("(iii)", [numbers("3."), letters("(b)"), romans("(ii)")])).toBe("2 iii lower-roman 3");
  expect(placed("3.", [numbers("2."), numbers("2.")])).toBe("1 3 decimal 3");
});

test("a label set in between stands in the list of the one it follows, which counts on from there", () => {
  expect(placed("3 bis.", [numbers("3.")])).toBe("0 3 bis decimal 3");
  expect(placed("b bis.", [numbers("3."), letters("b.")])).toBe("1 b bis lower-letter 2");
  expect(placed("5 bis.", [numbers("3.")])).toBe("0 5 bis decimal 5");
});

test("what may be a letter or begin romans is told by what follows, else by a colon before it", () => {
  const afterH = [numbers("1."), letters("(h)")];
  expect(placed("(i)", afterH, { following: ["(j)"] })).toBe("1 i lower-letter 9");
  expect(placed("(i)", afterH, { following: ["(j)"], afterColon: true })).toBe("1 i lower-letter 9");
  expect(placed("(i)", afterH, { following: ["(ii)"] })).toBe("2 i lower-roman 1");
  expect(placed("(i)", afterH, { following: ["j.", "(ii)"] })).toBe("2 i lower-roman 1");
  expect(placed("(i)", afterH, { following: ["(z)"], afterColon: true })).toBe("2 i lower-roman 1");
  expect(placed("(i)", afterH)).toBe("1 i lower-letter 9");
});

test("letters begin a list of their own where none like it is open, or behind a colon or further to the right", () => {
  expect(placed("a.", [numbers("1.")])).toBe("1 a lower-letter 1");
  expect(placed("a.", [numbers("1."), letters("(b)")])).toBe("2 a lower-letter 1");
  expect(placed("a.", [numbers("1."), letters("b.")])).toBe("1 a lower-letter 1");
  expect(placed("a.", [numbers("1."), letters("b.")], { afterColon: true })).toBe("2 a lower-letter 1");
  expect(placed("a.", [numbers("1."), letters("b.")], { deeper: true })).toBe("2 a lower-letter 1");
  expect(placed("i.", [numbers("1."), letters("b.")])).toBe("2 i lower-roman 1");
});

test("numbers begin a list only where one is led to, and not with words that open a clause", () => {
  const led = { afterColon: true };
  expect(placed("(1)", [numbers("1."), letters("a.")], led)).toBe("2 1 decimal 1");
  expect(placed("(1)", [numbers("0.")], led)).toBe("1 1 decimal 1");
  expect(placed("1.", [numbers("0.")], led)).toBe("0 1 decimal 1");
  expect(placed("1.", [numbers("3.")], led)).toBe("1 1 decimal 1");
  expect(placed("1.", [numbers("3.")])).toBe("0 1 decimal 1");
  expect(placed("1.", [numbers("3.")], { ...led, opensClause: true })).toBe("0 1 decimal 1");
});

test("no list begins before a clause, nor below the deepest item", () => {
  expect(placed("a.", [numbers("0.")], { clauseOpen: false })).toBe("0 a lower-letter 1");
  const deepest = [numbers("1."), letters("a."), romans("i."), numbers("(1)"), letters("(a)")];
  expect(placed("(i)", deepest, { afterColon: true })).toBe("4 i lower-letter 9");
  expect(placed("(ii)", deepest)).toBe("4 ii lower-roman 2");
});

test("a label that no list expects is a misreading, a gap, or one that comes back", () => {
  expect(placed("I.", [numbers("1."), letters("k.")])).toBe("1 l! lower-letter 12");
  expect(placed("1O.", [numbers("9.")])).toBe("0 10! decimal 10");
  expect(placed("5.", [numbers("2.")])).toBe("0 5 decimal 5");
  expect(placed("150.", [numbers("2.")])).toBe("0 150 decimal 150");
  expect(placed("5.", [numbers("2."), numbers("7.")])).toBe("0 5 decimal 5");
  expect(placed("2.", [numbers("4.")])).toBe("0 2 decimal 2");
  expect(placed("(d)", [numbers("1."), letters("(b)"), romans("(viii)")])).toBe("1 d lower-letter 4");
});

test("letters leave out no more than twenty", () => {
  expect(placed("(u)", [numbers("1."), letters("(a)"), numbers("(1)")])).toBe("1 u lower-letter 21");
  expect(placed("(w)", [numbers("1."), letters("(a)"), numbers("(1)")])).toBe("3 w lower-letter 23");
});

test("the rest of a list whose beginning is lost stands below the clause, by its form or its points", () => {
  expect(placed("ii.", [numbers("1.")])).toBe("1 ii lower-roman 2");
  expect(placed("c.", [numbers("1.")])).toBe("1 c lower-letter 3");
  expect(placed("B.", [numbers("1.")])).toBe("0 B upper-letter 2");
  expect(placed("1.2.", [numbers("1.")])).toBe("1 1.2 decimal 2");
  expect(placed("1.2.3.", [numbers("1."), numbers("2.")])).toBe("2 1.2.3 decimal 3");
  expect(placed("1.2.3.", [numbers("1.")])).toBe("1 1.2.3 decimal 3");
  expect(placed("c.", [numbers("0.")], { clauseOpen: false })).toBe("0 c lower-letter 3");
});

test("where indents say how deep a label stands, they decide", () => {
  const afterH = [numbers("1."), letters("(h)")];
  expect(placed("(i)", afterH, { following: ["(j)"], indented: 1 })).toBe("1 i lower-letter 9");
  expect(placed("(i)", afterH, { following: ["(ii)"], indented: 2 })).toBe("2 i lower-roman 1");
  expect(placed("(c)", afterH, { indented: 0 })).toBe("0 c lower-letter 3");
  expect(placed("(c)", [numbers("1.")], { indented: 3 })).toBe("1 c lower-letter 3");
  expect(placed("2.", [numbers("1.")], { indented: 0 })).toBe("0 2 decimal 2");
  expect(placed("(c)", afterH, { indented: 2, clauseOpen: false })).toBe("1 c lower-letter 3");
});
