import type { HouseStyle } from "../house-style.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import type { Language } from "./language.ts";

const languages: Readonly<Record<HouseStyle["language"], Language>> = { en: english, fr: french };

/** Characters that are enough to tell a language by. */
const telling = 20_000;

/**
 * The language a text is written in, told by the commonest words of its beginning.
 *
 * @param otherwise where they do not tell
 */
export function languageOfText(
  text: string,
  otherwise: HouseStyle["language"] = "en",
): HouseStyle["language"] {
  const beginning = text.slice(0, telling);
  const count = (language: HouseStyle["language"]) =>
    beginning.match(languages[language].commonWords)?.length ?? 0;
  const lead = count("fr") - count("en");
  if (lead === 0) return otherwise;
  return lead > 0 ? "fr" : "en";
}

/** The language that a house style writes. */
export function languageOf(style: Pick<HouseStyle, "language">): Language {
  return languages[style.language];
}
