import type { Block } from "./blocks.ts";
import { plainWords } from "./document-build.ts";
import type { DraftUnit } from "./draft-tree.ts";
import type { ReadUnit, SetTerminator } from "./overrides.ts";
import type { PageFurniture } from "./page-furniture.ts";
import type { Repair, RepairCode } from "./repair.ts";

/** What reading found, from which its repairs are told. */
export interface Findings {
  readonly source: string;
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
  const repairs: Repair[] = [];
  const add = (code: RepairCode, message: string, where = block, words = "") =>
    repairs.push(repairAt(code, message, where, findings.source, unit, words));
  if (level === 0 && block.bullet !== "" && isRareAmongClauses(unit.draft, findings.units)) {
    add(
      "bullet-removed",
      `A list sign “${block.bullet}” before the clause was removed.`,
      block,
      block.bullet,
    );
  }
  if (origin === "misread") {
    const message = `The label “${printed}” was read as “${bare}”, which the labels around it call for.`;
    add("label-misread", message, block, printed);
  }
  if (origin === "lost") {
    add("label-restored", `A label was missing; “${bare}” was restored from the labels around it.`);
  }
  const items = content.filter((part) => part.kind === "unit");
  if (items.length > 0 && items.every((item) => item.label.origin === "none")) {
    add("list-labelled", `The ${items.length} items below had no labels and got the house style’s.`);
  }
  for (const line of content.filter((part) => part.kind === "line")) {
    for (const joined of line.blocks.slice(1)) {
      add("paragraph-joined", "A paragraph that was cut in two was joined.", joined);
    }
    for (const where of line.blocks) {
      for (const { was, word } of where.mended) {
        add("word-joined", `“${was}”, cut by a line end, was read as “${word}”.`, where);
      }
    }
  }
  return repairs;
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
  const label = ownLabels.get(first.draft);
  const named = label === "" ? "no label" : `“${label}”`;
  const others = own.length > 1 ? `, and ${own.length - 1} more` : "";
  const message = `The source’s own labels were kept where the house style numbers otherwise: ${named} for “${computedLabels.get(first.draft) ?? ""}”${others}.`;
  return [repairAt("label-kept", message, first.draft.block, source, first)];
}

/** One repair for each kind of change: a text in another style would else give one a line. */
function terminatorsSet({ setTerminators, source }: Findings): Repair[] {
  const kinds = Map.groupBy(setTerminators, ({ was, now, unit }) => `${was}\n${now}\n${unit.formed.part}`);
  return [...kinds.values()].flatMap((changes) => {
    const [first] = changes;
    const block = first?.line.blocks[0];
    if (!first || !block) return [];
    const was = first.was === "" ? "nothing" : `“${first.was}”`;
    const now = first.now === "" ? "nothing" : `“${first.now}”`;
    const others = changes.length > 1 ? ` here and in ${changes.length - 1} more places` : "";
    return [
      repairAt(
        "terminator-set",
        `A line that ended with ${was} ends with ${now}${others}, as the house style asks.`,
        block,
        source,
        first.unit,
      ),
    ];
  });
}

function blockRepairs({ pages, kept, movedPresenting, source }: Findings): Repair[] {
  const names = {
    rule: "A line or list sign without text",
    "page-number": "A page number",
    "running-head": "A running head",
  } as const;
  return [
    ...[...pages].map(([block, kind]) =>
      repairAt(
        "furniture-removed",
        `${names[kind]} was left out: “${source.slice(block.span.from, block.span.to)}”.`,
        block,
        source,
      ),
    ),
    ...kept.map((block) =>
      repairAt(
        "text-kept",
        `This text was kept beside the resolution, having no place in it: “${shortened(plainWords(block))}”.`,
        block,
        source,
      ),
    ),
    ...(movedPresenting
      ? [
          repairAt(
            "presenting-moved",
            "The presenting line stood among the clauses and was moved to the front.",
            movedPresenting,
            source,
          ),
        ]
      : []),
  ];
}

/** @param words what of the block the repair is about; the whole of it unless given */
function repairAt(
  code: RepairCode,
  message: string,
  block: Block,
  source: string,
  unit?: ReadUnit,
  words = "",
): Repair {
  const found = words === "" ? -1 : source.slice(0, block.span.to).indexOf(words, block.span.from);
  const span = found < 0 ? block.span : { from: found, to: found + words.length };
  return {
    code,
    at: unit?.formed.place ?? "",
    message,
    id: unit?.formed.id ?? null,
    span,
    source: source.slice(span.from, span.to),
  };
}

function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`;
}
