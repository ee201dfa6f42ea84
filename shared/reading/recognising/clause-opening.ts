import { otherSeriesOf } from "../../form/clause-series.ts";
import { openingPhrases, type Part, usualOpening } from "../../form/opening-phrase.ts";
import type { HouseStyle } from "../../style/house-style.ts";
import { languageOf } from "../../style/languages/languages.ts";

/** What the first words of a text say about the clause they may open. */
export interface ClauseOpening {
  /** The part whose clauses open so; null when no clause does, or either might. */
  readonly part: Part | null;
  /** Whether a clause can open so at all. */
  readonly opens: boolean;
  /** Whether the house style names the phrase, rather than its verb having the form. */
  readonly listed: boolean;
}

export function clauseOpening(text: string, style: HouseStyle): ClauseOpening {
  const start = text.slice(0, usualOpening);
  const known = remembered.get(style) ?? new Map<string, ClauseOpening>();
  remembered.set(style, known);
  const opening = known.get(start) ?? openingOf(start, style);
  if (known.size >= mostRemembered) known.clear();
  known.set(start, opening);
  return opening;
}

/** One line is asked about by every step of reading: its answer is remembered until enough others have come. */
const remembered = new WeakMap<HouseStyle, Map<string, ClauseOpening>>();
const mostRemembered = 2000;

function openingOf(text: string, style: HouseStyle): ClauseOpening {
  const preamble = strength(text, "preamble", style);
  const operative = strength(text, "operative", style);
  if (preamble + operative === 0) {
    const freed = withoutGlue(text, style);
    const opening = freed === null ? null : openingOf(freed, style);
    if (opening?.listed) return opening;
  }
  return {
    part: preamble > operative ? "preamble" : operative > preamble ? "operative" : null,
    opens: preamble + operative > 0,
    listed: Math.max(preamble, operative) === 2,
  };
}

/** A text whose first word a bad extraction has glued to a common one, *Reiteratingits*, with the two apart; null for others. */
function withoutGlue(text: string, style: HouseStyle): string | null {
  const [word = ""] = /^\p{Lu}\p{Ll}{7,}/u.exec(text) ?? [];
  const { commonWords } = languageOf(style);
  for (let at = word.length - 2; at >= shortestVerb; at--) {
    const rest = word.slice(at);
    if (rest.match(commonWords)?.[0] === rest) return `${word.slice(0, at)} ${text.slice(at)}`;
  }
  return null;
}

const shortestVerb = 4;

/** 2 for a phrase of the style's list, or of a series beside the main one, 1 for a verb of the part's form, 0 for other words. */
function strength(text: string, part: Part, style: HouseStyle): 0 | 1 | 2 {
  if (otherSeriesOf(text, part, style)) return 2;
  const first = openingPhrases(text, part, style)[0];
  if (!first) return 0;
  if (first.listedIn === null) return 1;
  return first.listedIn === part ? 2 : 0;
}
