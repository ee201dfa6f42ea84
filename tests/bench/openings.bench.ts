// The opening phrases of real clauses against the words that their publisher emphasised.
import { openingPhrases } from "../../shared/form/opening-phrase.ts";
import { type OpenedClause, rememberedShare } from "./remembered-openings.ts";
import { emphasisedRuns, filedAsClause, halfOf, structuredTexts } from "./structure-corpus.ts";

interface Tally {
  clauses: number;
  right: number;
}

/** Up to how many first words are remembered. */
const lengths = [2, 3, 4, 6, 8];
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== "");

export async function run({
  corpora,
  worst,
}: {
  corpora: string | undefined;
  worst?: string | undefined;
}): Promise<void> {
  if (!corpora) return console.log("needs --corpora FOLDER with structure.jsonl.gz");
  const tallies = new Map<string, Tally>();
  const misses = new Map<string, number>();
  const opened = new Map<string, OpenedClause[]>();
  for (const { id, group, style, entries } of await structuredTexts(corpora)) {
    for (const { part, level, marked } of entries) {
      if ((part !== "preamble" && part !== "operative") || level > 0 || filedAsClause(marked)) continue;
      const runs = emphasisedRuns(marked);
      if (runs.length !== 1 || !/^["“«\s[(]*\*/.test(marked)) continue;
      const text = marked.replace(/\[\^[^\]]*\]/g, "\ufffc").replaceAll("*", "");
      const opening = openingPhrases(text, part, style).find(({ opens }) => opens);
      const expected = (runs[0] ?? "").replace(/[\s,:]+$/, "").trim();
      const found = opening ? text.slice(opening.from, opening.to) : "";
      const half = `${group}  ${halfOf(id)}`;
      const clause = {
        words: wordsIn(text),
        emphasised: wordsIn(expected).length,
        computed: wordsIn(found).length,
      };
      const clauses = opened.get(half) ?? [];
      clauses.push(clause);
      opened.set(half, clauses);
      for (const key of [`${group}  all`, `${group}  ${halfOf(id)}`]) {
        const tally = tallies.get(key) ?? { clauses: 0, right: 0 };
        tallies.set(key, { clauses: tally.clauses + 1, right: tally.right + (found === expected ? 1 : 0) });
      }
      if (found !== expected) {
        const miss = `${group} ${part}: “${expected}” was emphasised, “${found}” is found`;
        misses.set(miss, (misses.get(miss) ?? 0) + 1);
      }
    }
  }
  for (const [key, { clauses, right }] of [...tallies].sort()) {
    console.log(`${key.padEnd(22)} ${String(clauses).padStart(6)} clauses  ${(right / clauses).toFixed(4)}`);
  }
  console.log(
    "\nthe unseen half by the first words of a clause: remembered from the learnt half, and from itself",
  );
  for (const group of new Set([...tallies.keys()].map((key) => key.replace(/ {2}\w+$/, "")))) {
    const [learnt = [], unseen = []] = ["learnt", "unseen"].map((half) => opened.get(`${group}  ${half}`));
    const shares = (known: readonly OpenedClause[]) =>
      lengths.map((most) => `${most}: ${rememberedShare(unseen, known, most).toFixed(4)}`).join("  ");
    if (unseen.length > 0) console.log(`${group.padEnd(14)} ${shares(learnt)}   itself ${shares(unseen)}`);
  }
  const commonest = [...misses].sort((a, b) => b[1] - a[1]).slice(0, Number(worst ?? 15));
  for (const [miss, count] of commonest) console.log(`${String(count).padStart(4)}  ${miss}`);
}
