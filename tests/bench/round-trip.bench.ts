// Real resolutions set again in their own house style, once as their publisher structured them and once as they are read.
import { typeset } from "../../shared/typesetting/typeset.ts";
import { aspectsOf, type ComparedAspect } from "./compared-unit.ts";
import { readAgain } from "./read-again.ts";
import { type StructuredText, structuredTexts } from "./structure-corpus.ts";
import { type OriginalUnit, structuredDocument } from "./structured-document.ts";

/** What is printed otherwise than in the original. */
interface Difference {
  readonly group: string;
  readonly aspect: ComparedAspect["aspect"] | "division";
  /** The rule that was applied, and what the original has in its place. */
  readonly rule: string;
  readonly original: string;
  readonly example: string;
}

interface Unit {
  readonly group: string;
  /** Where nothing but the style decides. */
  readonly computed: readonly Difference[];
  /** Where what the text does in its own way was read and kept. */
  readonly read: readonly Difference[];
}

export async function run({
  corpora,
  worst,
}: {
  corpora: string | undefined;
  worst?: string;
}): Promise<void> {
  if (!corpora) return console.log("needs --corpora FOLDER with structure.jsonl.gz");
  const kept = new Map<string, number>();
  const units: Unit[] = [];
  for (const text of await structuredTexts(corpora)) {
    for (const { aspects, unit } of compare(text)) {
      for (const each of aspects) if (isSame(each)) count(kept, ruleKey(text.group, each));
      units.push(unit);
    }
  }
  const computed = units.flatMap((unit) => unit.computed);
  const against = new Map<string, number>();
  for (const each of computed) count(against, `${ruleKey(each.group, each)} ${each.original}`);
  // A rule that the body keeps more often than it does this other thing is its style; the original departs from it.
  const departs = (each: Difference) =>
    (kept.get(ruleKey(each.group, each)) ?? 0) >
    (against.get(`${ruleKey(each.group, each)} ${each.original}`) ?? 0);
  for (const [group, own] of [...Map.groupBy(units, (unit) => unit.group)].sort()) {
    const share = (test: (unit: Unit) => boolean) => (own.filter(test).length / own.length).toFixed(4);
    const ours = (unit: Unit) => unit.computed.some((each) => !departs(each));
    const figures = [
      `as printed ${share((unit) => unit.computed.length === 0)}`,
      `original departs ${share((unit) => unit.computed.length > 0 && !ours(unit))}`,
      `ours ${share(ours)}`,
      `as read ${share((unit) => unit.read.length === 0)}`,
    ];
    console.log(`${group.padEnd(14)} ${String(own.length).padStart(6)} units  ${figures.join("  ")}`);
  }
  const most = Number(worst ?? 15);
  list("departures of originals from their own style", computed.filter(departs), most);
  list(
    "ours",
    computed.filter((each) => !departs(each)),
    most,
  );
  list(
    "lost in reading",
    units.flatMap((unit) => unit.read),
    most,
  );
}

function* compare(text: StructuredText): Generator<{ aspects: readonly ComparedAspect[]; unit: Unit }> {
  const { group, id, style } = text;
  const { doc, units } = structuredDocument(text);
  const blocks = new Map(typeset(doc, style).blocks.map((block) => [block.id, block]));
  const again = readAgain(text, units);
  for (const original of units) {
    const block = blocks.get(original.id);
    if (!block) throw new RangeError(`${id}: ${original.entry.marked} was lost`);
    const example = `${id}: ${original.entry.marked.slice(0, 80)}`;
    const differences = (aspects: readonly ComparedAspect[]) =>
      aspects
        .filter((each) => !isSame(each))
        .map(({ shown, ...each }) => ({ ...each, group, example, original: shown ?? each.original }));
    const aspects = aspectsOf(original, block, style);
    const read = again.get(original);
    const division = {
      group,
      aspect: "division",
      rule: "one unit",
      original: "other units",
      example,
    } as const;
    yield {
      aspects,
      unit: {
        group,
        computed: differences(aspects),
        read: read ? differences(aspectsOf(asIs(original), read, style)) : [division],
      },
    };
  }
}

/** The unit as its source has it, with labels and slips of its own: reading must keep them. */
const asIs = (unit: OriginalUnit): OriginalUnit => ({
  ...unit,
  entry: { ...unit.entry, marked: unit.entry.source },
  ownLabel: false,
  broken: false,
});

const isSame = ({ ours, original }: ComparedAspect) => ours === original;

const ruleKey = (group: string, { aspect, rule }: { aspect: string; rule: string }) =>
  `${group} ${aspect}: ${rule}`;

function list(title: string, differences: readonly Difference[], most: number): void {
  console.log(`\n${title}`);
  const counted = Map.groupBy(
    differences,
    (each) => `${ruleKey(each.group, each)}; the original: ${each.original}`,
  );
  const commonest = [...counted].sort((a, b) => b[1].length - a[1].length).slice(0, most);
  for (const [reason, all] of commonest)
    console.log(`${String(all.length).padStart(5)}  ${reason}   (${all[0]?.example})`);
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
