import { likeness } from "../../../shared/precedent/comparing/likeness.ts";
import { type DiffPart, wordDiff } from "../../../shared/precedent/comparing/word-diff.ts";
import { comparedWords } from "../../../shared/precedent/words/compared-words.ts";
import type { LibraryStore } from "./library-store.ts";

/** A unit as one resolution of its series has it. */
export interface WordingVersion {
  readonly symbol: string;
  readonly date: string;
  readonly label: string;
  readonly text: string;
  /** How it departs from the version before; empty for the oldest. */
  readonly diff: readonly DiffPart[];
}

/** Titles and units that are this like one another belong to one series. */
const sameSeries = 0.7;
const sameUnit = 0.5;

/** How a unit changed from resolution to resolution of its series, oldest first. Empty when there is no such unit. */
export function wordingHistory(
  { database }: LibraryStore,
  symbol: string,
  label: string,
  language?: string,
): WordingVersion[] {
  const own = database
    .prepare(
      `SELECT resolutions.id AS resolution, body, language, title, date, text FROM units JOIN resolutions ON resolutions.id = units.resolution
       WHERE symbol = ? AND place = ? AND (? IS NULL OR language = ?) ORDER BY part DESC, position LIMIT 1`,
    )
    .get(symbol, label, language ?? null, language ?? null);
  if (!own) return [];
  const title = comparedWords(String(own.title));
  const series = database
    .prepare(
      "SELECT id, symbol, title, date FROM resolutions WHERE body = ? AND language = ? ORDER BY date, id",
    )
    .all(String(own.body), String(own.language))
    .filter(
      (row) =>
        row.id === own.resolution ||
        (title.length > 0 && likeness(comparedWords(String(row.title)), title) >= sameSeries),
    );
  const unitsOf = database.prepare("SELECT place, text FROM units WHERE resolution = ? ORDER BY position");
  const versionsFrom = (rows: typeof series) => {
    const versions: Omit<WordingVersion, "diff">[] = [];
    let words = comparedWords(String(own.text));
    for (const row of rows) {
      let best: { label: string; text: string; like: number } | null = null;
      for (const unit of unitsOf.all(Number(row.id))) {
        const like = likeness(comparedWords(String(unit.text)), words);
        if (like >= sameUnit && like > (best?.like ?? 0))
          best = { label: String(unit.place), text: String(unit.text), like };
      }
      if (!best) continue;
      words = comparedWords(best.text);
      versions.push({
        symbol: String(row.symbol),
        date: String(row.date),
        label: best.label,
        text: best.text,
      });
    }
    return versions;
  };
  const at = series.findIndex((row) => row.id === own.resolution);
  const earlier = versionsFrom(series.slice(0, at).reverse()).reverse();
  const version = { symbol, date: String(own.date), label, text: String(own.text) };
  const all = [...earlier, version, ...versionsFrom(series.slice(at + 1))];
  return all.map((one, i) => ({ ...one, diff: i === 0 ? [] : wordDiff(all[i - 1]?.text ?? "", one.text) }));
}
