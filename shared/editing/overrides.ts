import { toggleMark } from "prosemirror-commands";
import type { Node } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import { formOf, linesOf, unitsOf } from "../form/form.ts";
import { positionedText } from "../form/line-text.ts";
import type { Range } from "../form/opening-phrase.ts";
import { schema } from "../resolution/schema.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { placeAt } from "./place-at.ts";
import { commandOf } from "./row-edit.ts";

const { opening, emphasis } = schema.marks;

/** The author's own emphasis, on or off. */
export const toggleEmphasis: Command = toggleMark(emphasis);

/**
 * Makes the selected words an emphasised phrase of their clause, or no part of one, where the style would
 * not. Where the style agrees, an override that is there goes and none is set. Applies to words within the
 * first line of a clause.
 */
export function toggleOpening(style: HouseStyle): Command {
  return commandOf((tr) => {
    const { $from, $to } = tr.selection;
    const { part, unit, field, note } = placeAt($from);
    const start = $from.start();
    const isFirstLine = unit?.level === 0 && field?.pos === unit.pos + 1 && note === null;
    if (part === null || !isFirstLine || !$from.sameParent($to)) return false;
    const selected = trimmed($from.parent, { from: $from.pos - start, to: $to.pos - start });
    if (selected.from >= selected.to) return false;
    const openings = () => openingsAt(tr.doc, field.pos, style);
    const set = ({ from, to }: Range, on: boolean) =>
      tr.addMark(start + from, start + to, opening.create({ on }));

    const wanted = !openings().some((range) => range.from <= selected.from && selected.to <= range.to);
    tr.removeMark(start + selected.from, start + selected.to, opening);
    const computed = openings();
    if (wanted) {
      if (!computed.some((range) => range.from <= selected.from && selected.to <= range.to))
        set(selected, true);
      return true;
    }
    const cut = computed.filter((range) => range.from < selected.to && selected.from < range.to);
    if (cut.length > 0) set(selected, false);
    for (const range of cut.flatMap((each) => around(each, selected))) {
      const rest = trimmed($from.parent, range);
      if (rest.from < rest.to) set(rest, true);
    }
    return true;
  });
}

/** Drops the label, terminators and openings that the clause or item at the caret sets itself. */
export const clearOverrides: Command = commandOf((tr) => {
  const { unit } = placeAt(tr.selection.$head);
  if (!unit) return false;
  if (unit.node.attrs.fixedLabel !== null) tr.setNodeAttribute(unit.pos, "fixedLabel", null);
  unit.node.forEach((line, offset) => {
    const pos = unit.pos + 1 + offset;
    if (line.type.name !== "line") return;
    if (line.attrs.terminator !== null) tr.setNodeAttribute(pos, "terminator", null);
    tr.removeMark(pos + 1, pos + line.nodeSize - 1, opening);
  });
  return tr.docChanged;
});

function openingsAt(doc: Node, linePos: number, style: HouseStyle): readonly Range[] {
  const lines = [...unitsOf(formOf(doc, style))].flatMap(linesOf);
  return lines.find((line) => line.pos === linePos)?.openings ?? [];
}

/** What a range has before and after another. */
function around(range: Range, middle: Range): Range[] {
  return [
    { from: range.from, to: Math.min(range.to, middle.from) },
    { from: Math.max(range.from, middle.to), to: range.to },
  ];
}

function trimmed(line: Node, { from, to }: Range): Range {
  const text = positionedText(line).slice(from, to);
  return { from: from + text.length - text.trimStart().length, to: to - text.length + text.trimEnd().length };
}
