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
  /** What the agenda calls the matter: `Sustainable development`. */
  readonly agendaTitle?: string;
  /** The number of the draft document: `042 CDS 24 E`. */
  readonly documentNumber?: string;
  /** `Committee on Democracy and Security` */
  readonly committee?: string;
  /** On what the body acted, as it is printed in brackets: `on the report of the Third Committee (A/77/455, para. 32)`. */
  readonly report?: string;
  /** Who presents the draft, with country and office. */
  readonly rapporteur?: string;
  /** `70th` */
  readonly session?: string;
  /** At which the text was adopted: `53rd plenary meeting`. */
  readonly meeting?: string;
  /** `Montréal, Canada` */
  readonly place?: string;
  /** The day of adoption: `2024-11-25`. */
  readonly date?: string;
  /** How it was adopted where that is said: `online`. */
  readonly manner?: string;
  /** `without a vote`, `by a recorded vote of 21 to 8, with 18 abstentions` */
  readonly vote?: string;
  /** To whom a document goes: `General`. */
  readonly distribution?: string;
  /** The day on which the document came out: `2022-12-30`. */
  readonly published?: string;
  readonly [own: string]: string | undefined;
}

export const metadataKeys = [
  "number",
  "symbol",
  "agendaItem",
  "agendaTitle",
  "documentNumber",
  "committee",
  "report",
  "rapporteur",
  "session",
  "meeting",
  "place",
  "date",
  "manner",
  "vote",
  "distribution",
  "published",
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
    if ((key === "date" || key === "published") && !/^\d{4}-\d{2}-\d{2}$/.test(field))
      throw new RangeError(`Metadata ${key} must be YYYY-MM-DD, not ${field}`);
  }
}
