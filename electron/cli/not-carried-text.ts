import type { NotCarried, NotCarriedCode } from "../../shared/form/switch-style.ts";
import type { Bilingual } from "./command.ts";

const texts: Readonly<Record<NotCarriedCode, Bilingual>> = {
  language: {
    en: "its clauses are in another language than the style",
    fr: "ses alinéas sont dans une autre langue que le style",
  },
  "title-in-capitals": {
    en: "the title is typed in capitals",
    fr: "le titre est saisi en capitales",
  },
  "title-not-printed": {
    en: "this body prints no title",
    fr: "cet organe n’imprime pas de titre",
  },
  "own-formula": {
    en: "the text keeps its own formula",
    fr: "le texte garde sa propre formule",
  },
  "own-presenting-line": {
    en: "the text keeps its own presenting line",
    fr: "le texte garde sa propre ligne de présentation",
  },
  "opening-unknown": {
    en: "this body is not known to open a clause so",
    fr: "cet organe n’ouvre pas d’alinéa ainsi, à ce qu’on sait",
  },
  "opening-agreement": {
    en: "the opening agrees with an organ of the other gender",
    fr: "la formule s’accorde avec un organe de l’autre genre",
  },
  "own-label": {
    en: "the text keeps its own number here",
    fr: "le texte garde ici son propre numéro",
  },
  "own-terminator": {
    en: "the text keeps its own punctuation here",
    fr: "le texte garde ici sa propre ponctuation",
  },
  "own-emphasis": {
    en: "the text keeps its own emphasis here",
    fr: "le texte garde ici sa propre mise en relief",
  },
};

/** One line for a person: where, what, and the first words. */
export function notCarriedText({ code, place, words }: NotCarried, language: keyof Bilingual): string {
  const shown = words.length > 60 ? `${words.slice(0, 60)}…` : words;
  return `  ${place}: ${texts[code][language]}: ${shown}`;
}
