import type { Certainty, HouseStyle } from "./house-style.ts";

/**
 * How sure a rule of a style is. The longest path that the style marks and that leads to the field decides;
 * a field that no mark covers is certain.
 *
 * @param path the field's path, `preamble.terminators.last`
 */
export function certaintyOf(style: HouseStyle, path: string): Certainty {
  const keys = path.split(".");
  for (let length = keys.length; length > 0; length--) {
    const marked = style.certainty[keys.slice(0, length).join(".")];
    if (marked) return marked;
  }
  return "certain";
}
