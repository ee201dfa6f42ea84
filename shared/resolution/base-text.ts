import type { SavedDocument } from "./saved-document.ts";

/** The earlier resolution that a draft starts from, kept with the draft whole. */
export interface BaseText {
  /** `A/RES/78/135` */
  readonly symbol: string;
  readonly title: string;
  /** `2023-12-19`, or only the year where no more is known. */
  readonly date: string;
  /** The number of a unit of it in the library that it was taken from. */
  readonly unit?: number;
  /** Its document as JSON. The units of the draft name its clauses and items by their ids (`baseId`). */
  readonly document: SavedDocument;
}

/** Throws a RangeError for what is neither null nor a BaseText. What its document holds is not looked at. */
export function validateBase(value: unknown): void {
  if (value === null) return;
  if (typeof value !== "object" || Array.isArray(value))
    throw new RangeError(`A base text is an object, not ${JSON.stringify(value)}`);
  const { symbol, title, date, unit, document } = value as Record<string, unknown>;
  for (const [name, given] of Object.entries({ symbol, title, date }))
    if (typeof given !== "string")
      throw new RangeError(`Base text ${name} is text, not ${JSON.stringify(given)}`);
  if (unit !== undefined && !Number.isSafeInteger(unit))
    throw new RangeError(`Base text unit is a number, not ${JSON.stringify(unit)}`);
  if (typeof document !== "object" || document === null || !("type" in document) || document.type !== "doc")
    throw new RangeError(`A base text has a document, not ${JSON.stringify(document)}`);
}

/** What of its base text a draft has as it was, because a person said so: wordings, by where they stand. */
export type LeftAsWas = Readonly<Record<string, string>>;

/** Throws a RangeError for what is no LeftAsWas. */
export function validateLeftAsWas(value: unknown): void {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isObject || Object.values(value).some((wording) => typeof wording !== "string"))
    throw new RangeError(`What was left as it was are texts by name, not ${JSON.stringify(value)}`);
}
