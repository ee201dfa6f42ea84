import type { HouseStyle } from "../style/house-style.ts";

/** Endings of the verbs that open clauses, in either part, each with what stands in its place. */
const endings: Readonly<Record<HouseStyle["language"], readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/ies$|ying$/, "y"],
    [/(?:es|s|ing)$/, ""],
    [/e$/, ""],
    [/([bdgmnprt])\1$/, "$1"],
    [/is$/, "iz"],
  ],
  fr: [
    [/è/g, "é"],
    [/(?:eant|ant|e|d)$/, ""],
    [/ui$/, "uy"],
    [/(l)\1$/, "$1"],
  ],
};

/** Shorter words are no verbs that open clauses. */
const shortest = 3;

/**
 * What the forms of a verb have in common with which a clause of the preamble and one of the operative part open:
 * `recall` for *recalling* and *recalls*, `rappel` for *rappelant* and *rappelle*, however it is spelled. Of another
 * word anything.
 *
 * @param word in lower case
 */
export function verbStem(word: string, language: HouseStyle["language"]): string {
  if (word.length <= shortest) return word;
  return endings[language].reduce((stem, [ending, instead]) => stem.replace(ending, instead), word);
}
