import type { XmlElement } from "../xml/xml-tree.ts";

const opposites: Readonly<Record<string, string>> = {
  "w:ins": "w:del",
  "w:del": "w:ins",
  "w:moveTo": "w:moveFrom",
  "w:moveFrom": "w:moveTo",
};

/** The same text with each insertion as a deletion and the other way: to reject changes is to accept their opposites. */
export function withOppositeChanges(element: XmlElement): XmlElement {
  return {
    ...element,
    name: opposites[element.name] ?? element.name,
    content: element.content.map((child) => (typeof child === "string" ? child : withOppositeChanges(child))),
  };
}
