import { writeNumber } from "../../form/numbering.ts";
import { ordinal } from "../files/ordinal.ts";
import { childElements, descendants, find, type XmlElement } from "../xml/xml-tree.ts";
import { pointsOf } from "./odt-styles.ts";

/** A level of a list style. */
interface Level {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** The whole label, where the style gives it: `(%1%.%2%)`, each place the count of a level. */
  readonly pattern: string | null;
  /** How many levels, this one included, a label shows. */
  readonly shown: number;
  /** The list sign; null for a number. */
  readonly bullet: string | null;
  /** Points from the margin to the label. */
  readonly left: number;
}

export interface OdtListMark {
  readonly label: string;
  readonly bullet: string;
  /** Points. */
  readonly left: number;
}

/** The numbers of one list, and of lists that count on from it. */
export type Counts = (number | null)[];

export interface OdtLists {
  /** Counts an item and tells what is printed before it. `start` is the number an item sets itself. */
  count(style: string, level: number, counts: Counts, start: number | null): OdtListMark | null;
}

/** The style of the numbers of headings. */
export const outlineList = "";

export function odtLists(roots: readonly XmlElement[]): OdtLists {
  const styles = new Map<string, Level[]>();
  for (const root of roots) {
    for (const list of descendants(root, "text:list-style"))
      styles.set(list.attributes["style:name"] ?? "", levelsOf(list));
    const outline = find(root, "office:styles", "text:outline-style");
    if (outline) styles.set(outlineList, levelsOf(outline));
  }
  return {
    count(name, at, counts, start) {
      const levels = styles.get(name);
      const level = levels?.[at];
      if (!levels || !level) return null;
      for (let above = 0; above < at; above++) counts[above] ??= levels[above]?.start ?? 1;
      const last = counts[at] ?? null;
      counts[at] = start ?? (last === null ? level.start : last + 1);
      counts.fill(null, at + 1);
      if (level.bullet !== null) return { label: "", bullet: level.bullet, left: level.left };
      if (level.format === "") return { label: "", bullet: "", left: level.left };
      if (level.pattern !== null) {
        const label = level.pattern.replace(/%(\d{1,2})%/g, (_, digits: string) => {
          const place = Number(digits) - 1;
          return place > at ? "" : writeCount(counts[place] ?? 1, levels[place]?.format ?? "");
        });
        return { label, bullet: "", left: level.left };
      }
      const first = Math.max(0, at + 1 - level.shown);
      const numbers = levels
        .slice(first, at + 1)
        .flatMap(({ format }, index) =>
          format === "" ? [] : writeCount(counts[first + index] ?? 1, format),
        );
      return { label: level.prefix + numbers.join(".") + level.suffix, bullet: "", left: level.left };
    },
  };
}

function levelsOf(list: XmlElement): Level[] {
  const levels: Level[] = [];
  for (const element of childElements(list)) {
    const { attributes } = element;
    const at = Number(attributes["text:level"]) - 1;
    if (!(at >= 0 && at < 10)) continue;
    levels[at] = {
      format: attributes["style:num-format"] ?? "",
      prefix: attributes["style:num-prefix"] ?? "",
      suffix: attributes["style:num-suffix"] ?? "",
      start: wholeNumber(attributes["text:start-value"]) ?? 1,
      pattern: attributes["style:num-list-format"] ?? attributes["loext:num-list-format"] ?? null,
      shown: wholeNumber(attributes["text:display-levels"]) ?? 1,
      bullet: element.name.endsWith("-bullet") ? printedBullet(attributes["text:bullet-char"] ?? "") : null,
      left: labelPosition(element),
    };
  }
  return levels;
}

/** A number that an attribute sets, held within what a list can count; null when it is none. */
export function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,5}$/.test(text) ? Math.min(Number(text), 32767) : null;
}

function labelPosition(level: XmlElement): number {
  const properties = find(level, "style:list-level-properties");
  const label = properties && find(properties, "style:list-level-label-alignment");
  if (label)
    return (
      (pointsOf(label.attributes["fo:margin-left"]) ?? 0) +
      (pointsOf(label.attributes["fo:text-indent"]) ?? 0)
    );
  return pointsOf(properties?.attributes["text:space-before"]) ?? 0;
}

function writeCount(count: number, format: string): string {
  if (format === "") return "";
  if (format === "a") return writeNumber(count, "lower-letter");
  if (format === "A") return writeNumber(count, "upper-letter");
  if (format === "i") return writeNumber(count, "lower-roman");
  if (format === "I") return writeNumber(count, "upper-roman");
  return format === "1st" ? ordinal(count) : String(count);
}

function printedBullet(sign: string): string {
  return sign.trim() === "" || /\p{Co}/u.test(sign) ? "•" : sign.trim();
}
