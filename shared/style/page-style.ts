import * as v from "valibot";

const text = v.pipe(v.string(), v.nonEmpty());
export const millimetres = v.pipe(v.number(), v.minValue(0), v.maxValue(150));
const points = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
export const typeSize = v.pipe(v.number(), v.minValue(8), v.maxValue(28));

/**
 * Where a paragraph stands, in millimetres from the left margin: where its first line begins (with the label
 * where it has one), where the words behind the label begin, and where its further lines begin. A hanging
 * label has `text` and `rest` alike; a first-line indent has `rest` to the left of both.
 */
export const place = v.strictObject({ first: millimetres, text: millimetres, rest: millimetres });
export type Place = v.InferOutput<typeof place>;

/** Space above and below a kind of block in points, with what is usual. */
const space = (before: number, after: number) =>
  v.optional(v.strictObject({ before: v.optional(points, before), after: v.optional(points, after) }), {});

/** The space that the kinds of block have. */
export const spacing = v.strictObject({
  title: space(0, 14),
  designation: space(0, 20),
  presenting: space(0, 14),
  "body-letter": space(14, 10),
  enacting: space(0, 10),
  clause: space(0, 6),
  item: space(0, 4),
  flush: space(0, 6),
  /** A line of a quotation, and a table, within a clause. */
  quotation: space(0, 6),
  table: space(2, 8),
  heading: space(10, 6),
  /** The lines that close the text: meeting, adoption, vote. */
  closing: space(0, 6),
  /** What heads an annex, and its title. */
  annex: space(14, 6),
  "annex-title": space(0, 6),
  kept: space(4, 6),
});
export type Spacing = Readonly<v.InferOutput<typeof spacing>>;

/**
 * A line at the head or foot of each page: templates (base/template.ts) for its left, middle and right.
 * Besides the metadata they know `{page}`, `{pages}`, `{title}` and `{reference}`, the symbol of an adopted
 * text and the document number of a draft.
 */
const runningLine = v.strictObject({
  start: v.optional(v.nullable(text), null),
  center: v.optional(v.nullable(text), null),
  end: v.optional(v.nullable(text), null),
  /** Whether the first page has it too. */
  onFirstPage: v.optional(v.boolean(), true),
  /** Whether left and right change places on odd pages, as where pages are printed on both sides. */
  mirrored: v.optional(v.boolean(), false),
  bold: v.optional(v.boolean(), false),
  /** Points; null: as the text. */
  size: v.optional(v.nullable(typeSize), null),
  /** How far it stands from the sides of the sheet, in millimetres; null: as the text. */
  sides: v.optional(v.nullable(millimetres), null),
  /** Whether a rule parts it from the text. */
  rule: v.optional(v.boolean(), false),
});
export type RunningLine = Readonly<v.InferOutput<typeof runningLine>>;

export const page = v.strictObject({
  size: v.picklist(["a4", "us-letter"]),
  margins: v.strictObject({ top: millimetres, right: millimetres, bottom: millimetres, left: millimetres }),
  font: text,
  /** Points. */
  fontSize: v.pipe(v.number(), v.minValue(8), v.maxValue(16)),
  /** Line height as a multiple of the font size. */
  leading: v.pipe(v.number(), v.minValue(1), v.maxValue(2)),
  justified: v.boolean(),
  header: v.optional(v.nullable(runningLine), null),
  footer: v.optional(v.nullable(runningLine), null),
});
