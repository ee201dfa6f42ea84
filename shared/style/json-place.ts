/**
 * Where a field of a JSON text stands, as the offset of its key, of an entry as that of its value. Reads as far
 * as the text is JSON, so that it serves while someone types.
 *
 * @param path `levels.0.form`
 * @returns the place of the nearest field around it where the text does not hold the field itself
 */
export function jsonPlace(text: string, path: string): number {
  const places = fieldPlaces(text);
  const keys = path.split(".");
  for (let length = keys.length; length > 0; length--) {
    const place = places.get(keys.slice(0, length).join("."));
    if (place !== undefined) return place;
  }
  return 0;
}

/** An object or list that is open: the field that comes next, and whether its key is still to be read. */
interface Open {
  readonly list: boolean;
  key: string;
  keyExpected: boolean;
}

function fieldPlaces(text: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const open: Open[] = [];
  const pathOf = () => open.map(({ key }) => key).join(".");
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"?|[{}[\],:]|[^\s{}[\],:"]+/g)) {
    const inside = open.at(-1);
    if (token === "}" || token === "]") open.pop();
    else if (token === "," && inside) next(inside);
    else if (inside?.keyExpected && token.startsWith('"')) {
      inside.key = token.slice(1, -1);
      inside.keyExpected = false;
      places.set(pathOf(), index);
    } else if (token !== ":" && token !== ",") {
      if (inside?.list) places.set(pathOf(), index);
      if (token === "{" || token === "[")
        open.push({ list: token === "[", key: token === "[" ? "0" : "", keyExpected: token === "{" });
    }
  }
  return places;
}

function next(open: Open): void {
  if (open.list) open.key = String(Number(open.key) + 1);
  else open.keyExpected = true;
}
