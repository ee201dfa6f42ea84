import { openingPhrases } from "../../shared/form/opening-phrase.ts";
import type { LibraryUnit } from "../../shared/host/precedent-data.ts";
import type { HouseStyle } from "../../shared/style/house-style.ts";

interface UnitTextProps {
  readonly unit: LibraryUnit;
  /** The house style of its resolution; null where it is not at hand: nothing is emphasised then. */
  readonly style: HouseStyle | null;
}

/** A line of a resolution with its label before it, its opening phrase set as its house style sets it. */
export function UnitText({ unit, style }: UnitTextProps) {
  return (
    <>
      <span className="reader-label">{shownLabel(unit)}</span>
      <span>
        {wordsOf(unit, style).map(({ from, text, look }) => (
          <span key={from} className={look}>
            {text}
          </span>
        ))}
      </span>
    </>
  );
}

interface Words {
  readonly from: number;
  readonly text: string;
  readonly look: string | undefined;
}

/** The words in stretches of one look; only clauses have opening phrases. */
function wordsOf({ text, part, level, role }: LibraryUnit, style: HouseStyle | null): Words[] {
  const phrases = style && level === 0 && role !== "flush" ? openingPhrases(text, part, style) : [];
  const stretches: Words[] = [];
  let at = 0;
  const add = (to: number, look?: string) => {
    if (to > at) stretches.push({ from: at, text: text.slice(at, to), look });
    at = Math.max(at, to);
  };
  for (const { from, to } of phrases) {
    add(from);
    add(to, style?.[part].emphasis);
  }
  add(text.length);
  return stretches;
}

/** The label as it stands before a line: `15`, of an item `(a)`; a flush text has none. */
function shownLabel({ label, role, level }: LibraryUnit): string {
  if (role === "flush" || label.startsWith("PP")) return "";
  return level === 0 ? label : (/\([^()]*\)$/.exec(label)?.[0] ?? label);
}
