import { UserError } from "../base/user-error.ts";
import { type HouseStyle, parseHouseStyle } from "./house-style.ts";
import natoPaEnglish from "./houses/nato-pa.en.json" with { type: "json" };

/** The house styles that come with the product. */
export const builtInStyles: readonly HouseStyle[] = [natoPaEnglish].map((content) => {
  const parsed = parseHouseStyle(content);
  if (!parsed.ok) throw new RangeError(`Built-in house style: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
});

/** The style of a body in a language. Throws `style-unknown` when there is none. */
export function findStyle(
  id: string,
  language: string,
  styles: readonly HouseStyle[] = builtInStyles,
): HouseStyle {
  const style = styles.find((candidate) => candidate.id === id && candidate.language === language);
  if (style) return style;
  const known = styles.map((candidate) => `${candidate.id} (${candidate.language})`).join(", ");
  throw new UserError("style-unknown", { style: id, language, known });
}
