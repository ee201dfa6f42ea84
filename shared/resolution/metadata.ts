/**
 * What is known about a resolution besides its text. An unknown fact is absent. A house style may name further
 * fields in its templates (`{sponsors}`); their names are theirs, their values text.
 */
export interface Metadata {
  /** The body's own number: `491`. */
  readonly number?: string;
  /** Under which the text is published: `A/RES/77/188`, `S/RES/1325 (2000)`. */
  readonly symbol?: string;
  /** `72 (a)` */
  readonly agendaItem?: string;
  /** The number of the draft document: `042 CDS 24 E`. */
  readonly documentNumber?: string;
  /** `Committee on Democracy and Security` */
  readonly committee?: string;
  /** Who presents the draft, with country and office. */
  readonly rapporteur?: string;
  /** `70th` */
  readonly session?: string;
  /** `Montréal, Canada` */
  readonly place?: string;
  /** The day of adoption: `2024-11-25`. */
  readonly date?: string;
  /** How it was adopted where that is said: `online`. */
  readonly manner?: string;
  readonly [own: string]: string | undefined;
}

export const metadataKeys = [
  "number",
  "symbol",
  "agendaItem",
  "documentNumber",
  "committee",
  "rapporteur",
  "session",
  "place",
  "date",
  "manner",
] as const satisfies readonly (keyof Metadata)[];

/** Throws a RangeError naming the field that cannot be a template's place or is no text. */
export function validateMetadata(value: unknown): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new RangeError(`Metadata must be an object, not ${JSON.stringify(value)}`);
  }
  for (const [key, field] of Object.entries(value)) {
    if (!/^[a-z][A-Za-z0-9]*$/.test(key)) throw new RangeError(`No name of a metadata field: ${key}`);
    if (typeof field !== "string")
      throw new RangeError(`Metadata field ${key} must be text, not ${JSON.stringify(field)}`);
    if (key === "date" && !/^\d{4}-\d{2}-\d{2}$/.test(field))
      throw new RangeError(`Metadata date must be YYYY-MM-DD, not ${field}`);
  }
}
