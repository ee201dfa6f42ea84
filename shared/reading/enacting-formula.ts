import type { HouseStyle } from "../style/house-style.ts";
import { languageOf } from "../style/languages/languages.ts";

/**
 * Whether a paragraph is the enacting formula: the style's own, or a line that only names a body and ends with a
 * comma, as *The General Assembly,* does.
 */
export function isEnactingFormula(text: string, style: HouseStyle): boolean {
  if (text.length > 160) return false;
  const words = text.replace(/\s+/g, " ").trim();
  return isStyleFormula(words, style) || languageOf(style).formulaForm.test(words);
}

/** Whether a text is the formula that the style prints by itself, but for the punctuation at its end. */
export function isStyleFormula(text: string, style: HouseStyle): boolean {
  return style.enacting.text !== "" && bare(text) === bare(style.enacting.text);
}

function bare(text: string): string {
  return text.toLowerCase().replace(/\s*[,:]?$/, "");
}
