import type { Node } from "prosemirror-model";

/**
 * The text of a line with one character for each position, so that an index in it is an offset in the
 * line: a note stands as U+FFFC over its whole length, a hard break as a line break.
 */
export function positionedText(line: Node): string {
  let text = "";
  line.forEach((child) => {
    text += child.isText
      ? (child.text ?? "")
      : child.type.name === "hard_break"
        ? "\n"
        : "\ufffc".repeat(child.nodeSize);
  });
  return text;
}

/**
 * The words of a line, title or heading as a reader would say them: without notes, breaks as spaces, raised
 * numbers by their own characters (`10¹⁴`), or they would be read with the word before.
 */
export function wordsOf(node: Node): string {
  let text = "";
  node.forEach((child) => {
    const raised = child.marks.some((mark) => mark.type.name === "superscript");
    if (child.isText) text += raised ? raisedDigits(child.text ?? "") : (child.text ?? "");
    else if (child.type.name === "hard_break") text += " ";
  });
  return text.replace(/\s+/g, " ").trim();
}

function raisedDigits(text: string): string {
  return text.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? digit);
}
