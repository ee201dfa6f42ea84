import type { Node } from "prosemirror-model";
import type { FormedAnnex } from "../../../shared/form/annex-form.ts";
import {
  type Division,
  type FormedBody,
  type FormedLine,
  type FormedUnit,
  isUnit,
  itemsOf,
  linesOf,
} from "../../../shared/form/form.ts";
import { printCase } from "../../../shared/form/letter-case.ts";
import { standingText } from "../../../shared/form/line-text.ts";
import type { HouseStyle } from "../../../shared/style/house-style.ts";

/** A clause or item as the outline shows it. */
export interface OutlineRow {
  readonly id: string;
  readonly label: string;
  readonly level: number;
  /** The opening phrase as printed; empty for items. */
  readonly opening: string;
  /** The words after it, cut to what a row can show. */
  readonly words: string;
}

export interface OutlineGroup {
  readonly part: Division;
  /** What heads an annex; null for the parts of the body. */
  readonly heading: string | null;
  /** How many clauses, not counting items. */
  readonly clauses: number;
  readonly rows: readonly OutlineRow[];
}

/** More than the widest panel shows. */
const shownLength = 64;

/** The rows of both parts and of each annex, in reading order. */
export function outlineGroups(
  form: readonly FormedBody[],
  annexes: readonly FormedAnnex[],
  style: HouseStyle,
): readonly OutlineGroup[] {
  const units = form.flatMap((body) => body.entries.filter((entry) => isUnit(entry)));
  const group = (part: Division, heading: string | null, clauses: readonly FormedUnit<Division>[]) => ({
    part,
    heading,
    clauses: clauses.filter((unit) => !unit.struck).length,
    rows: clauses.flatMap((unit) => unitRows(unit, style)),
  });
  return [
    ...(["preamble", "operative"] as const).map((part) =>
      group(
        part,
        null,
        units.filter((unit) => unit.part === part),
      ),
    ),
    ...annexes.map(({ heading, entries }) =>
      group(
        "annex",
        heading,
        entries.filter((entry) => isUnit(entry)),
      ),
    ),
  ];
}

function unitRows(unit: FormedUnit<Division>, style: HouseStyle): OutlineRow[] {
  if (unit.struck) return [];
  return [unitRow(unit, style), ...itemsOf(unit).flatMap((item) => unitRows(item, style))];
}

function unitRow(unit: FormedUnit<Division>, style: HouseStyle): OutlineRow {
  const line = linesOf(unit)[0];
  const words = line ? rowWords(line, unit, style) : { opening: "", words: "" };
  return { id: unit.id, label: unit.label, level: unit.level, ...words };
}

type RowWords = Pick<OutlineRow, "opening" | "words">;

/** By line: most lines are those of the document before. */
const remembered = new WeakMap<
  Node,
  { readonly style: HouseStyle; readonly part: Division; readonly words: RowWords }
>();

function rowWords(
  { node, openings }: FormedLine,
  { part }: FormedUnit<Division>,
  style: HouseStyle,
): RowWords {
  const known = remembered.get(node);
  if (known?.style === style && known.part === part) return known.words;
  const textOf = (line: Node) => standingText(line).text.replaceAll("\ufffc", "");
  const text = textOf(node);
  const end = openings[0]?.from === 0 ? textOf(node.cut(0, openings[0].to)).length : 0;
  const openingCase = part === "annex" ? "as-typed" : style[part].openingCase;
  const opening = printCase(text.slice(0, end), openingCase, style.locale);
  const words = { opening, words: text.slice(end, end + shownLength).trim() };
  remembered.set(node, { style, part, words });
  return words;
}

/**
 * The new groups with every row that is unchanged taken from the old ones, and the old value itself when
 * nothing changed: what shows them need not be drawn again while a clause is being typed further.
 */
export function reuseRows(
  old: readonly OutlineGroup[],
  groups: readonly OutlineGroup[],
): readonly OutlineGroup[] {
  const reused = groups.map((group, index) => {
    const before = old[index];
    const known = new Map(before?.rows.map((row) => [row.id, row]));
    const rows = group.rows.map((row) => {
      const same = known.get(row.id);
      return same && sameRow(same, row) ? same : row;
    });
    const unchanged =
      before?.clauses === group.clauses &&
      before.heading === group.heading &&
      before.rows.length === rows.length &&
      rows.every((row, at) => row === before.rows[at]);
    return unchanged ? before : { ...group, rows };
  });
  const unchanged = reused.length === old.length && reused.every((group, index) => group === old[index]);
  return unchanged ? old : reused;
}

function sameRow(a: OutlineRow, b: OutlineRow): boolean {
  return a.label === b.label && a.level === b.level && a.opening === b.opening && a.words === b.words;
}
