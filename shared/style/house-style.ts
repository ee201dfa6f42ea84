import * as v from "valibot";
import { failure, type Result, success } from "../base/result.ts";
import { mergeWithBase } from "./base-style.ts";
import { millimetres, page, place, spacing, typeSize } from "./page-style.ts";
import { faultOfIssue, type StyleFault } from "./style-fault.ts";

/** How sure a rule is: stated in a manual or counted over official texts; seen in genuine texts; by analogy. */
export const certainties = ["certain", "observed", "inferred"] as const;
export type Certainty = (typeof certainties)[number];

/**
 * How a number is written. `lower-letter` doubles after z (aa, bb), `upper-letter-sequence` counts on
 * (AA, AB); `none` leaves only what stands before and after it, as a dash.
 */
export const numberForms = [
  "decimal",
  "lower-letter",
  "upper-letter",
  "upper-letter-sequence",
  "lower-roman",
  "upper-roman",
  "none",
] as const;
export type NumberForm = (typeof numberForms)[number];

const text = v.pipe(v.string(), v.nonEmpty());
const emphasis = v.picklist(["none", "italic", "bold", "bold-italic", "underline"]);
/** `sentence` raises the first letter; `lower` lowers it, but for acronyms, and leaves the others. */
const letterCase = v.picklist(["as-typed", "sentence", "upper", "lower"]);
const alignment = v.picklist(["start", "center", "justify"]);

/** How a number is written as a label. */
const labelForm = v.strictObject({
  form: v.picklist(numberForms),
  before: v.string(),
  after: v.string(),
  /** Whether the label repeats the labels above it, as in 9.1.2. */
  path: v.optional(v.boolean(), false),
});

/** One level of labels: level 0 numbers clauses, the following ones items. */
const level = v.strictObject({
  ...labelForm.entries,
  /** Where its paragraphs stand; null: the label hangs one step (typesetting/measure.ts) per level. */
  place: v.optional(v.nullable(place), null),
});

/**
 * What stands at the end of a line, by its place. An empty string prints nothing. A French style writes the
 * no-break space of its semicolons and colons here.
 */
const terminators = v.strictObject({
  clause: v.string(),
  /** The last clause but one of the part; null: as any clause. */
  beforeLast: v.optional(v.nullable(v.string()), null),
  /** The last clause of the part. */
  last: v.string(),
  /** A line that items follow. */
  intro: v.string(),
  item: v.string(),
  /** The last item but one below its clause or item; null: as any item. */
  beforeLastItem: v.optional(v.nullable(v.string()), null),
});

/** A series of clauses: how they are numbered and what ends them. */
const series = v.strictObject({
  numbered: v.boolean(),
  /** Whether the clause of a part that has only one is numbered too. */
  soleNumbered: v.optional(v.boolean(), true),
  /** The clauses' own labels; null: those of the first level. */
  label: v.optional(v.nullable(level), null),
  /** Where a clause without a label stands; null: at the margin. */
  unlabelled: v.optional(v.nullable(place), null),
  terminators,
});

const part = v.strictObject({
  ...series.entries,
  emphasis,
  openingCase: letterCase,
  /**
   * Whether verbs later in the clause are emphasised as well: after a conjunction (`and welcoming`), or
   * wherever a comma or a conjunction begins a new verb phrase.
   */
  furtherVerbs: v.picklist(["none", "after-conjunction", "after-comma"]),
  /**
   * How the body varies a verb that opens clause after clause: the adverbs in their order, and whether they
   * stand before the verb (*Also requests*) or after it (*Recalling also*); null where it does not.
   */
  sequence: v.optional(
    v.nullable(
      v.strictObject({
        adverbs: v.pipe(v.array(text), v.minLength(1)),
        place: v.picklist(["before", "after"]),
      }),
    ),
    null,
  ),
  /** Adverbs behind a verb that the body does not emphasise with it: *Recalling* in particular. */
  plainAdverbs: v.optional(v.array(text), []),
  /** Who acts, where clauses name it before their verb: *The Assembly* calls on. */
  subjects: v.optional(v.array(text), []),
  /** The opening phrases the body is known to use, as patterns of form/phrase-pattern.ts, without adverbs. */
  openings: v.array(text),
  /** Clauses of another kind in the same part, told by their first words: citations before recitals. */
  otherSeries: v.optional(
    v.array(v.strictObject({ opens: v.pipe(v.array(text), v.minLength(1)), ...series.entries })),
    [],
  ),
});

/** Three templates, one a stage; null where that stage prints no such line. See base/template.ts. */
const byStage = v.strictObject({
  draft: v.nullable(text),
  committee: v.nullable(text),
  adopted: v.nullable(text),
});

const heading = v.strictObject({
  case: letterCase,
  emphasis,
  align: alignment,
  /** Points; null: as the text. */
  size: v.optional(v.nullable(typeSize), null),
});

/** How numbered sections are headed. */
const sections = v.strictObject({
  /** How their numbers are written, by the level of the heading; the last level serves all below. */
  levels: v.pipe(v.array(labelForm), v.minLength(1), v.maxLength(5)),
  /** Whether the title stands on a line of its own below the number. */
  titleBelow: v.boolean(),
});

const annexes = v.strictObject({
  /** The look of what heads an annex, and of its title. */
  ...heading.entries,
  /** What heads the only annex: `Annex`. */
  sole: text,
  /** What heads each of several, `{number}` being filled. */
  several: v.pipe(text, v.includes("{number}")),
  form: v.picklist(numberForms),
  /** The labels of its numbered paragraphs; null: those of the first level. */
  label: v.optional(v.nullable(level), null),
});

export const houseStyleSchema = v.strictObject({
  format: v.literal("rapporteur/house-style"),
  version: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  language: v.picklist(["en", "fr"]),
  /** BCP 47 tag for spelling, hyphenation and the exported files. */
  locale: text,
  name: text,
  /** The short name under which its resolutions are cited. */
  body: text,
  /** The organ's gender, with which a French opening agrees (*Consciente*, *Conscient*). */
  gender: v.optional(v.nullable(v.picklist(["feminine", "masculine"])), null),
  page,
  spacing: v.optional(spacing, {}),
  /** The lines above the text, in their order. A presenting line that is not among them is a note. */
  front: v.pipe(v.array(v.picklist(["title", "designation", "presenting"])), v.minLength(1)),
  title: heading,
  designation: v.strictObject({
    ...heading.entries,
    /** Whether the title follows on the same line: `77/107. Status of the Protocols`. */
    sharesLine: v.optional(v.boolean(), false),
    /** How far out it then stands, in millimetres left of the title's edge; null: the title follows behind it. */
    hangs: v.optional(v.nullable(millimetres), null),
    templates: byStage,
    /** Other forms, as templates, in which registers and web pages name an adopted text: they are read, never printed. */
    otherForms: v.optional(v.array(text), []),
  }),
  heading,
  sections,
  annexes,
  presenting: v.strictObject({
    /** The mark of the note that carries the presenting line. */
    mark: text,
    attachedTo: v.picklist(["title", "designation"]),
    /** How it looks where it is a line above the text. */
    emphasis: v.optional(emphasis, "none"),
    align: v.optional(alignment, "start"),
    size: v.optional(v.nullable(typeSize), null),
    templates: byStage,
  }),
  enacting: v.strictObject({
    /** The formula, as a template; empty where the body writes none. */
    text: v.string(),
    case: v.optional(letterCase, "as-typed"),
    emphasis,
    /** The words of it that are emphasised; null: all but the punctuation at the end. */
    emphasised: v.optional(v.nullable(text), null),
    before: v.picklist(["preamble", "operative"]),
    /**
     * The words of the formula where it runs on into a sole clause: *Resolved*, That the House condemns …;
     * null: it has a line of its own there too.
     */
    runsIn: v.optional(v.nullable(text), null),
    /** Where the formula stands; null: at the margin. */
    place: v.optional(v.nullable(place), null),
  }),
  /** Whether a note's mark at the end of a line stands behind the terminator or before it, as in French. */
  noteMarks: v.picklist(["after-terminator", "before-terminator"]),
  levels: v.pipe(v.array(level), v.minLength(1), v.maxLength(5)),
  preamble: part,
  operative: v.strictObject({ ...part.entries, continuesNumbering: v.boolean() }),
  /** How sure each rule is that is not certain, by its path in this file. See certainty.ts. */
  certainty: v.record(text, v.picklist(certainties)),
});

export type HouseStyle = v.InferOutput<typeof houseStyleSchema>;
export type PartStyle = HouseStyle["preamble"];
export type SeriesStyle = v.InferOutput<typeof series>;
export type LabelForm = v.InferOutput<typeof labelForm>;
export type Level = v.InferOutput<typeof level>;
export type Emphasis = v.InferOutput<typeof emphasis>;
export type LetterCase = v.InferOutput<typeof letterCase>;

/**
 * Checks a style file's content. Every wrong field is named, not only the first.
 *
 * @param bases the styles that the file may name in `basedOn`; it then states only what differs
 */
export function parseHouseStyle(
  content: unknown,
  bases: readonly HouseStyle[] = [],
): Result<HouseStyle, readonly StyleFault[]> {
  const merged = mergeWithBase(content, bases);
  if (!merged.ok) return failure([merged.error]);
  const parsed = v.safeParse(houseStyleSchema, merged.value);
  if (parsed.success) return success(parsed.output);
  return failure(parsed.issues.map((issue) => faultOfIssue(issue, v.getDotPath(issue) ?? "")));
}
