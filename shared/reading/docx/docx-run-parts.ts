import { childElements, find, textContent, type XmlElement } from "../xml/xml-tree.ts";

/** What a part of a run prints; null when it is no text. */
export function printedText(part: XmlElement): string | null {
  switch (part.name) {
    case "w:t":
    case "w:delText":
      return textContent(part);
    case "w:tab":
    case "w:ptab":
      return "\t";
    case "w:br":
      return (part.attributes["w:type"] ?? "textWrapping") === "textWrapping" ? "\n" : " ";
    case "w:cr":
      return "\n";
    case "w:noBreakHyphen":
      return "\u2011";
    case "w:sym":
      return symbolOf(part.attributes["w:char"] ?? "");
    default:
      return null;
  }
}

/** What may hold a text box. */
export const drawings = new Set(["w:drawing", "w:pict", "w:object", "mc:AlternateContent"]);

/** The outermost text boxes of a drawing. What is there for newer and for older programs is read once. */
export function boxesIn(element: XmlElement): XmlElement[] {
  if (element.name === "w:txbxContent") return [element];
  if (element.name !== "mc:AlternateContent") return childElements(element).flatMap(boxesIn);
  const chosen = find(element, "mc:Choice") ?? find(element, "mc:Fallback");
  return chosen ? boxesIn(chosen) : [];
}

/** A character by its number. Those of symbol fonts (U+F0xx) cannot be told without the font: a dash or a dot stands for them. */
function symbolOf(code: string): string {
  const point = Number.parseInt(code, 16);
  if (!Number.isInteger(point) || point > 0x10ffff || point < 0x20) return "";
  if (point >= 0xf000 && point <= 0xf0ff) return point === 0xf02d || point === 0xf0be ? "–" : "•";
  return point >= 0xd800 && point <= 0xdfff ? "" : String.fromCodePoint(point);
}
