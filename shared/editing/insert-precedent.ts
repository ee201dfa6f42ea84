import type { Command } from "prosemirror-state";
import { defined } from "../base/assert.ts";
import { randomIds } from "../resolution/ids.ts";
import type { Provenance } from "../resolution/provenance.ts";
import { schema } from "../resolution/schema.ts";
import { type Change, changeTo, commandOf, type Edit, editRows } from "./row-edit.ts";
import { endOfUnit, isEmptyUnit, isText, newUnit, ownerOf, type Row } from "./rows.ts";

/** A line of a precedent, as it is put into a draft. */
export interface PrecedentLine {
  /** 0 for the unit that was chosen, 1 for its items. */
  readonly depth: number;
  /** Whether it stands below the items of its unit, or after its first line. */
  readonly flush: boolean;
  readonly words: string;
  readonly provenance: Provenance;
}

/** A unit of a precedent with what was taken of what stands below it. The first line is the unit's own. */
export interface Precedent {
  readonly level: "clause" | "item";
  readonly lines: readonly [PrecedentLine, ...PrecedentLine[]];
}

/**
 * Puts in a precedent beside the clause or item at the caret, or in its place where it is empty: a clause
 * after the clause, an item after the item or below the clause. Each unit remembers where it comes from. The
 * caret is then at the end of what was put in.
 */
export function insertPrecedent(precedent: Precedent): Command {
  return commandOf(insertingPrecedent(precedent));
}

/** The same as a part of a larger change. */
export function insertingPrecedent({ level, lines }: Precedent): Edit {
  return editRows((rows, _anchor, { row: at }) => {
    const owner = ownerOf(rows, at);
    const row = defined(rows[owner], `row ${owner}`);
    if (isEmptyUnit(rows, owner)) return placed(rows, owner, owner + 1, linesAt(row, row.depth, lines, row));
    const depth = level === "clause" ? 0 : Math.max(row.depth, 1);
    const index = gapAfter(rows, owner, depth);
    return placed(rows, index, index, linesAt({ ...row, depth }, depth, lines));
  });
}

/**
 * Gives the line at the caret the words of a precedent. The clause or item keeps its id and everything below
 * the line; where it is its first line it remembers where the words come from.
 */
export function replaceByPrecedent({ lines: [line] }: Precedent): Command {
  return commandOf(
    editRows((rows, _anchor, { row: at }) => {
      const row = rows[at];
      if (!row || !isText(row) || line.words === "") return null;
      const { words, provenance } = line;
      const attrs = row.attrs && { ...row.attrs, provenance };
      const block = row.block.type.create(row.block.attrs, schema.text(words));
      return changeTo(rows.toSpliced(at, 1, { ...row, block, attrs }), at, words.length);
    }),
  );
}

/** Where units of a depth come in after a unit: behind what lies below it, items before its flush text. */
function gapAfter(rows: readonly Row[], owner: number, depth: number): number {
  const row = rows[owner];
  if (row?.kind !== "unit") return owner + 1;
  const top = rows.findLastIndex(
    (each, index) => index <= owner && each.kind === "unit" && each.depth <= depth,
  );
  const end = endOfUnit(rows, top);
  if (rows[top]?.depth === depth) return end;
  const lastItem = rows.findLastIndex((each, index) => index > top && index < end && each.depth >= depth);
  return lastItem < 0 ? top + 1 : lastItem + 1;
}

/** The lines as rows. @param filled the empty unit that the first one fills, which keeps its id */
function linesAt(beside: Row, depth: number, lines: Precedent["lines"], filled: Row | null = null): Row[] {
  return lines.map(({ flush, words, provenance, depth: below }, index) => {
    const block = schema.nodes.line.create(null, words === "" ? null : schema.text(words));
    if (flush) return { kind: "flush", part: beside.part, depth: depth + below, block, attrs: null };
    const unit =
      index === 0 && filled ? { ...filled, block } : newUnit(beside, block, randomIds, depth + below);
    return { ...unit, attrs: { ...unit.attrs, provenance } };
  });
}

function placed(rows: readonly Row[], from: number, to: number, put: readonly Row[]): Change {
  const end = put.at(-1)?.block.content.size ?? 0;
  return changeTo([...rows.slice(0, from), ...put, ...rows.slice(to)], from + put.length - 1, end);
}
