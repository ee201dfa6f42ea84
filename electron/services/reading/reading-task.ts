import type { ErrorCode } from "../../../shared/base/error-texts.ts";
import type { ErrorDetails } from "../../../shared/base/user-error.ts";
import type { Repair } from "../../../shared/reading/repairs/repair.ts";
import type { UnitPlace } from "../../../shared/reading/repairs/unit-places.ts";
import type { ReadChoices } from "./read-bytes.ts";

/** What a reading worker is asked. */
export interface ReadingTask {
  readonly bytes: Uint8Array;
  /** The file's name, for messages. */
  readonly file: string;
  readonly choices: ReadChoices;
}

/** A document as JSON, and what it took to make it. */
export interface ReadContent {
  readonly content: unknown;
  readonly repairs: readonly Repair[];
  readonly places: readonly UnitPlace[];
}

/** What it answers: the documents, or why there is none. */
export type ReadingAnswer =
  | {
      /** More than one where the file holds many resolutions. */
      readonly resolutions: readonly ReadContent[];
      readonly source: string;
    }
  | { readonly failure: { readonly code: ErrorCode; readonly details: ErrorDetails } };
