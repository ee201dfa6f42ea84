import { writeNumber } from "../../form/numbering.ts";
import { ordinal } from "../files/ordinal.ts";
import { children, find, type XmlElement } from "../xml/xml-tree.ts";
import { numberOf, settingOf } from "./docx-package.ts";
import { type Layout, layoutOf } from "./docx-styles.ts";

/** A level of a list, as Word defines it. */
interface Level {
  readonly start: number;
  /** `decimal`, `lowerLetter`, `bullet`… */
  readonly format: string;
  /** `%1.%2`: each place is the count of a level, from 1. */
  readonly text: string;
  /** The level (from 1) whose numbers restart this one; 0: none does; null: any above. */
  readonly restart: number | null;
  /** Prints every count in decimals, as legal texts do. */
  readonly legal: boolean;
  /** The paragraph style tied to the level. */
  readonly style: string | null;
  readonly layout: Layout;
}

/** A list that paragraphs name. Lists of one definition count on from each other. */
interface List {
  readonly definition: string;
  readonly levels: readonly Level[];
  /** The levels whose count starts anew where the list first counts, and from what. */
  readonly startAgain: ReadonlyMap<number, number>;
}

/** The automatic number or list sign of one paragraph. */
export interface ListMark {
  /** As printed: `1.`, `(a)`; empty for a list sign. */
  readonly label: string;
  /** A list sign; empty for a number. */
  readonly bullet: string;
  readonly level: number;
  readonly layout: Layout;
}

export interface DocxNumbering {
  /** The level of a list that a paragraph style is tied to; null when none is. */
  levelOfStyle(list: string, style: string): number | null;
  /** Counts one more paragraph and tells what Word prints before it; null when the list is not defined. */
  count(list: string, level: number): ListMark | null;
}

/** The lists of a file. It counts as it is asked: paragraphs must come in the order of the document. */
export function docxNumbering(
  part: XmlElement | null,
  listOfStyle: (style: string) => string | null,
): DocxNumbering {
  const lists = listsOf(part, listOfStyle);
  const counts = new Map<string, (number | null)[]>();
  const begun = new Set<string>();

  function counted(list: List, name: string, at: number): readonly (number | null)[] {
    const count = counts.get(list.definition) ?? list.levels.map(() => null);
    counts.set(list.definition, count);
    const startOf = (level: number) => list.startAgain.get(level) ?? list.levels[level]?.start ?? 0;
    if (!begun.has(name)) for (const level of list.startAgain.keys()) count[level] = null;
    begun.add(name);
    // A level above that was passed over counts as begun: after `2.a.I` comes `2.b`.
    for (let above = 0; above < at; above++) count[above] ??= startOf(above);
    const last = count[at] ?? null;
    count[at] = last === null ? startOf(at) : last + 1;
    list.levels.forEach(({ restart }, below) => {
      if (below > at && restart !== 0 && (restart === null || at < restart)) count[below] = null;
    });
    return count;
  }

  return {
    levelOfStyle(list, style) {
      const level = lists.get(list)?.levels.findIndex((candidate) => candidate.style === style) ?? -1;
      return level < 0 ? null : level;
    },
    count(name, at) {
      const list = lists.get(name);
      const level = list?.levels[at];
      if (!list || !level) return null;
      const count = counted(list, name, at);
      if (level.format === "bullet")
        return { label: "", bullet: printedBullet(level.text), level: at, layout: level.layout };
      const label = level.text.replace(/%(\d)/g, (_, digit: string) => {
        const place = Number(digit) - 1;
        const format = list.levels[place]?.format ?? "none";
        return place > at ? "" : writeCount(count[place] ?? 0, level.legal ? "decimal" : format);
      });
      return { label, bullet: "", level: at, layout: level.layout };
    },
  };
}

/** Every list by its number, definitions that only name a list style followed to the style's own. */
function listsOf(part: XmlElement | null, listOfStyle: (style: string) => string | null): Map<string, List> {
  const definitions = new Map(
    children(part, "w:abstractNum").map((each) => [each.attributes["w:abstractNumId"] ?? "", each]),
  );
  const numbers = new Map(children(part, "w:num").map((each) => [each.attributes["w:numId"] ?? "", each]));
  const definitionOf = (list: string, seen: ReadonlySet<string>): XmlElement | null => {
    const definition = definitions.get(
      settingOf(find(numbers.get(list) ?? emptyElement, "w:abstractNumId")) ?? "",
    );
    const link = definition && settingOf(find(definition, "w:numStyleLink"));
    const linked = link ? listOfStyle(link) : null;
    if (linked === null || seen.has(linked)) return definition ?? null;
    return definitionOf(linked, new Set([...seen, linked]));
  };
  return new Map(
    [...numbers].flatMap(([name, number]): [string, List][] => {
      const definition = definitionOf(name, new Set([name]));
      return definition ? [[name, listOf(number, definition)]] : [];
    }),
  );
}

const emptyElement: XmlElement = { name: "", attributes: {}, content: [] };

function listOf(number: XmlElement, definition: XmlElement): List {
  const overrides = new Map(
    children(number, "w:lvlOverride").map((each) => [numberOf(each.attributes["w:ilvl"]), each]),
  );
  const own = new Map(
    children(definition, "w:lvl").map((each) => [numberOf(each.attributes["w:ilvl"]), each]),
  );
  const levels = Array.from({ length: 9 }, (_, at) =>
    levelOf(find(overrides.get(at) ?? emptyElement, "w:lvl") ?? own.get(at) ?? emptyElement),
  );
  const startAgain = new Map(
    [...overrides].flatMap(([at, override]): [number, number][] => {
      const start = numberOf(settingOf(find(override, "w:startOverride")));
      return at === null || start === null ? [] : [[at, start]];
    }),
  );
  return { definition: definition.attributes["w:abstractNumId"] ?? "", levels, startAgain };
}

function levelOf(element: XmlElement): Level {
  return {
    start: numberOf(settingOf(find(element, "w:start"))) ?? 0,
    format: settingOf(find(element, "w:numFmt")) ?? "decimal",
    text: settingOf(find(element, "w:lvlText")) ?? "",
    restart: numberOf(settingOf(find(element, "w:lvlRestart"))),
    legal: find(element, "w:isLgl") !== null,
    style: settingOf(find(element, "w:pStyle")),
    layout: layoutOf(find(element, "w:pPr")),
  };
}

function writeCount(count: number, format: string): string {
  const number = Math.max(0, count);
  switch (format) {
    case "none":
    case "bullet":
      return "";
    case "lowerLetter":
      return writeNumber(number, "lower-letter");
    case "upperLetter":
      return writeNumber(number, "upper-letter");
    case "lowerRoman":
      return writeNumber(number, "lower-roman");
    case "upperRoman":
      return writeNumber(number, "upper-roman");
    case "ordinal":
      return ordinal(number);
    case "decimalZero":
      return String(number).padStart(2, "0");
    default:
      return String(number);
  }
}

/** Symbol fonts keep their signs in a private area, where the sign itself cannot be told: a dot stands for them. */
function printedBullet(text: string): string {
  const sign = text.trim();
  return sign === "" || /[\p{Co}o§]/u.test(sign) ? "•" : sign;
}
