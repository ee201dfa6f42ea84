import { descendants, textContent, type XmlElement } from "../xml/xml-tree.ts";

/** The declarations that hold for an element, by property. */
export type Declarations = Readonly<Record<string, string>>;

/** Finds what a page's own style sheets and the element's `style` say of it. */
export function htmlStyles(root: XmlElement): (element: XmlElement) => Declarations {
  const rules = new Map<string, Declarations>();
  for (const sheet of descendants(root, "style")) addRules(textContent(sheet), rules);
  return ({ name, attributes }) => {
    const classes = (attributes.class ?? "").split(/\s+/).filter((word) => word !== "");
    const selectors = [name, ...classes.flatMap((word) => [`.${word}`, `${name}.${word}`])];
    return Object.assign(
      {},
      ...selectors.map((selector) => rules.get(selector)),
      declarationsOf(attributes.style ?? ""),
    ) as Declarations;
  };
}

/** Only selectors of one element, one class or both are taken: others depend on what stands around. */
function addRules(css: string, rules: Map<string, Declarations>): void {
  const source = css.replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, "");
  for (const [, selectors = "", body = ""] of source.matchAll(/([^{}@]+)\{([^{}]*)\}/g)) {
    const declarations = declarationsOf(body);
    for (const selector of selectors.split(",").map((each) => each.trim())) {
      if (/^[a-zA-Z][\w-]*(?:\.[\w-]+)?$|^\.[\w-]+$/.test(selector)) {
        const key = selector.replace(/^[a-zA-Z][\w]*/, (name) => name.toLowerCase());
        rules.set(key, { ...rules.get(key), ...declarations });
      }
    }
  }
}

function declarationsOf(body: string): Record<string, string> {
  const declarations: Record<string, string> = Object.create(null);
  for (const declaration of body.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon > 0)
      declarations[declaration.slice(0, colon).trim().toLowerCase()] = declaration.slice(colon + 1).trim();
  }
  return declarations;
}

const points = new Map(
  Object.entries({
    pt: 1,
    px: 0.75,
    in: 72,
    cm: 72 / 2.54,
    mm: 72 / 25.4,
    em: 12,
    rem: 12,
  }),
);

/** A length in points; 0 when it is none. */
export function htmlPoints(length: string | undefined): number {
  const [, number, unit] = /^(-?[\d.]+)(pt|px|in|cm|mm|r?em)\b/.exec(length ?? "") ?? [];
  return number === undefined ? 0 : Number(number) * (points.get(unit ?? "") ?? 0);
}

/** The left one of one to four margins. */
export function leftMargin(declarations: Declarations): number {
  const margins = (declarations.margin ?? "").split(/\s+/);
  return htmlPoints(declarations["margin-left"] ?? margins[3] ?? margins[1] ?? margins[0]);
}
