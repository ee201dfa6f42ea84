import type { LibraryAnswers } from "./library-answers.ts";
import type { WorkerFailure } from "./worker-failure.ts";

/** A library, and the folder where it is copied to when it lies on another machine's drive. */
export interface LibraryPlace {
  readonly file: string;
  readonly copies: string;
}

/** A question to the thread that answers from a library: which, and about what. */
export interface LibraryTask {
  readonly id: number;
  readonly question: keyof Omit<LibraryAnswers, "close">;
  readonly about: unknown;
}

/** Its answer: what the method of LibraryAnswers of that name gave, or why it gave none. */
export type LibraryAnswer = { readonly id: number } & (
  | { readonly value: unknown }
  | { readonly failure: WorkerFailure }
);
