import type { InterfaceLanguage } from "../../shared/base/user-error.ts";
import type { BaseText } from "../../shared/resolution/base-text.ts";
import { dayOf } from "../library/day-of.ts";

/** `A/RES/78/135, 19 December 2023`: what a base text is called; of some no more than the title is known. */
export function baseName({ symbol, title, date }: BaseText, language: InterfaceLanguage): string {
  return [symbol || title, dayOf(date, language)].filter((part) => part !== "").join(", ");
}
