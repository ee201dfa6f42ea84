import { type ErrorCode, errorTexts } from "./error-texts.ts";

export type ErrorDetails = Readonly<Record<string, string | number>>;
export type InterfaceLanguage = "en" | "fr";

/** A failure that a person can act on. It crosses every boundary as its code and details, never as a stack. */
export class UserError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(errorMessage(code, details, "en"));
    this.name = "UserError";
    this.code = code;
    this.details = details;
  }
}

/** The sentence for a failure in the reader's language, with what, why and what now. */
export function errorMessage(code: ErrorCode, details: ErrorDetails, language: InterfaceLanguage): string {
  return errorTexts[code][language].replace(/\{(\w+)\}/g, (place, name: string) =>
    String(details[name] ?? place),
  );
}
