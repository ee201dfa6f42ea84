import type * as v from "valibot";

/** What can be wrong with a field of a style file. */
export const styleFaultCodes = [
  "missing",
  "unknown-field",
  "not-text",
  "not-number",
  "not-boolean",
  "not-list",
  "not-group",
  "not-allowed",
  "empty",
  "too-small",
  "too-large",
  "too-few",
  "too-many",
  "bad-id",
  "not-json",
  "unknown-base",
  "taken",
] as const;
export type StyleFaultCode = (typeof styleFaultCodes)[number];

/** One wrong field of a style file. style-fault-texts.ts says it in words. */
export interface StyleFault {
  /** `preamble.terminators.last`; empty for the whole file. */
  readonly path: string;
  readonly code: StyleFaultCode;
  /** What stands there, as JSON; for `not-json` the line. */
  readonly found: string;
  /** The values, or the limit, that are allowed there; empty where the code says it all. */
  readonly allowed: string;
}

/** A value as a fault shows it: as JSON, cut to what a line can hold. */
export function shownValue(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 48 ? `${json.slice(0, 48)}…` : json;
}

/** A finding of the validator as a fault. */
export function faultOfIssue(issue: v.BaseIssue<unknown>, path: string): StyleFault {
  const { input, expected, received } = issue;
  const fault = (code: StyleFaultCode, allowed = "", found = shownValue(input)): StyleFault => ({
    path,
    code,
    found,
    allowed,
  });
  const limit = String(issue.requirement);
  switch (issue.type) {
    case "strict_object":
      if (expected === "never") return fault("unknown-field");
      return received === "undefined" ? fault("missing", "", "") : fault("not-group");
    case "record":
      return fault("not-group");
    case "string":
      return fault("not-text");
    case "number":
      return fault("not-number");
    case "boolean":
      return fault("not-boolean");
    case "array":
      return fault("not-list");
    case "non_empty":
      return fault("empty");
    case "regex":
      return fault("bad-id");
    case "min_value":
      return fault("too-small", limit);
    case "max_value":
      return fault("too-large", limit);
    case "min_length":
      return fault("too-few", limit, received ?? "");
    case "max_length":
      return fault("too-many", limit, received ?? "");
    default:
      return fault("not-allowed", (expected ?? "").replace(/^\(|\)$/g, "").replaceAll(" | ", ", "));
  }
}
