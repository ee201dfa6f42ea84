import type { Node } from "prosemirror-model";
import { type Division, type FormedUnit, isUnit } from "../../form/form.ts";
import { wordsOf } from "../../form/line-text.ts";
import { type AlignedUnit, alignTexts } from "./align-texts.ts";

/** Where something that was dropped would stand: behind a unit of the draft, first in one, or first in a part. */
export type DroppedPlace =
  | { readonly kind: "behind" | "in"; readonly id: string }
  | { readonly kind: "part"; readonly part: Division };

/** A clause or item of a draft beside the one of its base text. */
export interface BaseRow {
  /** Null for one that was dropped. */
  readonly draft: FormedUnit<Division> | null;
  /** Null for a new one. */
  readonly base: FormedUnit<Division> | null;
  /** Whether the words of it, without its items, are others. */
  readonly change: "unchanged" | "updated" | "new" | "dropped";
  /** Whether it stands elsewhere than it did. */
  readonly moved: boolean;
  /** Of one that was dropped, its place; null where the unit it stood in is gone too, and has it. */
  readonly place: DroppedPlace | null;
}

type Unit = FormedUnit<Division>;

/**
 * How a draft departs from its base text, in the order of the draft; what was dropped stands behind what it stood
 * behind. Both are given as all their clauses and items in reading order.
 */
export function baseChanges(base: readonly Unit[], draft: readonly Unit[]): readonly BaseRow[] {
  const standing = draft.filter(({ struck }) => !struck);
  const baseUnits = alignedUnits(base);
  const { baseOf, draftOf, moved } = alignTexts(baseUnits, alignedUnits(standing));
  const byId = new Map(base.map((unit) => [unit.id, unit]));
  const rows: BaseRow[] = standing.map((unit) => {
    const was = byId.get(baseOf.get(unit.id) ?? "") ?? null;
    const change = !was ? "new" : ownWords(was) === ownWords(unit) ? "unchanged" : "updated";
    return { draft: unit, base: was, change, moved: moved.has(unit.id), place: null };
  });
  return withDropped(rows, base, baseUnits, draftOf);
}

/** The rows of a draft with those of what was dropped between them. */
function withDropped(
  rows: readonly BaseRow[],
  base: readonly Unit[],
  baseUnits: readonly AlignedUnit[],
  draftOf: ReadonlyMap<string, string>,
): readonly BaseRow[] {
  const rowOf = new Map(rows.map((row, index) => [row.base?.id, index]));
  /** By the unit or part that holds them, the last row that stands in the order of the base. */
  const lastIn = new Map<string, number>();
  const droppedAt = new Map<string, number>();
  const behind = new Map<number, BaseRow[]>();
  base.forEach((unit, index) => {
    const parent = baseUnits[index]?.parent ?? unit.part;
    const row = rowOf.get(unit.id);
    if (row !== undefined && draftOf.has(unit.id)) {
      if (!rows[row]?.moved) lastIn.set(parent, row);
      return;
    }
    const within = droppedAt.get(parent);
    const sibling = rows[lastIn.get(parent) ?? -1]?.draft ?? null;
    const holder = rows[rowOf.get(parent) ?? -1]?.draft ?? null;
    const before = lastIn.get(parent) ?? rowOf.get(parent) ?? endOfEarlierParts(rows, unit.part);
    const at = within ?? endBelow(rows, before, unit.level);
    const place: DroppedPlace = sibling
      ? { kind: "behind", id: sibling.id }
      : holder
        ? { kind: "in", id: holder.id }
        : { kind: "part", part: unit.part };
    droppedAt.set(unit.id, at);
    const dropped = { draft: null, base: unit, change: "dropped", moved: false } as const;
    behind.set(at, [...(behind.get(at) ?? []), { ...dropped, place: within === undefined ? place : null }]);
  });
  return [...(behind.get(-1) ?? []), ...rows.flatMap((row, index) => [row, ...(behind.get(index) ?? [])])];
}

/** The last row of what stands below a row and lies deeper than a level. */
function endBelow(rows: readonly BaseRow[], row: number, level: number): number {
  let end = row;
  while ((rows[end + 1]?.draft?.level ?? 0) > level) end++;
  return end;
}

const parts: readonly Division[] = ["preamble", "operative", "annex"];

function endOfEarlierParts(rows: readonly BaseRow[], part: Division): number {
  return rows.findLastIndex(({ draft }) => draft && parts.indexOf(draft.part) < parts.indexOf(part));
}

/** Whether there is anything to be said of a row. */
export function isChanged({ change, moved }: BaseRow): boolean {
  return change !== "unchanged" || moved;
}

/** What a clause or item is called where it is listed: as it is cited, `PP3` where it prints no number. */
export function citedPlace({ level, label, part, place }: Unit): string {
  const unnumbered = level === 0 && label === "" && part !== "annex";
  return unnumbered ? `${part === "preamble" ? "PP" : "OP"}${place}` : place;
}

/** Units with what holds them. */
function alignedUnits(units: readonly Unit[]): readonly AlignedUnit[] {
  const open: string[] = [];
  return units.map((unit) => {
    open.length = unit.level;
    const parent = open.at(-1) ?? unit.part;
    open.push(unit.id);
    const baseId: unknown = unit.node.attrs.baseId;
    return { id: unit.id, baseId: typeof baseId === "string" ? baseId : null, parent, words: ownWords(unit) };
  });
}

const remembered = new WeakMap<Node, string>();

/** The words of a unit itself: of its lines and what it quotes, not of its items. */
export function ownWords({ node, content }: Unit): string {
  const known = remembered.get(node);
  if (known !== undefined) return known;
  const words = content.flatMap((part) => (isUnit(part) ? [] : [wordsIn(part.node)])).join("\n");
  remembered.set(node, words);
  return words;
}

function wordsIn(node: Node): string {
  return node.type.name === "line" ? wordsOf(node) : node.children.map(wordsIn).join("\n");
}
