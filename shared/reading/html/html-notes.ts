import { names } from "../xml/names.ts";
import { childElements, textContent, type XmlElement } from "../xml/xml-tree.ts";

/** The notes of a page, whose marks are links to their bodies and back. */
export interface HtmlNotes {
  /** For the link that is a note's mark: the note. */
  readonly marks: ReadonlyMap<XmlElement, { readonly key: string; readonly mark: string }>;
  /** For the block that is a note's body: the note's key. */
  readonly bodies: ReadonlyMap<XmlElement, string>;
  /** The links that lead from a body back to the mark. */
  readonly returns: ReadonlySet<XmlElement>;
}

const markForm = /^\[?(\d{1,3}|[*†‡§]{1,3}|[ivx]{1,5})\]?$/;
const blocks = names("p li div td dd aside");

interface Place {
  readonly element: XmlElement;
  /** The elements around, outermost first. */
  readonly around: readonly XmlElement[];
}

/**
 * Finds notes: a link whose text is a number or sign, to a place further down, as Word and most web pages make
 * them.
 */
export function htmlNotes(root: XmlElement): HtmlNotes {
  const links: Place[] = [];
  const anchors = new Map<string, Place>();
  const order = new Map<XmlElement, number>();
  const visit = (element: XmlElement, around: readonly XmlElement[]) => {
    order.set(element, order.size);
    const { id, name, href } = element.attributes;
    for (const key of [id, name]) if (key && !anchors.has(key)) anchors.set(key, { element, around });
    if (element.name === "a" && href?.includes("#")) links.push({ element, around });
    for (const child of childElements(element)) visit(child, [...around, element]);
  };
  visit(root, []);

  const marks = new Map<XmlElement, { key: string; mark: string }>();
  const bodies = new Map<XmlElement, string>();
  const returns = new Set<XmlElement>();
  for (const { element } of links) {
    const key = targetOf(element);
    const mark = markForm.exec(textContent(element).replace(/\s+/g, ""))?.[1];
    const target = anchors.get(key);
    if (!target || mark === undefined || (order.get(target.element) ?? 0) <= (order.get(element) ?? 0))
      continue;
    const body = bodyAround(target);
    if (!body || (bodies.get(body) ?? key) !== key) continue;
    marks.set(element, { key, mark });
    bodies.set(body, key);
    for (const link of links)
      if (link.around.includes(body) && (order.get(link.element) ?? 0) > (order.get(element) ?? 0))
        if (
          markForm.test(textContent(link.element).replace(/\s+/g, "")) ||
          /[↑↩^]/.test(textContent(link.element))
        )
          returns.add(link.element);
  }
  return { marks, bodies, returns };
}

function targetOf(link: XmlElement): string {
  const { href = "" } = link.attributes;
  return href.slice(href.indexOf("#") + 1);
}

/** The block that an anchor names, or stands in. */
function bodyAround({ element, around }: Place): XmlElement | null {
  return [...around, element].findLast((candidate) => blocks.has(candidate.name)) ?? null;
}
