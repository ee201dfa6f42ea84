import type { ErrorCode } from "../../../shared/base/error-texts.ts";
import type { ErrorDetails } from "../../../shared/base/user-error.ts";
import type { LibraryAnswers } from "./library-answers.ts";

/** A question to the thread that answers from a library: which, and about what. */
export interface LibraryTask {
  readonly id: number;
  readonly question: keyof Omit<LibraryAnswers, "close">;
  readonly about: unknown;
}

/** Its answer: what the method of LibraryAnswers of that name gave, or why it gave none. */
export type LibraryAnswer = { readonly id: number } & (
  | { readonly value: unknown }
  | { readonly failure: { readonly code: ErrorCode; readonly details: ErrorDetails } }
);
