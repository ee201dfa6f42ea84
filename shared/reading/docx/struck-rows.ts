import { find, type XmlElement } from "../xml/xml-tree.ts";

/** A row of a table that was struck out as a whole, with each of its words struck out; any other row as it is. */
export function withWordsStruck(row: XmlElement): XmlElement {
  const mark = find(row, "w:trPr", "w:del");
  return mark ? struck(row, mark) : row;
}

function struck(element: XmlElement, mark: XmlElement): XmlElement {
  if (element.name !== "w:p") {
    const content = element.content.map((child) => (typeof child === "string" ? child : struck(child, mark)));
    return { ...element, content };
  }
  const properties = element.content.filter((child) => typeof child !== "string" && child.name === "w:pPr");
  const words = element.content.filter((child) => !properties.includes(child));
  return { ...element, content: [...properties, { ...mark, content: words }] };
}
