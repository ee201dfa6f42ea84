import * as v from "valibot";
import { failure, type Result, success } from "../base/result.ts";

/** How sure a rule is: stated in a manual or counted over official texts; seen in genuine texts; by analogy. */
export const certainties = ["certain", "observed", "inferred"] as const;

export const numberForms = ["decimal", "lower-letter", "upper-letter", "lower-roman", "upper-roman"] as const;
export type NumberForm = (typeof numberForms)[number];

const text = v.pipe(v.string(), v.nonEmpty());
const millimetres = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const emphasis = v.picklist(["none", "italic", "bold", "bold-italic"]);
const letterCase = v.picklist(["as-typed", "upper"]);
const alignment = v.picklist(["start", "center", "justify"]);

/** One level of labels: level 0 numbers clauses, the following ones items. */
const level = v.strictObject({
  form: v.picklist(numberForms),
  before: v.string(),
  after: v.string(),
});

/** What stands at the end of a clause or item, by its place. An empty string prints nothing. */
const terminators = v.strictObject({
  clause: v.string(),
  /** The last clause of the part. */
  last: v.string(),
  /** A line that items follow. */
  intro: v.string(),
  item: v.string(),
});

const part = v.strictObject({
  numbered: v.boolean(),
  emphasis,
  openingCase: letterCase,
  /** Whether verbs later in the clause are emphasised as well. */
  furtherVerbs: v.boolean(),
  terminators,
  /** The opening phrases the body is known to use, in natural case, without adverbs such as also. */
  openings: v.pipe(v.array(text), v.minLength(1)),
});

/** Three templates, one a stage; null where that stage prints no such line. See base/template.ts. */
const byStage = v.strictObject({
  draft: v.nullable(text),
  committee: v.nullable(text),
  adopted: v.nullable(text),
});

const heading = v.strictObject({ case: letterCase, emphasis, align: alignment });

export const houseStyleSchema = v.strictObject({
  format: v.literal("rapporteur/house-style"),
  version: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, "lower-case letters, digits and hyphens")),
  language: v.picklist(["en"]),
  /** BCP 47 tag for spelling, hyphenation and the exported files. */
  locale: text,
  name: text,
  /** The short name under which its resolutions are cited. */
  body: text,
  page: v.strictObject({
    size: v.picklist(["a4", "us-letter"]),
    margins: v.strictObject({ top: millimetres, right: millimetres, bottom: millimetres, left: millimetres }),
    font: text,
    /** Points. */
    fontSize: v.pipe(v.number(), v.minValue(8), v.maxValue(16)),
    /** Line height as a multiple of the font size. */
    leading: v.pipe(v.number(), v.minValue(1), v.maxValue(2)),
    justified: v.boolean(),
    /** The page number: `{page}` and `{pages}` are filled; null prints none. */
    pageNumber: v.nullable(text),
  }),
  title: heading,
  designation: v.strictObject({ ...heading.entries, templates: byStage }),
  heading,
  presenting: v.strictObject({
    /** The mark of the note that carries the presenting line. */
    mark: text,
    attachedTo: v.picklist(["title", "designation"]),
    templates: byStage,
  }),
  enacting: v.strictObject({ text, emphasis }),
  levels: v.pipe(v.array(level), v.minLength(1), v.maxLength(5)),
  preamble: part,
  operative: v.strictObject({ ...part.entries, continuesNumbering: v.boolean() }),
  /** How sure each rule is that is not certain, by its path in this file. */
  certainty: v.record(text, v.picklist(certainties)),
});

export type HouseStyle = v.InferOutput<typeof houseStyleSchema>;
export type PartStyle = HouseStyle["preamble"];
export type Emphasis = v.InferOutput<typeof emphasis>;
export type LetterCase = v.InferOutput<typeof letterCase>;

/** One wrong field of a style file: its path (`preamble.terminators.last`) and what is wrong with it. */
export interface StyleFault {
  readonly path: string;
  readonly message: string;
}

/** Checks a style file's content. Every wrong field is named, not only the first. */
export function parseHouseStyle(content: unknown): Result<HouseStyle, readonly StyleFault[]> {
  const parsed = v.safeParse(houseStyleSchema, content);
  if (parsed.success) return success(parsed.output);
  return failure(
    parsed.issues.map((issue) => ({ path: v.getDotPath(issue) ?? "(whole file)", message: issue.message })),
  );
}
