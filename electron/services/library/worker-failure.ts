import type { ErrorCode } from "../../../shared/base/error-texts.ts";
import { type ErrorDetails, UserError } from "../../../shared/base/user-error.ts";
import { libraryFailure } from "./library-failure.ts";

/** A failure as it crosses the border of a thread. */
export interface WorkerFailure {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
}

/** What a failure in a library's thread means to a person. */
export function workerFailure(error: unknown, file: string): WorkerFailure {
  const failure = libraryFailure(error, file);
  if (failure instanceof UserError) return { code: failure.code, details: failure.details };
  return {
    code: "unexpected",
    details: { reason: failure instanceof Error ? failure.message : String(failure) },
  };
}
