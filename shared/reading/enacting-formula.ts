import type { HouseStyle } from "../style/house-style.ts";
import { languageOf } from "../style/languages/languages.ts";

/**
 * Whether a paragraph is the enacting formula: the style's own, or a line that only names a body and ends with a
 * comma, as *The General Assembly,* does.
 */
export function isEnactingFormula(text: string, style: HouseStyle): boolean {
  if (text.length > 160) return false;
  const words = text.replace(/\s+/g, " ").trim();
  return (
    (style.enacting.text !== "" && bare(words) === bare(style.enacting.text)) ||
    languageOf(style).formulaForm.test(words)
  );
}

function bare(text: string): string {
  return text.toLowerCase().replace(/\s*[,:]?$/, "");
}
