import * as v from "valibot";
import { type ErrorCode, errorTexts } from "../base/error-texts.ts";
import { precedentSource, unitNumber } from "./precedent-data.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Which resolutions count. What is absent leaves nothing out. */
export const libraryFilter = v.strictObject({
  body: v.optional(v.string()),
  language: v.optional(v.string()),
  part: v.optional(v.picklist(["preamble", "operative"])),
  /** Years, both counted in. */
  from: v.optional(v.string()),
  to: v.optional(v.string()),
});
export type LibraryFilter = v.InferOutput<typeof libraryFilter>;

/** How many there would be of each value of one facet, whatever is chosen in it now. */
const facet = v.array(v.strictObject({ value: v.string(), count }));
export type FacetCount = v.InferOutput<typeof facet>[number];

export const libraryFacets = v.strictObject({
  bodies: facet,
  languages: facet,
  /** Empty where whole resolutions are counted. */
  parts: facet,
  /** In their order; without those of no known year. */
  years: facet,
});
export type LibraryFacets = v.InferOutput<typeof libraryFacets>;

/** A resolution in a list. */
export const shelvedResolution = v.strictObject({
  key: v.string(),
  body: v.string(),
  language: v.string(),
  symbol: v.string(),
  title: v.string(),
  date: v.string(),
  units: count,
  /** Its first unit, by which it can be read. */
  unit: unitNumber,
});
export type ShelvedResolution = v.InferOutput<typeof shelvedResolution>;

/** A stretch of a text, and whether it is what was looked for. */
const markedText = v.strictObject({ text: v.string(), found: v.boolean() });
export type MarkedText = v.InferOutput<typeof markedText>;

export const foundUnit = v.strictObject({
  ...precedentSource.entries,
  language: v.string(),
  part: v.picklist(["preamble", "operative"]),
  text: v.array(markedText),
});
export type FoundUnit = v.InferOutput<typeof foundUnit>;

/** The resolutions that a person browses, those asked for out of all there are. */
export const shelf = v.strictObject({
  total: count,
  resolutions: v.array(shelvedResolution),
  facets: libraryFacets,
});
export type Shelf = v.InferOutput<typeof shelf>;

/** The units that hold certain words. */
export const librarySearch = v.strictObject({
  total: count,
  units: v.array(foundUnit),
  facets: libraryFacets,
});
export type LibrarySearch = v.InferOutput<typeof librarySearch>;

/** What came of an addition. */
export const additionOutcome = v.strictObject({
  added: count,
  /** Held already, word for word. */
  unchanged: count,
  /** Held before in another text, which they took the place of. */
  replaced: count,
  /** The units of what was added or replaced. */
  units: count,
  refused: v.array(
    v.strictObject({
      source: v.string(),
      code: v.picklist(Object.keys(errorTexts) as ErrorCode[]),
      details: v.record(v.string(), v.union([v.string(), v.number()])),
    }),
  ),
  /** Whether it was stopped: what was added until then is kept. */
  cancelled: v.boolean(),
});
export type AdditionOutcome = v.InferOutput<typeof additionOutcome>;
