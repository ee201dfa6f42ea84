import * as v from "valibot";
import { type ErrorCode, errorTexts } from "../base/error-texts.ts";
import { UserError } from "../base/user-error.ts";

/** What travels back for a call: the result, or a failure as code and details. The only shape of failure. */
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly error: { readonly code: ErrorCode; readonly details: Record<string, string | number> };
    };

export const answer = v.variant("ok", [
  v.strictObject({ ok: v.literal(true), value: v.unknown() }),
  v.strictObject({
    ok: v.literal(false),
    error: v.strictObject({
      code: v.picklist(Object.keys(errorTexts) as ErrorCode[]),
      details: v.record(v.string(), v.union([v.string(), v.number()])),
    }),
  }),
]);

/** A failure as it travels. What was not foreseen becomes `unexpected` with its message, never a stack. */
export function failureAnswer(error: unknown): Answer {
  if (error instanceof UserError)
    return { ok: false, error: { code: error.code, details: { ...error.details } } };
  const reason = error instanceof Error ? error.message : String(error);
  return { ok: false, error: { code: "unexpected", details: { reason } } };
}
