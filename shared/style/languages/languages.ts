import type { HouseStyle } from "../house-style.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import type { Language } from "./language.ts";

const languages: Readonly<Record<HouseStyle["language"], Language>> = { en: english, fr: french };

/** The language that a house style writes. */
export function languageOf(style: HouseStyle): Language {
  return languages[style.language];
}
