import type { Precedent, PrecedentLine } from "../../shared/editing/insert-precedent.ts";
import type { LibraryResolution, LibraryUnit, Suggestion } from "../../shared/host/precedent-data.ts";

/** A suggested unit as it was adopted, or its counterpart in another language; null where there is none. */
export function suggestedPrecedent(
  { adopted, level, source, counterparts }: Suggestion,
  language: string | null,
): Precedent | null {
  const { symbol, title, date, label, unit } = source;
  const origin = { symbol, title, date, label };
  if (language === null) return { level, lines: [lineOf(adopted, { ...origin, text: adopted, unit })] };
  const counterpart = counterparts.find((one) => one.language === language);
  return counterpart
    ? { level, lines: [lineOf(counterpart.text, { ...origin, text: counterpart.text })] }
    : null;
}

function lineOf(words: string, provenance: PrecedentLine["provenance"]): PrecedentLine {
  return { depth: 0, flush: false, words, provenance };
}

/** A unit of a resolution, alone or with everything that stands below it; null where it is not in it. */
export function precedentIn(
  { units, symbol, title, date }: LibraryResolution,
  unit: number,
  items: boolean,
): Precedent | null {
  const at = units.findIndex((one) => one.unit === unit);
  const top = units[at];
  if (!top) return null;
  const rest = units.slice(at + 1);
  const end = rest.findIndex((one) => !isBelow(one, top));
  const below = items ? rest.slice(0, end < 0 ? rest.length : end) : [];
  const line = (one: LibraryUnit): PrecedentLine => ({
    depth: one.level - top.level,
    flush: one !== top && one.role === "flush",
    words: one.text,
    provenance: { symbol, title, date, label: one.label, text: one.text, unit: one.unit },
  });
  return { level: top.level === 0 ? "clause" : "item", lines: [line(top), ...below.map(line)] };
}

/** Whether a line stands below a unit: its items, and the text after them. */
function isBelow({ part, level, role }: LibraryUnit, top: LibraryUnit): boolean {
  if (part !== top.part || top.role === "flush") return false;
  return level > top.level || (level === top.level && role === "flush");
}
