import type { ErrorCode } from "../../../shared/base/error-texts.ts";
import type { ErrorDetails } from "../../../shared/base/user-error.ts";
import type { Repair } from "../../../shared/reading/repair.ts";
import type { UnitPlace } from "../../../shared/reading/unit-places.ts";
import type { ReadChoices } from "./read-bytes.ts";

/** What a reading worker is asked. */
export interface ReadingTask {
  readonly bytes: Uint8Array;
  /** The file's name, for messages. */
  readonly file: string;
  readonly choices: ReadChoices;
}

/** What it answers: the document as JSON, or why there is none. */
export type ReadingAnswer =
  | {
      readonly content: unknown;
      readonly repairs: readonly Repair[];
      readonly source: string;
      readonly places: readonly UnitPlace[];
    }
  | { readonly failure: { readonly code: ErrorCode; readonly details: ErrorDetails } };
