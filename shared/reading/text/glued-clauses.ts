import type { HouseStyle } from "../../style/house-style.ts";
import type { SourceLine } from "./source-lines.ts";

/**
 * Cuts lines in which a bad extraction has run formula and clauses together: `The Assembly,1.Reiterating …;2.Convinced
 * …`. Where the style's formula has the number 1 directly behind it, each next number of the sequence that follows a
 * sign and precedes a capital begins a line, also further down; any other line stays whole.
 */
export function cutGluedClauses(lines: readonly SourceLine[], style: HouseStyle): readonly SourceLine[] {
  const formula = style.enacting.text;
  const first = formula === "" ? -1 : lines.findIndex((line) => gluedFormula(line.text, formula) >= 0);
  if (first < 0) return lines;
  let next = 1;
  return lines.flatMap((line, index) => {
    if (index < first) return [line];
    const formulaAt = index === first ? gluedFormula(line.text, formula) : -1;
    const cuts = formulaAt >= 0 ? [formulaAt] : [];
    if (index > first && new RegExp(`^${next}[.)]`).test(line.text)) next++;
    for (let at = numberAt(line.text, next, cuts.at(-1) ?? 0); at >= 0; at = numberAt(line.text, next, at)) {
      cuts.push(at);
      next++;
    }
    return piecesOf(line, cuts);
  });
}

/** Where the formula stands with the first number behind it; below 0 where it does not. */
function gluedFormula(text: string, formula: string): number {
  const at = text.indexOf(formula);
  return at >= 0 && /^\s?1[.)]\s?\p{Lu}/u.test(text.slice(at + formula.length)) ? at : -1;
}

function numberAt(text: string, number: number, after: number): number {
  const found = new RegExp(`(?<=[;:,.]\\s?)${number}[.)]\\s?(?=\\p{Lu}\\p{Ll})`, "u").exec(text.slice(after));
  return found && found.index > 0 ? after + found.index : -1;
}

function piecesOf(line: SourceLine, cuts: readonly number[]): SourceLine[] {
  const marker = line.to - line.from - line.text.length;
  const edges = [0, ...cuts.filter((cut) => cut > 0), line.text.length];
  return edges.slice(1).map((to, index) => {
    const from = edges[index] ?? 0;
    const text = line.text.slice(from, to).trimEnd();
    const start = index === 0 ? line.from : line.from + marker + from;
    return {
      ...line,
      text,
      blankBefore: index > 0 || line.blankBefore,
      from: start,
      to: line.from + marker + from + text.length,
    };
  });
}
