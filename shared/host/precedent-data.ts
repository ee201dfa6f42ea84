import * as v from "valibot";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(1_000_000));

/** The number under which the library keeps a unit: a line of a clause or item with its words. */
export const unitNumber = count;

/** Where a unit was adopted. */
export const precedentSource = v.strictObject({
  unit: unitNumber,
  body: v.string(),
  symbol: v.string(),
  title: v.string(),
  /** `2024-12-19`, or only the year where no more is known. */
  date: v.string(),
  /** Its place there: `15(a)`. */
  label: v.string(),
});
export type PrecedentSource = v.InferOutput<typeof precedentSource>;

/** The same unit in another language in which its resolution was adopted. */
export const counterpart = v.strictObject({ language: v.string(), text: v.string() });

/** Something of a precedent that would be another one today, by its place in the precedent's words. */
export const update = v.strictObject({ from: count, to: count, text: v.string() });

/** A line of an adopted resolution with what a drafter who renews it would bring up to date. */
export const renewedLine = v.strictObject({ text: v.string(), updates: v.array(update) });
export type RenewedLine = v.InferOutput<typeof renewedLine>;

/** Something of a precedent that is another one in the draft. */
export const fitting = v.strictObject({
  ...update.entries,
  /** Why: a figure, date or citation of today; the opening form or spelling that the house style asks for. */
  kind: v.picklist(["today", "opening", "spelling"]),
});

/** Where a suggestion is wanted: what the screen holds at the caret. */
export const draftPoint = v.strictObject({
  part: v.picklist(["preamble", "operative"]),
  level: v.picklist(["clause", "item"]),
  /** What is typed of the unit so far; may be empty. */
  text,
  title: text,
  /** The line above an item; null for a clause. */
  parent: v.nullable(text),
  /** The units before this one, in their order; the last stands directly before. */
  before: v.pipe(v.array(text), v.maxLength(2000)),
  /** A unit of the resolution that the draft starts from, where that is one of the library. */
  baseUnit: v.optional(unitNumber),
});
export type AskedPoint = v.InferOutput<typeof draftPoint>;

/** Which precedents count. What is absent leaves nothing out. */
export const precedentFilter = v.strictObject({
  bodies: v.optional(v.array(v.string())),
  /** Days or years, both counted in. */
  from: v.optional(v.string()),
  to: v.optional(v.string()),
  /** Where they stand; what is likely there is the point's to say. */
  part: v.optional(v.picklist(["preamble", "operative"])),
  level: v.optional(v.picklist(["clause", "item"])),
});
export type PrecedentFilter = v.InferOutput<typeof precedentFilter>;

export const suggestion = v.strictObject({
  /** The whole unit, brought up to date. */
  text: v.string(),
  /** What follows the typed text; empty where it is better to stay silent. */
  completion: v.string(),
  /** The unit as it was adopted, and what of it was brought up to date in `text`. */
  adopted: v.string(),
  updates: v.array(fitting),
  opening: v.nullable(v.string()),
  /** In how many resolutions the wording stands, and the dates of the first and last. */
  uses: count,
  first: v.string(),
  last: v.string(),
  source: precedentSource,
  level: v.picklist(["clause", "item"]),
  /** Whether items stand below it there. */
  intro: v.boolean(),
  counterparts: v.array(counterpart),
  score: v.number(),
});
export type Suggestion = v.InferOutput<typeof suggestion>;

export const diffPart = v.strictObject({ op: v.picklist(["same", "insert", "delete"]), text: v.string() });

/** How far a unit of a draft is agreed language. */
export const agreedUnit = v.strictObject({
  status: v.picklist(["verbatim", "adapted", "new"]),
  similarity: v.number(),
  /** The closest precedent; null where nothing is like it. */
  precedent: v.nullable(
    v.strictObject({ ...precedentSource.entries, text: v.string(), counterparts: v.array(counterpart) }),
  ),
  /** From the precedent to the draft. */
  diff: v.array(diffPart),
  /** Runs of six or more words that stand in some precedent, each with its newest source. */
  spans: v.array(
    v.strictObject({
      text: v.string(),
      source: v.strictObject({ ...v.omit(precedentSource, ["title"]).entries, text: v.string() }),
    }),
  ),
});
export type AgreedUnit = v.InferOutput<typeof agreedUnit>;

/** A unit as its resolution has it. */
export const libraryUnit = v.strictObject({
  unit: unitNumber,
  part: v.picklist(["preamble", "operative"]),
  /** 0 for a clause, 1 for its items. */
  level: count,
  role: v.picklist(["text", "intro", "flush"]),
  label: v.string(),
  text: v.string(),
});
export type LibraryUnit = v.InferOutput<typeof libraryUnit>;

/** A resolution of the library, to be read. */
export const libraryResolution = v.strictObject({
  key: v.string(),
  body: v.string(),
  /** The house style it was read in, which with the language tells how its opening phrases are set. */
  style: v.string(),
  language: v.string(),
  symbol: v.string(),
  title: v.string(),
  date: v.string(),
  units: v.array(libraryUnit),
});
export type LibraryResolution = v.InferOutput<typeof libraryResolution>;

/** What is known of a wording: everywhere it was adopted, and how its unit came about. */
export const unitRecord = v.strictObject({
  source: precedentSource,
  text: v.string(),
  /** Oldest first. */
  adoptions: v.array(precedentSource),
  /** The unit from resolution to resolution of its series, oldest first, each with how it departs from the one before. */
  history: v.array(
    v.strictObject({
      symbol: v.string(),
      date: v.string(),
      label: v.string(),
      text: v.string(),
      diff: v.array(diffPart),
    }),
  ),
  counterparts: v.array(counterpart),
});
export type UnitRecord = v.InferOutput<typeof unitRecord>;

/** What a library holds, in figures. */
export const librarySummary = v.strictObject({
  resolutions: count,
  units: count,
  /** Whether it holds nothing but the sample of a first start. */
  sample: v.boolean(),
  languages: v.array(v.string()),
  bodies: v.array(
    v.strictObject({
      body: v.string(),
      resolutions: count,
      /** The first and last year; empty where no date is known. */
      from: v.string(),
      to: v.string(),
    }),
  ),
});
export type LibrarySummary = v.InferOutput<typeof librarySummary>;
