import * as v from "valibot";
import type { RepairCode } from "../reading/repairs/repair.ts";
import { repairTexts } from "../reading/repairs/repair-texts.ts";
import { type HouseStyle, houseStyleSchema } from "../style/house-style.ts";
import { styleFaultCodes } from "../style/style-fault.ts";

/** An opaque name for a file or an open draft, given out by a host and meaningless elsewhere. */
export const handle = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/));

/** JSON as it lies in a document or a step. Its meaning is checked by the schema, not here. */
export const json = v.record(v.string(), v.unknown());

/** Bytes as base64: the largest file a draft can come from is 20 MiB. */
export const bytes = v.pipe(v.string(), v.maxLength(28_000_000), v.check(isBase64));

/** Without a pattern that repeats: over megabytes that would overflow the stack of its matcher. */
function isBase64(text: string): boolean {
  const padding = text.indexOf("=");
  const padded = padding === -1 || /^={1,2}$/.test(text.slice(padding));
  return text.length % 4 === 0 && padded && !/[^A-Za-z0-9+/=]/.test(text);
}
export const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(255));

export const fileReference = v.strictObject({ file: handle, name: v.string() });
export type FileReference = v.InferOutput<typeof fileReference>;

/** Formats a draft can be exported to. */
export const exportFormats = ["docx", "pdf", "html", "md", "txt"] as const;
export type ExportFormat = (typeof exportFormats)[number];
export const exportFormat = v.picklist(exportFormats);

/** A table of texts that is no part of a resolution, and the formats it can be exported to. */
export const tableFormats = ["docx", "html", "csv"] as const;
export type TableFormat = (typeof tableFormats)[number];
const cell = v.pipe(v.string(), v.maxLength(1_000_000));
export const textTable = v.strictObject({
  title: cell,
  /** BCP 47, of its title and its heads. */
  language: v.pipe(v.string(), v.minLength(2), v.maxLength(35)),
  heads: v.pipe(v.array(cell), v.minLength(1), v.maxLength(40)),
  /** Each as long as the heads. */
  rows: v.pipe(v.array(v.array(cell)), v.maxLength(20_000)),
});

/** One change as the journal keeps it: enough to make the same text and the same undo history again. */
export const journalEntry = v.strictObject({
  /** What made the change: an edit, taking one back or forth, or tidying that undo passes over. */
  kind: v.picklist(["edit", "undo", "redo", "tidy"]),
  steps: v.array(json),
  /** Milliseconds since 1970. */
  time: v.number(),
  /** Entries of one group are one step of undo. */
  group: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The selection before the change, so that undo can return to it. */
  selection: json,
});
export type JournalEntry = v.InferOutput<typeof journalEntry>;

const lineOfUnit = { id: v.string(), line: v.number() };

/** How a draft gets back what its source has (`resolution/restoration.ts`). */
const restoration = v.variant("kind", [
  v.strictObject({
    kind: v.literal("labels"),
    labels: v.pipe(v.array(v.strictObject({ id: v.string(), label: v.nullable(v.string()) })), v.readonly()),
  }),
  v.strictObject({
    kind: v.literal("terminators"),
    lines: v.pipe(v.array(v.strictObject({ ...lineOfUnit, terminator: v.string() })), v.readonly()),
  }),
  v.strictObject({ kind: v.literal("paragraph"), ...lineOfUnit, words: v.string() }),
  v.strictObject({ kind: v.literal("word"), ...lineOfUnit, word: v.string(), was: v.string() }),
  v.strictObject({ kind: v.literal("text"), text: v.string(), after: v.nullable(v.string()) }),
  v.strictObject({ kind: v.literal("presenting"), text: v.string(), after: v.nullable(v.string()) }),
]);

/** Something reading had to mend. `reading/repair-message.ts` says it in the reader's language. */
export const repair = v.strictObject({
  code: v.picklist(Object.keys(repairTexts) as RepairCode[]),
  /** The place in the resolution, `13(l)`; empty where it concerns no clause. */
  at: v.string(),
  values: v.record(v.string(), v.union([v.string(), v.number()])),
  /** The id of the clause or item concerned; null where there is none. */
  id: v.nullable(v.string()),
  /** Where in the source text: first character and after the last. */
  span: v.nullable(v.strictObject({ from: v.number(), to: v.number() })),
  /** The source's own words there. */
  source: v.string(),
  /** Null where nothing was changed. */
  restoration: v.nullable(restoration),
});
export type Repair = v.InferOutput<typeof repair>;

/** The text that a draft was read from. */
export const sourceText = v.strictObject({
  /** The file's name. */
  name: v.string(),
  text: v.string(),
  /** Where each clause and item that was read stands in it. */
  places: v.array(v.strictObject({ id: v.string(), from: v.number(), to: v.number() })),
});
export type SourceText = v.InferOutput<typeof sourceText>;

/** A draft as a host hands it to the screen: the text as it was saved and what happened to it since. */
export const openedDocument = v.strictObject({
  document: handle,
  /** The file's name; null for a draft that was never saved. */
  name: v.nullable(v.string()),
  /** ProseMirror JSON. */
  content: json,
  /** How many changes `content` already has. Numbers never restart while a draft lives, not at a save either. */
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Changes since then, oldest first. The next one has the number `sequence + entries.length`. */
  entries: v.array(journalEntry),
  /** What reading had to mend when the draft was imported; empty otherwise. */
  repairs: v.array(repair),
  /** Whether the draft was read from a file, whose text `documents.source` has. */
  imported: v.boolean(),
  /** Which of the repairs a person has looked at and accepted, by their places in the list. */
  accepted: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** Milliseconds since 1970; null when never saved. */
  savedAt: v.nullable(v.number()),
});
export type OpenedDocument = v.InferOutput<typeof openedDocument>;

/** The earlier resolution that a new draft starts from. */
export const baseChoice = v.variant("kind", [
  v.strictObject({ kind: v.literal("library"), unit: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.strictObject({ kind: v.literal("file"), file: handle }),
]);
export type BaseChoice = v.InferOutput<typeof baseChoice>;

/** A house style by its name: the body and the language. */
export const styleReference = v.strictObject({ style: v.string(), language: v.string() });
export type StyleReference = v.InferOutput<typeof styleReference>;

export const settings = v.strictObject({
  language: v.picklist(["en", "fr"]),
  theme: v.picklist(["system", "light", "dark"]),
  /** The house style that a new draft is offered: the one chosen last. */
  newDraft: v.optional(styleReference, { style: "nato-pa", language: "en" }),
  /** Whether wording from the library is offered while typing. */
  completion: v.optional(v.boolean(), true),
  /** Whether the margin shows how far each clause and item is agreed language. */
  agreed: v.optional(v.boolean(), true),
});
export type Settings = v.InferOutput<typeof settings>;

/** A file that holds a house style of a person's own. */
export const styleFile = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[^/\\]+\.json$/), v.maxLength(255)),
  content: v.pipe(v.string(), v.maxLength(1_000_000)),
});

/** By its name alone: spelt out, the types of the contract would be too deep for the compiler. */
const houseStyle: v.GenericSchema<unknown, HouseStyle> = houseStyleSchema;

/** The house styles that a person keeps in files of their own, beside those that come with the product. */
export const ownStyles = v.strictObject({
  /** Where the files lie, as people are told. */
  folder: v.string(),
  files: v.array(
    v.strictObject({
      name: v.string(),
      content: v.string(),
      /** The style that the file holds; null where something is wrong in it. */
      style: v.nullable(houseStyle),
      /** Every wrong field. */
      faults: v.array(
        v.strictObject({
          path: v.string(),
          code: v.picklist(styleFaultCodes),
          found: v.string(),
          allowed: v.string(),
        }),
      ),
    }),
  ),
});
export type OwnStyles = v.InferOutput<typeof ownStyles>;
