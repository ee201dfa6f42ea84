import type { InterfaceLanguage } from "../base/user-error.ts";
import type { NotCarried, NotCarriedCode } from "./switch-style.ts";

const texts: Readonly<Record<NotCarriedCode, Readonly<Record<InterfaceLanguage, string>>>> = {
  language: {
    en: "the text is in another language than the style",
    fr: "le texte est dans une autre langue que le style",
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

/** What a person reads of it: where, what, and the first words. */
export function notCarriedText({ code, place, words }: NotCarried, language: InterfaceLanguage): string {
  const shown = words.length > longestWords ? `${words.slice(0, longestWords)}…` : words;
  const colon = language === "fr" ? "\u00a0:" : ":";
  return `${place}${colon} ${texts[code][language]}${colon} ${shown}`;
}

const longestWords = 60;
