// Real resolutions taken as their publisher structured them and set again in their own house style.
import type { HouseStyle } from "../../shared/style/house-style.ts";
import type { PrintBlock } from "../../shared/typesetting/print-model.ts";
import { typeset } from "../../shared/typesetting/typeset.ts";
import { emphasisedRuns, type StructuredText, structuredTexts } from "./structure-corpus.ts";
import { type OriginalUnit, structuredDocument } from "./structured-document.ts";

/** What is printed otherwise than in the original. */
type Aspect = "label" | "emphasis" | "terminator" | "words";

interface Difference {
  readonly group: string;
  readonly aspect: Aspect;
  /** The rule that was applied, and what the original has in its place. */
  readonly rule: string;
  readonly original: string;
  readonly example: string;
}

export async function run({
  corpora,
  worst,
}: {
  corpora: string | undefined;
  worst?: string;
}): Promise<void> {
  if (!corpora) return console.log("needs --corpora FOLDER with structure.jsonl.gz");
  const units = new Map<string, { all: number; same: number; own: number }>();
  const kept = new Map<string, number>();
  const differences: Difference[] = [];
  const perUnit: { group: string; differences: readonly Difference[] }[] = [];
  for (const text of await structuredTexts(corpora)) {
    for (const { printed, found } of compare(text)) {
      for (const { rule } of printed)
        kept.set(`${text.group} ${rule}`, (kept.get(`${text.group} ${rule}`) ?? 0) + 1);
      differences.push(...found);
      perUnit.push({ group: text.group, differences: found });
    }
  }
  const against = countBy(differences, ({ group, rule, original }) => `${group} ${rule} ${original}`);
  // A rule that the body keeps more often than it does this other thing is its style; the original departs from it.
  const departs = ({ group, rule, original }: Difference) =>
    (kept.get(`${group} ${rule}`) ?? 0) > (against.get(`${group} ${rule} ${original}`) ?? 0);
  for (const { group, differences: found } of perUnit) {
    const tally = units.get(group) ?? { all: 0, same: 0, own: 0 };
    units.set(group, {
      all: tally.all + 1,
      same: tally.same + (found.length === 0 ? 1 : 0),
      own: tally.own + (found.some((difference) => !departs(difference)) ? 1 : 0),
    });
  }
  for (const [group, { all, same, own }] of [...units].sort()) {
    const share = (count: number) => (count / all).toFixed(4);
    console.log(
      `${group.padEnd(14)} ${String(all).padStart(6)} units  as printed ${share(same)}  original departs ${share(all - same - own)}  ours ${share(own)}`,
    );
  }
  for (const [title, chosen] of [
    ["departures of originals from their own style", differences.filter(departs)],
    ["ours", differences.filter((difference) => !departs(difference))],
  ] as const) {
    console.log(`\n${title}`);
    const counted = countBy(
      chosen,
      ({ group, aspect, rule, original }) => `${group} ${aspect}: ${rule}; the original: ${original}`,
    );
    const commonest = [...counted].sort((a, b) => b[1] - a[1]).slice(0, Number(worst ?? 15));
    for (const [reason, count] of commonest) console.log(`${String(count).padStart(5)}  ${reason}`);
  }
}

interface Comparison {
  /** What was printed as in the original. */
  readonly printed: readonly { readonly rule: string }[];
  readonly found: readonly Difference[];
}

function* compare(text: StructuredText): Generator<Comparison> {
  const { doc, units } = structuredDocument(text);
  const blocks = new Map(typeset(doc, text.style).blocks.map((block) => [block.id, block]));
  for (const unit of units) {
    const block = blocks.get(unit.id);
    if (!block) throw new RangeError(`${text.id}: ${unit.entry.marked} was lost`);
    const aspects = aspectsOf(unit, block, text.style);
    const same = aspects.filter(({ ours, original }) => ours === original);
    const other = aspects.filter(({ ours, original }) => ours !== original);
    yield {
      printed: same,
      found: other.map(({ aspect, rule, original, shown }) => ({
        group: text.group,
        aspect,
        rule,
        original: shown ?? original,
        example: `${text.id}: ${unit.entry.marked.slice(0, 80)}`,
      })),
    };
  }
}

interface ComparedAspect {
  readonly aspect: Aspect;
  readonly rule: string;
  readonly ours: string;
  readonly original: string;
  readonly shown?: string;
}

function aspectsOf(
  { entry, level, ownLabel, broken }: OriginalUnit,
  block: PrintBlock,
  style: HouseStyle,
): ComparedAspect[] {
  const original = spaced(entry.marked);
  const ours = spaced(markedText(block));
  const place = `${entry.part} ${level === 0 ? "clause" : "item"}`;
  const label = block.label?.text ?? "";
  // Where a style emphasises no openings, what is emphasised on the page is the author's own.
  const emphasises =
    entry.part === "operative" || entry.part === "preamble" ? style[entry.part].emphasis : "none";
  const opening = emphasises === "none" ? "" : (emphasis(ours).split("|")[0] ?? "");
  return [
    {
      aspect: "label",
      rule: `${place} “${kind(label)}”`,
      ours: ownLabel ? "the next number" : label,
      original: spaced(entry.label),
      shown: ownLabel ? "a label out of its sequence" : `“${kind(entry.label)}”`,
    },
    {
      aspect: "terminator",
      rule: `${place} “${ending(ours)}”`,
      ours: ending(ours),
      original: ending(original),
      shown: broken ? "something else than items behind it" : `“${ending(original)}”`,
    },
    {
      aspect: "emphasis",
      rule: `“${opening}”`,
      ours: emphasis(ours),
      original: emphasis(original),
      shown: further(ours, original),
    },
    { aspect: "words", rule: place, ours: body(ours), original: body(original), shown: "other words" },
  ];
}

/** How the original's emphasis differs: in the opening, which is shown, or only in later verbs. */
function further(ours: string, original: string): string {
  const opening = emphasis(original).split("|")[0] ?? "";
  return opening === emphasis(ours).split("|")[0] ? "other verbs further on" : `“${opening}”`;
}

/** A block as marked text, emphasis between asterisks. */
function markedText(block: PrintBlock): string {
  const runs = block.runs.map((run) => {
    if (run.kind === "note") return "[^]";
    if (run.kind === "break" || run.kind === "tab") return " ";
    return run.italic || run.bold ? `*${run.text}*` : run.text;
  });
  return runs.join("");
}

function spaced(text: string): string {
  return text
    .replace(/\[\^[^\]]*\]/g, "[^]")
    .replace(/\s+/g, " ")
    .trim();
}

const words = (text: string) => text.replaceAll("*", "");
const ending = (text: string) =>
  /(?: ?[.,;:](?: and| et)?)?(?:\[\^\])*[ .,;:]*$/.exec(words(text))?.[0] ?? "";
const body = (text: string) => words(text).slice(0, words(text).length - ending(text).length);
const emphasis = (text: string) =>
  emphasisedRuns(text)
    .map((run) => run.replace(/[\s,:]+$/, ""))
    .join("|");
const kind = (label: string) => label.replace(/\d+/, "1").replace(/[a-z]+/, "a");

function countBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  return counts;
}
