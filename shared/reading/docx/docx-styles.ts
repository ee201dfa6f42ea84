import { children, find, type XmlElement } from "../xml/xml-tree.ts";
import { numberOf, settingOf, switchOf } from "./docx-package.ts";

/** How letters look. Null: not said here. */
export interface Look {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly hidden: boolean | null;
  readonly script: "normal" | "superscript" | "subscript" | null;
}

/** What a paragraph, or its style, says of its place. Null: not said here. */
export interface Layout {
  readonly list: string | null;
  readonly listLevel: number | null;
  /** From 0. */
  readonly outlineLevel: number | null;
  /** Twips. */
  readonly left: number | null;
  /** Twips by which the first line stands to the right of the others. */
  readonly firstLine: number | null;
}

export interface DocxStyle {
  readonly id: string;
  readonly name: string;
  readonly look: Look;
  readonly layout: Layout;
  /** The style that set the list, where one did: a list's level can be tied to it. */
  readonly listStyle: string | null;
}

export interface DocxStyles {
  /** A style with what it inherits. */
  find(id: string | null): DocxStyle | null;
  readonly defaultParagraph: DocxStyle | null;
  readonly defaultLook: Look;
}

const noLook: Look = { bold: null, italic: null, underline: null, hidden: null, script: null };
const noLayout: Layout = { list: null, listLevel: null, outlineLevel: null, left: null, firstLine: null };

/** The styles of a file, each resolved through the styles it is based on. */
export function docxStyles(part: XmlElement | null): DocxStyles {
  const elements = new Map(
    children(part, "w:style").map((style) => [style.attributes["w:styleId"] ?? "", style]),
  );
  const resolved = new Map<string, DocxStyle>();
  const resolve = (id: string, seen: ReadonlySet<string>): DocxStyle | null => {
    const known = resolved.get(id);
    const element = elements.get(id);
    if (known || !element || seen.has(id)) return known ?? null;
    const base = settingOf(find(element, "w:basedOn"));
    const parent = base === null ? null : resolve(base, new Set([...seen, id]));
    const layout = layoutOf(find(element, "w:pPr"));
    const style: DocxStyle = {
      id,
      name: settingOf(find(element, "w:name")) ?? id,
      look: over(lookOf(find(element, "w:rPr")), parent?.look ?? noLook),
      layout: over(layout, parent?.layout ?? noLayout),
      listStyle: layout.list === null ? (parent?.listStyle ?? null) : id,
    };
    resolved.set(id, style);
    return style;
  };
  const defaultParagraph = [...elements].find(
    ([, { attributes }]) => attributes["w:type"] === "paragraph" && attributes["w:default"] === "1",
  );
  return {
    find: (id) => (id === null ? null : resolve(id, new Set())),
    defaultParagraph: defaultParagraph ? resolve(defaultParagraph[0], new Set()) : null,
    defaultLook: lookOf(part && find(part, "w:docDefaults", "w:rPrDefault", "w:rPr")),
  };
}

/** What properties say, and where they are silent what they stand upon. */
export function over<T extends object>(upper: T, lower: T): T {
  const said = Object.entries(upper).filter(([, value]) => value !== null);
  return { ...lower, ...Object.fromEntries(said) };
}

export function lookOf(properties: XmlElement | null): Look {
  if (!properties) return noLook;
  return {
    bold: switchOf(find(properties, "w:b")),
    italic: switchOf(find(properties, "w:i")),
    underline: underlineOf(properties),
    hidden: switchOf(find(properties, "w:vanish")),
    script: scriptOf(properties),
  };
}

/** Underlining is a sign of links too, which are coloured. */
function underlineOf(properties: XmlElement): boolean | null {
  const line = settingOf(find(properties, "w:u"));
  return line === null ? null : line !== "none" && find(properties, "w:color") === null;
}

/** Said as such, or as LibreOffice says it: raised or lowered by half points. */
function scriptOf(properties: XmlElement): Look["script"] {
  const script = settingOf(find(properties, "w:vertAlign"));
  const raised = numberOf(settingOf(find(properties, "w:position"))) ?? 0;
  if (script === "superscript" || raised > 2) return "superscript";
  if (script === "subscript" || raised < -2) return "subscript";
  return script === null ? null : "normal";
}

export function layoutOf(properties: XmlElement | null): Layout {
  if (!properties) return noLayout;
  const indent = find(properties, "w:ind")?.attributes ?? {};
  const hanging = numberOf(indent["w:hanging"]);
  return {
    list: settingOf(find(properties, "w:numPr", "w:numId")),
    listLevel: numberOf(settingOf(find(properties, "w:numPr", "w:ilvl"))),
    outlineLevel: numberOf(settingOf(find(properties, "w:outlineLvl"))),
    left: numberOf(indent["w:left"] ?? indent["w:start"]),
    firstLine: hanging !== null ? -hanging : numberOf(indent["w:firstLine"]),
  };
}

/** How the letters of a run look in the end. */
export interface RunLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
  readonly script: "normal" | "superscript" | "subscript";
}

/**
 * The look of a run. Bold, italic and hidden are toggles: a character style that sets them in a paragraph style
 * that sets them too takes them away (ISO/IEC 29500-1, 17.7.3); what the run itself says holds in any case.
 */
export function runLook(
  own: Look,
  character: DocxStyle | null,
  paragraph: DocxStyle | null,
  base: Look,
): RunLook {
  const toggled = (property: "bold" | "italic" | "hidden"): boolean =>
    own[property] ??
    (base[property] === true ||
      (character?.look[property] ?? false) !== (paragraph?.look[property] ?? false));
  return {
    bold: toggled("bold"),
    // What is underlined is emphasised as what is italic.
    italic: toggled("italic") || (own.underline ?? character?.look.underline ?? false),
    hidden: toggled("hidden"),
    script: own.script ?? character?.look.script ?? paragraph?.look.script ?? "normal",
  };
}
