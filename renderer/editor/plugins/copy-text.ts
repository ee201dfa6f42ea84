import { type EditorState, Plugin } from "prosemirror-state";
import { type Division, type FormedUnit, isLine, linesOf } from "../../../shared/form/form.ts";
import { draftUnits } from "../draft-form.ts";

/** Copied as plain text, clauses come with their labels and punctuation: as they are read on the page. */
export function copyText(): Plugin {
  return new Plugin({
    props: {
      clipboardTextSerializer: (slice, view) =>
        slice.content.firstChild?.isInline ? "" : printedText(view.state),
    },
  });
}

/** The selected part of the text with what the house style prints around it; empty stretches are left out. */
function printedText({ doc, selection: { from, to } }: EditorState): string {
  const texts: string[] = [];
  const selected = (start: number, end: number) =>
    doc.textBetween(Math.max(from, start), Math.min(to, end), " ", (leaf) => (leaf.isText ? "" : " "));
  const units = new Map<number, FormedUnit<Division>>();
  for (const unit of draftUnits(doc)) for (const line of linesOf(unit)) units.set(line.pos, unit);
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    const [start, end] = [pos + 1, pos + 1 + node.content.size];
    const unit = units.get(pos);
    const line = unit?.content.find((part) => part.pos === pos);
    const label = unit && line === unit.content[0] && from <= start ? `${unit.printedLabel} ` : "";
    const indent = label ? "    ".repeat(unit?.level ?? 0) : "";
    const terminator = line && isLine(line) && to >= end ? line.terminator : "";
    texts.push(`${indent}${label.trimStart()}${selected(start, end)}${terminator}`);
    return false;
  });
  return texts.filter((text) => text.trim() !== "").join("\n\n");
}
