/** The precedent that the words of a clause or item were taken from. */
export interface Provenance {
  /** `A/RES/78/135` */
  readonly symbol: string;
  readonly title: string;
  /** `2023-12-19`, or only the year where no more is known. */
  readonly date: string;
  /** Its place there: `15(a)`. */
  readonly label: string;
  /** The words as they were adopted. */
  readonly text: string;
  /** The number of the unit in the library that it was taken from. */
  readonly unit?: number;
}

const texts = ["symbol", "title", "date", "label", "text"] as const;

/** Throws a RangeError for what is neither null nor a Provenance. */
export function validateProvenance(value: unknown): void {
  if (value === null) return;
  if (typeof value !== "object" || Array.isArray(value))
    throw new RangeError(`A provenance is an object, not ${JSON.stringify(value)}`);
  const given = value as Record<string, unknown>;
  for (const name of texts) {
    if (typeof given[name] !== "string")
      throw new RangeError(`Provenance ${name} is text, not ${JSON.stringify(given[name])}`);
  }
  if (given.unit !== undefined && !Number.isSafeInteger(given.unit))
    throw new RangeError(`Provenance unit is a number, not ${JSON.stringify(given.unit)}`);
}

/** The provenance that an attribute holds; null for a unit with none. */
export function provenanceOf(attrs: { readonly [name: string]: unknown } | null): Provenance | null {
  // The schema validates the attribute.
  return (attrs?.provenance ?? null) as Provenance | null;
}

/** `A/RES/78/135 (2023)`: where words come from, as short as it can be said. */
export function sourceName({ symbol, title, date }: Pick<Provenance, "symbol" | "title" | "date">): string {
  const name = symbol || title;
  const year = date.slice(0, 4);
  return year === "" || name.includes(year) ? name : `${name} (${year})`;
}

/** A provenance from its JSON; null where that is none, as in what other programs put on the clipboard. */
export function readProvenance(json: string | null): Provenance | null {
  try {
    const value: unknown = JSON.parse(json ?? "null");
    validateProvenance(value);
    return value as Provenance | null;
  } catch {
    return null;
  }
}
