import { writtenTerminator } from "../../form/terminator.ts";
import type { Restoration } from "../../resolution/restoration.ts";
import type { HouseStyle } from "../../style/house-style.ts";
import { type Block, textOf } from "../blocks.ts";
import { plainWords } from "../document/document-build.ts";
import type { ReadUnit, SetTerminator } from "../document/overrides.ts";
import type { DraftUnit } from "../recognising/draft-tree.ts";
import type { PageFurniture } from "../recognising/page-furniture.ts";
import { printedLabel } from "../recognising/printed-label.ts";
import type { Repair } from "./repair.ts";

/** What reading found, from which its repairs are told. */
export interface Findings {
  readonly source: string;
  readonly style: HouseStyle;
  readonly units: readonly ReadUnit[];
  /** What the style alone would have for a unit's label. */
  readonly computedLabels: ReadonlyMap<DraftUnit, string>;
  readonly ownLabels: ReadonlyMap<DraftUnit, string>;
  readonly setTerminators: readonly SetTerminator[];
  readonly pages: ReadonlyMap<Block, PageFurniture>;
  readonly kept: readonly Block[];
  /** The presenting line, where it stood among the clauses. */
  readonly movedPresenting: Block | null;
}

/** Every repair, in the order of the source. */
export function repairsOf(findings: Findings): Repair[] {
  const repairs = [
    ...findings.units.flatMap((unit) => unitRepairs(unit, findings)),
    ...labelsKept(findings),
    ...terminatorsSet(findings),
    ...blockRepairs(findings),
  ];
  return repairs.sort((a, b) => (a.span?.from ?? 0) - (b.span?.from ?? 0));
}

function unitRepairs(unit: ReadUnit, findings: Findings): Repair[] {
  const { block, content, label, level } = unit.draft;
  const { printed, origin, bare } = label;
  const { id } = unit.formed;
  const repairs: Repair[] = [];
  const add = (repair: Told) => repairs.push(repairAt({ block, unit, ...repair }, findings.source));
  if (level === 0 && block.bullet !== "" && isRareAmongClauses(unit.draft, findings.units)) {
    const was = [block.bullet, bare].filter((sign) => sign !== "").join(" ");
    add({
      code: "bullet-removed",
      values: { sign: block.bullet },
      words: block.bullet,
      restoration: { kind: "labels", labels: labelBack(unit, was, findings) },
    });
  }
  if (origin === "misread") {
    const was = printedLabel(printed)?.bare ?? printed;
    add({
      code: "label-misread",
      values: { was: printed, label: bare },
      words: printed,
      restoration: { kind: "labels", labels: labelBack(unit, was, findings) },
    });
  }
  if (origin === "lost") {
    const restoration = { kind: "labels", labels: labelBack(unit, "", findings) } as const;
    add({ code: "label-restored", values: { label: bare }, restoration });
  }
  const items = content.filter((part) => part.kind === "unit");
  if (items.length > 0 && items.every((item) => gotLabel(item, findings))) {
    const labels = findings.units
      .filter(({ draft }) => items.includes(draft))
      .map(({ draft, formed }) => ({ id: formed.id, label: draft.block.bullet }));
    add({
      code: "list-labelled",
      values: { count: items.length },
      restoration: { kind: "labels", labels },
    });
  }
  content
    .filter((part) => part.kind === "line")
    .forEach(({ blocks }, line) => {
      for (const joined of blocks.slice(1)) {
        const words = firstWords(joined);
        const restoration = { kind: "paragraph", id, line, words } as const;
        add({ code: "paragraph-joined", values: {}, block: joined, restoration });
      }
      for (const where of blocks) {
        for (const { was, word } of where.mended) {
          const restoration = { kind: "word", id, line, word, was } as const;
          add({ code: "word-joined", values: { was, word }, block: where, words: word, restoration });
        }
      }
    });
  return repairs;
}

/** The label that a unit had, and the next one's, which the count would no longer reach. */
function labelBack({ draft, formed }: ReadUnit, was: string, { units }: Findings) {
  const later = units.slice(units.findIndex((unit) => unit.draft === draft) + 1);
  const next = later.find((unit) => unit.draft.level <= draft.level);
  const counts = next?.draft.level === draft.level && next.draft.label.bare !== "";
  return [
    { id: formed.id, label: was },
    ...(counts ? [{ id: next.formed.id, label: next.draft.label.bare }] : []),
  ];
}

/** Enough of a paragraph to find it by, without the punctuation that may end it. */
function firstWords({ runs }: Block): string {
  return textOf(runs)
    .trim()
    .slice(0, 60)
    .replace(/[\s.,;:]+$/, "");
}

/** Whether an item that had no label has the style's now. */
function gotLabel(item: DraftUnit, { ownLabels }: Findings): boolean {
  return item.label.origin === "none" && !ownLabels.has(item);
}

/** Where most clauses have no list sign, one that has is a slip of the scan. */
function isRareAmongClauses(draft: DraftUnit, units: readonly ReadUnit[]): boolean {
  const clauses = units.filter((unit) => unit.draft.level === 0);
  return (
    clauses.filter((unit) => unit.draft.block.bullet === draft.block.bullet).length * 2 <= clauses.length
  );
}

/**
 * One repair for the whole text: the labels are right as they stand, but the style would number otherwise. A clause
 * before the first number of the operative part lacks none: it announces the text that is numbered.
 */
function labelsKept({ ownLabels, computedLabels, units, source }: Findings): Repair[] {
  const acts = units.filter(({ draft, formed }) => draft.level === 0 && formed.part === "operative");
  const announcing = acts.slice(
    0,
    Math.max(
      0,
      acts.findIndex(({ draft }) => ownLabels.get(draft) !== ""),
    ),
  );
  const own = units.filter((unit) => ownLabels.has(unit.draft) && !announcing.includes(unit));
  const [first] = own;
  if (!first) return [];
  const label = ownLabels.get(first.draft) ?? "";
  const values = {
    named: label === "" ? "no" : "yes",
    label,
    computed: computedLabels.get(first.draft) ?? "",
    others: own.length - 1,
  };
  const labels = own.map(({ formed }) => ({ id: formed.id, label: null }));
  const restoration = { kind: "labels", labels } as const;
  return [
    repairAt({ code: "label-kept", values, block: first.draft.block, unit: first, restoration }, source),
  ];
}

/** One repair for each kind of change: a text in another style would else give one a line. */
function terminatorsSet({ setTerminators, source, style, units }: Findings): Repair[] {
  // What was compared had no ids yet.
  const placed = new Map(units.map((unit) => [unit.draft, unit]));
  const kinds = Map.groupBy(setTerminators, ({ was, now, unit }) => `${was}\n${now}\n${unit.formed.part}`);
  return [...kinds.values()].flatMap((changes) => {
    const [first] = changes;
    const block = first?.line.blocks[0];
    if (!first || !block) return [];
    const values = {
      ended: first.was === "" ? "no" : "yes",
      was: first.was,
      ends: first.now === "" ? "no" : "yes",
      now: first.now,
      others: changes.length - 1,
    };
    const lines = changes.map(({ unit, line, was }) => ({
      id: placed.get(unit.draft)?.formed.id ?? "",
      line: unit.draft.content.filter((part) => part.kind === "line").indexOf(line),
      terminator: writtenTerminator(was, style[unit.formed.part]),
    }));
    const restoration = { kind: "terminators", lines } as const;
    const unit = placed.get(first.unit.draft) ?? first.unit;
    return [repairAt({ code: "terminator-set", values, block, unit, restoration }, source)];
  });
}

function blockRepairs({ pages, kept, movedPresenting, source, units }: Findings): Repair[] {
  const textBack = (block: Block, text: string) =>
    ({ kind: "text", text, after: unitBefore(block, units) }) as const;
  return [
    ...[...pages].map(([block, kind]) => {
      const words = source.slice(block.span.from, block.span.to);
      const restoration = textBack(block, words);
      const values = { kind: kind === "running-head" ? "head" : kind === "rule" ? "rule" : "number", words };
      return repairAt({ code: "furniture-removed", values, block, restoration }, source);
    }),
    ...kept.map((block) =>
      repairAt({ code: "text-kept", values: { words: plainWords(block) }, block }, source),
    ),
    ...(movedPresenting ? [movedPresenting] : []).map((block) => {
      const restoration = { ...textBack(block, plainWords(block)), kind: "presenting" } as const;
      return repairAt({ code: "presenting-moved", values: {}, block, restoration }, source);
    }),
  ];
}

/** The id of the clause or item that a block follows in the source; null before the first. */
function unitBefore(block: Block, units: readonly ReadUnit[]): string | null {
  return units.findLast(({ draft }) => draft.block.span.from < block.span.from)?.formed.id ?? null;
}

/** A repair before its place is worked out. */
interface Told extends Pick<Repair, "code" | "values"> {
  readonly block?: Block;
  readonly unit?: ReadUnit;
  /** What of the block the repair is about; the whole of it where they are not given. */
  readonly words?: string;
  readonly restoration?: Restoration;
}

function repairAt(
  { code, values, block, unit, words = "", restoration }: Told & { readonly block: Block },
  source: string,
): Repair {
  const found = words === "" ? -1 : source.slice(0, block.span.to).indexOf(words, block.span.from);
  const span = found < 0 ? block.span : { from: found, to: found + words.length };
  return {
    code,
    at: unit?.formed.place ?? "",
    values,
    id: unit?.formed.id ?? null,
    span,
    source: source.slice(span.from, span.to),
    restoration: restoration ?? null,
  };
}
