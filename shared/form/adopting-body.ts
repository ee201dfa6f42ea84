import type { Node } from "prosemirror-model";
import type { HouseStyle } from "../style/house-style.ts";
import { builtInStyles } from "../style/house-styles.ts";
import { styleOfText } from "./style-of-text.ts";

/**
 * The body that a resolution is of. A formula of its own that no house style knows names it, *The Assembly of
 * Coastal Cities,*: such a text is only set in its style, and is no text of that style's body.
 *
 * @param styles the styles that may know the formula
 */
export function adoptingBody(
  document: Node,
  style: HouseStyle,
  styles: readonly HouseStyle[] = builtInStyles,
): string {
  const formula = formulaOf(document);
  if (formula === "" || styleOfText(formula, styles) !== null) return style.body;
  const named = /^(?:the|la|le|l['’])\s?(.+?)[,:]?$/i.exec(formula)?.[1] ?? "";
  return named.length > 0 && named.length <= longestName ? named : style.body;
}

/** A formula that is longer says more than a name: the occasion, or a whole clause. */
const longestName = 80;

/** The formula that stands in the text; empty where the style's own is drawn. */
function formulaOf(document: Node): string {
  let formula = "";
  document.forEach((child) => {
    if (formula === "" && child.type.name === "body") formula = child.firstChild?.textContent.trim() ?? "";
  });
  return formula;
}
