import { basename, dirname } from "node:path";
import { UserError } from "../../../shared/base/user-error.ts";

/** The code of a failed system call (`ENOSPC`), or null for any other error. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || error instanceof UserError || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** What a failed write to `path` means to the person who asked for it. Errors that are none of the system's come back as they are. */
export function writeFailure(error: unknown, path: string): unknown {
  const file = basename(path);
  const folder = dirname(path);
  switch (systemCode(error)) {
    case null:
      return error;
    case "ENOSPC":
    case "EDQUOT":
      return new UserError("disk-full", { file });
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new UserError("write-denied", { file, folder });
    case "ENOENT":
    case "ENOTDIR":
      return new UserError("folder-missing", { file, folder });
    default:
      return new UserError("write-failed", { file, reason: reasonOf(error) });
  }
}

/** What a failed read of `path` means to the person who asked for it. */
export function readFailure(error: unknown, path: string): unknown {
  const code = systemCode(error);
  if (code === null) return error;
  const file = basename(path);
  if (code === "ENOENT" || code === "ENOTDIR") return new UserError("file-missing", { file });
  return new UserError("file-unreadable", { file, reason: reasonOf(error) });
}

/** `EIO: i/o error, write` → `i/o error`: the system's own words, without the call and the path. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /^[A-Z0-9_]+: ([^,]+)/.exec(message)?.[1] ?? message;
}
