import type { PrecedentIndex } from "./precedent-index.ts";
import { scratchOf } from "./scratch.ts";
import { tellingWeights, unknownWord } from "./telling-words.ts";

/** The unit of a resolution that shares most of what its words tell with a text, and how much: Dice, 0 to 1. */
export function mostLike(
  index: PrecedentIndex,
  resolution: number,
  words: readonly number[],
): { unit: number; likeness: number } {
  const { wordingStart, unitWording } = index;
  const { ofWord, ofWording } = tellingWeights(index);
  const scratch = scratchOf(index);
  const { foldedAt, marks } = scratch;
  const question = ++scratch.question;
  for (const word of words) if (word >= 0) marks[word] = question;
  let own = 0;
  for (const word of words) own += word < 0 ? unknownWord : (ofWord[word] ?? 0);
  let best = -1;
  let likeness = 0;
  for (
    let unit = index.resolutionUnits[resolution] ?? 0;
    unit < (index.resolutionUnits[resolution + 1] ?? 0);
    unit++
  ) {
    const wording = unitWording[unit] ?? 0;
    const whole = ofWording[wording] ?? 0;
    if ((2 * Math.min(whole, own)) / (whole + own) <= likeness) continue;
    let shared = 0;
    for (let i = wordingStart[wording] ?? 0; i < (wordingStart[wording + 1] ?? 0); i++) {
      const word = foldedAt[i] ?? 0;
      if (marks[word] === question) shared += ofWord[word] ?? 0;
    }
    const dice = (2 * Math.min(shared, own)) / (whole + own);
    if (dice > likeness) {
      likeness = dice;
      best = unit;
    }
  }
  return { unit: best, likeness };
}
