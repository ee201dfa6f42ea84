import { UserError } from "../../shared/base/user-error.ts";
import type { Notice, NoticeAction } from "../app/app-state.ts";

export type FailureNotice = Extract<Notice, { readonly kind: "failure" }>;

/** A failure as it is shown over the page, with what can be done about it there. */
export function failureNotice(error: unknown): FailureNotice {
  const reason = error instanceof Error ? error.message : String(error);
  const { code, details } = error instanceof UserError ? error : new UserError("unexpected", { reason });
  return { kind: "failure", code, details, action: actionFor(code) };
}

function actionFor(code: UserError["code"]): NoticeAction | null {
  switch (code) {
    case "journal-out-of-step":
    case "request-invalid":
    case "handle-unknown":
      return "reload";
    case "host-unreachable":
      return "retry-journal";
    case "changed-outside":
    case "disk-full":
    case "write-denied":
    case "write-failed":
    case "folder-missing":
      return "save-as";
    default:
      return null;
  }
}
