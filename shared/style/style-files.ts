import { failure, type Result, success } from "../base/result.ts";
import { type HouseStyle, parseHouseStyle } from "./house-style.ts";
import { builtInStyles } from "./house-styles.ts";
import { jsonFault } from "./json-fault.ts";
import type { StyleFault } from "./style-fault.ts";

/** A house style that a person keeps in a file of their own. */
export interface StyleFile {
  readonly name: string;
  readonly content: string;
}

/** Such a file as it was read: the style it holds, or everything that is wrong in it. */
export interface ReadStyleFile extends StyleFile {
  readonly style: HouseStyle | null;
  readonly faults: readonly StyleFault[];
}

export interface StylesAtHand {
  /** The styles that come with the product, then those of the files. */
  readonly styles: readonly HouseStyle[];
  readonly own: readonly ReadStyleFile[];
}

/**
 * The styles at hand with those of a person's own files. A file may be based on another one of them, in
 * whichever order they come. A bad file never stands in the way of the others.
 */
export function withOwnStyles(files: readonly StyleFile[]): StylesAtHand {
  const styles = [...builtInStyles];
  let own: readonly ReadStyleFile[] = files.map((file) => ({ ...file, style: null, faults: [] }));
  for (let known = 0; known !== styles.length; ) {
    known = styles.length;
    own = own.map((file) => (file.style ? file : readStyleFile(file, styles)));
  }
  return { styles: [...builtInStyles, ...own.flatMap(({ style }) => style ?? [])], own };
}

/**
 * A copy of a style as a file of a person's own, with every rule written out to be changed.
 *
 * @param isTaken whether there is a style or a file of that id already
 */
export function copyOfStyle(
  style: HouseStyle,
  name: string,
  isTaken: (id: string) => boolean,
): { readonly file: StyleFile; readonly id: string } {
  let id = `${style.id}-own`;
  for (let number = 2; isTaken(id); number++) id = `${style.id}-own-${number}`;
  const content = `${JSON.stringify({ ...style, id, name }, null, 2)}\n`;
  return { file: { name: styleFileName(id, style.language), content }, id };
}

/** The name that the style in a file has; null where the file does not state one. */
export function nameInFile(content: string): string | null {
  const json = parseJson(content);
  const name = json.ok ? (json.value as { readonly name?: unknown } | null)?.name : undefined;
  return typeof name === "string" ? name : null;
}

/** A file with another name for its style. Its content is laid out anew. Throws for what is not JSON. */
export function renamedFile(content: string, name: string): string {
  return `${JSON.stringify({ ...(JSON.parse(content) as object), name }, null, 2)}\n`;
}

/** What the file of a style is called. */
export function styleFileName(id: string, language: string): string {
  return `${id}.${language}.json`;
}

/** Reads a file, with the styles known so far to build on; the style it holds is added to them. */
function readStyleFile({ name, content }: StyleFile, styles: HouseStyle[]): ReadStyleFile {
  const faulty = (...faults: readonly StyleFault[]) => ({ name, content, style: null, faults });
  const json = parseJson(content);
  if (!json.ok) return faulty({ path: "", code: "not-json", found: String(json.error), allowed: "" });
  const parsed = parseHouseStyle(json.value, styles);
  if (!parsed.ok) return faulty(...parsed.error);
  const { id, language } = parsed.value;
  if (styles.some((style) => style.id === id && style.language === language))
    return faulty({ path: "id", code: "taken", found: `${id} (${language})`, allowed: "" });
  styles.push(parsed.value);
  return { name, content, style: parsed.value, faults: [] };
}

/** The value of a JSON text, or the line at which it is none. */
function parseJson(content: string): Result<unknown, number> {
  try {
    return success(JSON.parse(content) as unknown);
  } catch {
    return failure(content.slice(0, jsonFault(content) ?? content.length).split("\n").length);
  }
}
