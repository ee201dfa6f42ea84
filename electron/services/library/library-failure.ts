import { basename } from "node:path";
import { UserError } from "../../../shared/base/user-error.ts";
import { systemCode, writeFailure } from "../documents/file-failure.ts";

/** SQLite's primary result codes (sqlite.org/rescode.html) that mean something to a person. */
const busy = 5;
const locked = 6;
const readOnly = 8;
const ioError = 10;
const corrupt = 11;
const full = 13;
const cannotOpen = 14;
const notADatabase = 26;

/** What a failure of the database means to the person who uses the library. Other errors come back as they are. */
export function libraryFailure(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof UserError) return error;
  const result = "errcode" in error && typeof error.errcode === "number" ? error.errcode & 0xff : null;
  const file = basename(path);
  switch (result) {
    case busy:
    case locked:
      return new UserError("library-locked", { file });
    case readOnly:
      return new UserError("library-read-only", { file });
    case corrupt:
    case notADatabase:
    case ioError:
      return new UserError("library-damaged", { file });
    case full:
      return new UserError("disk-full", { file });
    case cannotOpen:
      return new UserError("file-unreadable", { file, reason: "unable to open" });
    default:
      return systemCode(error) ? writeFailure(error, path) : error;
  }
}
