import { UserError } from "../base/user-error.ts";
import { type HouseStyle, parseHouseStyle } from "./house-style.ts";

import cgpmEnglish from "./houses/bipm-cgpm.en.json" with { type: "json" };
import cgpmFrench from "./houses/bipm-cgpm.fr.json" with { type: "json" };
import cipmEnglish from "./houses/bipm-cipm.en.json" with { type: "json" };
import cipmFrench from "./houses/bipm-cipm.fr.json" with { type: "json" };
import europeanParliament from "./houses/european-parliament.en.json" with { type: "json" };
import interParliamentaryUnion from "./houses/ipu.en.json" with { type: "json" };
import munNmun from "./houses/mun-nmun.en.json" with { type: "json" };
import munThimun from "./houses/mun-thimun.en.json" with { type: "json" };
import natoPaEnglish from "./houses/nato-pa.en.json" with { type: "json" };
import natoPaFrench from "./houses/nato-pa.fr.json" with { type: "json" };
import oscePa from "./houses/osce-pa.en.json" with { type: "json" };
import pace from "./houses/pace.en.json" with { type: "json" };
import unEcosocEnglish from "./houses/un-ecosoc.en.json" with { type: "json" };
import unEcosocFrench from "./houses/un-ecosoc.fr.json" with { type: "json" };
import unGaEnglish from "./houses/un-ga.en.json" with { type: "json" };
import unGaFrench from "./houses/un-ga.fr.json" with { type: "json" };
import unHrcEnglish from "./houses/un-hrc.en.json" with { type: "json" };
import unHrcFrench from "./houses/un-hrc.fr.json" with { type: "json" };
import unScEnglish from "./houses/un-sc.en.json" with { type: "json" };
import unScFrench from "./houses/un-sc.fr.json" with { type: "json" };
import usHouse from "./houses/us-house.en.json" with { type: "json" };

/** The style files that come with the product; one that is based on another stands after it. */
const files: readonly unknown[] = [
  natoPaEnglish,
  unGaEnglish,
  unGaFrench,
  natoPaFrench,
  unScEnglish,
  unScFrench,
  unHrcEnglish,
  unHrcFrench,
  unEcosocEnglish,
  unEcosocFrench,
  oscePa,
  interParliamentaryUnion,
  europeanParliament,
  pace,
  usHouse,
  cgpmEnglish,
  cgpmFrench,
  cipmEnglish,
  cipmFrench,
  munThimun,
  munNmun,
];

/** The house styles that come with the product. */
export const builtInStyles: readonly HouseStyle[] = readBuiltIn();

function readBuiltIn(): HouseStyle[] {
  const styles: HouseStyle[] = [];
  for (const content of files) {
    const parsed = parseHouseStyle(content, styles);
    if (!parsed.ok) throw new RangeError(`Built-in house style: ${JSON.stringify(parsed.error)}`);
    styles.push(parsed.value);
  }
  return styles;
}

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
