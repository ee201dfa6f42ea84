import type { StyleFault } from "./base-style.ts";
import { type HouseStyle, parseHouseStyle } from "./house-style.ts";
import { builtInStyles } from "./house-styles.ts";

/** A house style that a person keeps in a file of their own. */
export interface StyleFile {
  readonly name: string;
  readonly content: string;
}

/** A style file that cannot be used, with everything that is wrong in it. */
export interface RefusedStyle {
  readonly file: string;
  readonly faults: readonly StyleFault[];
}

export interface StylesAtHand {
  /** The styles that come with the product, then those of the files. */
  readonly styles: readonly HouseStyle[];
  readonly refused: readonly RefusedStyle[];
}

/**
 * The styles at hand with those of a person's own files. A file may be based on another one of them, in
 * whichever order they come. A bad file never stands in the way of the others.
 */
export function withOwnStyles(files: readonly StyleFile[]): StylesAtHand {
  const styles = [...builtInStyles];
  let waiting = [...files];
  let refused: RefusedStyle[] = [];
  for (let known = 0; known !== styles.length && waiting.length > 0; ) {
    known = styles.length;
    refused = [];
    for (const file of waiting) {
      const faults = addStyle(file, styles);
      if (faults.length > 0) refused.push({ file: file.name, faults });
    }
    waiting = waiting.filter(({ name }) => refused.some(({ file }) => file === name));
  }
  return { styles, refused };
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

/** What the file of a style is called. */
export function styleFileName(id: string, language: string): string {
  return `${id}.${language}.json`;
}

/** Adds the style of a file to `styles`. @returns what is wrong with it instead */
function addStyle({ content }: StyleFile, styles: HouseStyle[]): readonly StyleFault[] {
  const json = parseJson(content);
  if (json === undefined) return [{ path: "(whole file)", message: "Not JSON" }];
  const parsed = parseHouseStyle(json, styles);
  if (!parsed.ok) return parsed.error;
  const style = parsed.value;
  if (styles.some(({ id, language }) => id === style.id && language === style.language)) {
    return [
      {
        path: "id",
        message: `There is already a style ${style.id} in ${style.language}: give yours its own id`,
      },
    ];
  }
  styles.push(style);
  return [];
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return undefined;
  }
}
