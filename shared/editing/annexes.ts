import type { Node } from "prosemirror-model";
import { type Command, TextSelection } from "prosemirror-state";
import { levelAt } from "../form/label.ts";
import { writeNumber } from "../form/numbering.ts";
import { randomIds } from "../resolution/ids.ts";
import { schema } from "../resolution/schema.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { blockOf } from "./row-block.ts";
import { commandOf, type Edit, editRows, outlineAt } from "./row-edit.ts";
import { isUnnumbered, labelled, type Row } from "./rows.ts";

/** Adds an annex with an empty title and a first paragraph below all that stands there, and goes into its title. */
export const addAnnex: Command = commandOf((tr) => {
  const { annex, heading, clause, line } = schema.nodes;
  const at = endOfTexts(tr.doc);
  tr.insert(
    at,
    annex.create(null, [
      heading.create({ id: randomIds() }),
      clause.create({ id: randomIds() }, line.create()),
    ]),
  );
  tr.setSelection(TextSelection.create(tr.doc, at + 2));
  return true;
});

/** The position behind the bodies, the closing lines and the annexes. */
function endOfTexts(doc: Node): number {
  let end = 0;
  doc.forEach((child, pos) => {
    if (child.type.name !== "kept") end = pos + child.nodeSize;
  });
  return end;
}

/** Removes the annex at the caret once nothing is left in it but one empty line. */
export const removeEmptyAnnex: Edit = (tr) => {
  const found = outlineAt(tr.doc, tr.selection.head);
  const [row, ...others] = found?.rows ?? [];
  if (found?.text.type.name !== "annex" || !row || others.length > 0 || !tr.selection.empty) return false;
  if (row.kind === "kept" || row.block.content.size > 0) return false;
  tr.delete(found.pos, found.pos + found.text.nodeSize);
  tr.setSelection(TextSelection.near(tr.doc.resolve(found.pos), -1));
  return true;
};

/** Takes the numbers off the selected paragraphs of an annex, or gives them back. Applies to no other clause. */
export const toggleParagraphNumber: Command = commandOf(
  editRows((rows, anchor, head) => {
    const block = blockOf(rows, anchor.row, head.row);
    const chosen = rows.slice(block?.from ?? 0, block?.to ?? 0).filter(isAnnexParagraph);
    const fixedLabel = isUnnumbered(chosen[0]) ? null : "";
    if (chosen.length === 0) return null;
    return {
      rows: rows.map((row) => (chosen.includes(row) ? labelled(row, fixedLabel) : row)),
      anchor,
      head,
    };
  }),
);

/** Begins the numbers of an annex again from 1 at the paragraph at the caret, as below each article; or goes on counting. */
export function toggleNumberFromOne(style: HouseStyle): Command {
  return commandOf(
    editRows((rows, anchor, head) => {
      const at = rows.findLastIndex((row, index) => index <= head.row && isAnnexParagraph(row));
      const row = rows[at];
      if (!row || blockOf(rows, at, head.row)?.from !== at) return null;
      const first = writeNumber(
        1,
        levelAt(0, { ...style.operative, label: style.annexes.label }, style).form,
      );
      const fixedLabel = row.attrs?.fixedLabel === first ? null : first;
      return { rows: rows.with(at, labelled(row, fixedLabel)), anchor, head };
    }),
  );
}

function isAnnexParagraph(row: Row): boolean {
  return row.part === "annex" && row.kind === "unit" && row.depth === 0;
}
