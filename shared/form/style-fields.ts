import { templatePlaces } from "../base/template.ts";
import { metadataKeys } from "../resolution/metadata.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { dateShapes } from "./adoption-date.ts";

/**
 * The metadata from which a style makes its designation, presenting line and formula at any stage: first the
 * fields every style knows, then those that only its templates name. `{day} {month} {year}` are the date.
 */
export function styleFields({ designation, presenting, enacting }: HouseStyle): readonly string[] {
  const templates = [designation, presenting].flatMap((line) => Object.values(line.templates));
  const named = [...templates, enacting.text]
    .flatMap((template) => templatePlaces(template ?? ""))
    .map((place) => (place in dateShapes ? "date" : place));
  const known = metadataKeys.filter((key) => named.includes(key));
  return [...new Set<string>([...known, ...named])];
}
