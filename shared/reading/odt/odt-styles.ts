import { children, find, type XmlElement } from "../xml/xml-tree.ts";

/** A style with what it inherits. Null: nowhere said. */
export interface OdtStyle {
  readonly name: string;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly hidden: boolean | null;
  readonly script: "normal" | "superscript" | "subscript" | null;
  /** Points from the margin to the first character. */
  readonly left: number | null;
  readonly firstLine: number | null;
  readonly listStyle: string | null;
  readonly outlineLevel: number | null;
}

const nothing: Omit<OdtStyle, "name"> = {
  bold: null,
  italic: null,
  hidden: null,
  script: null,
  left: null,
  firstLine: null,
  listStyle: null,
  outlineLevel: null,
};

/** Finds the styles of a family, each resolved through its parents. Automatic styles come before named ones. */
export function odtStyles(
  roots: readonly XmlElement[],
): (family: string, name: string | undefined) => OdtStyle | null {
  const elements = new Map<string, XmlElement>();
  for (const root of roots) {
    for (const group of ["office:styles", "office:automatic-styles"]) {
      for (const style of children(find(root, group), "style:style"))
        elements.set(`${style.attributes["style:family"]} ${style.attributes["style:name"]}`, style);
    }
  }
  const resolved = new Map<string, OdtStyle>();
  function resolve(key: string, seen: ReadonlySet<string>): OdtStyle | null {
    const known = resolved.get(key);
    const element = elements.get(key);
    if (known || !element || seen.has(key)) return known ?? null;
    const parent = element.attributes["style:parent-style-name"];
    const family = key.slice(0, key.indexOf(" "));
    const base = parent === undefined ? null : resolve(`${family} ${parent}`, new Set([...seen, key]));
    const style = inherit(ownProperties(element), base);
    resolved.set(key, style);
    return style;
  }
  return (family, name) => (name === undefined ? null : resolve(`${family} ${name}`, new Set()));
}

/** A style over what it stands upon. */
export function inherit(upper: OdtStyle, lower: OdtStyle | null): OdtStyle {
  const said = Object.entries(upper).filter(([, value]) => value !== null);
  return { ...nothing, ...lower, name: upper.name, ...Object.fromEntries(said) };
}

function ownProperties(element: XmlElement): OdtStyle {
  const text = find(element, "style:text-properties")?.attributes ?? {};
  const paragraph = find(element, "style:paragraph-properties")?.attributes ?? {};
  const { attributes } = element;
  const weight = text["fo:font-weight"];
  const slant = text["fo:font-style"];
  // What is underlined is emphasised, but for links, which are coloured.
  const line = text["style:text-underline-style"];
  const underlined = line === undefined || line === "none" || text["fo:color"] !== undefined ? null : true;
  const level = Number(attributes["style:default-outline-level"]);
  return {
    name: attributes["style:display-name"] ?? attributes["style:name"] ?? "",
    bold: weight === undefined ? null : weight === "bold" || Number(weight) >= 600,
    italic: slant === undefined ? underlined : slant !== "normal" || underlined === true,
    hidden: text["text:display"] === undefined ? null : text["text:display"] === "none",
    script: scriptOf(text["style:text-position"]),
    left: pointsOf(paragraph["fo:margin-left"]),
    firstLine: pointsOf(paragraph["fo:text-indent"]),
    listStyle: attributes["style:list-style-name"] ?? null,
    outlineLevel: level >= 1 ? level : null,
  };
}

/** `super 58%`, `33% 80%`, `-33% 80%`, `0% 100%`. */
function scriptOf(position: string | undefined): OdtStyle["script"] {
  if (position === undefined) return null;
  const height = Number.parseFloat(position);
  if (position.startsWith("super") || height > 0) return "superscript";
  if (position.startsWith("sub") || height < 0) return "subscript";
  return "normal";
}

const points = new Map(
  Object.entries({
    pt: 1,
    in: 72,
    cm: 72 / 2.54,
    mm: 72 / 25.4,
    pc: 12,
    px: 0.75,
  }),
);

/** A length in points; null for a percentage or none. */
export function pointsOf(length: string | undefined): number | null {
  const [, number, unit] = /^(-?[\d.]+)([a-z]+)$/.exec(length ?? "") ?? [];
  const scale = points.get(unit ?? "");
  return number === undefined || scale === undefined ? null : Number(number) * scale;
}
