import { readTemplate } from "../base/template.ts";
import { fixedWords } from "../form/style-of-text.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { languageOf } from "../style/languages/languages.ts";

/**
 * Whether a paragraph is the enacting formula: the style's own, or a line that only names a body and ends with a
 * comma, as *The General Assembly,* does.
 */
export function isEnactingFormula(text: string, style: HouseStyle): boolean {
  if (text.length > 160 || /[.;?!]\s*$/.test(text)) return false;
  const words = text.replace(/\s+/g, " ").trim();
  if (/^\p{Ll}/u.test(words) && /^\p{Lu}/u.test(style.enacting.text)) return false;
  return (
    isStyleFormula(words, style) || fillsTemplate(words, style) || languageOf(style).formulaForm.test(words)
  );
}

/** Whether a text is the formula that the style prints by itself, but for the punctuation at its end. */
export function isStyleFormula(text: string, style: HouseStyle): boolean {
  return style.enacting.text !== "" && bare(text) === bare(style.enacting.text);
}

/** *The 149th Assembly of the Inter-Parliamentary Union,* where the style leaves a place for the number. */
function fillsTemplate(words: string, style: HouseStyle): boolean {
  return fixedWords(style) !== "" && readTemplate(bare(style.enacting.text), bare(words)) !== null;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/\s*[,:—]?$/, "");
}
