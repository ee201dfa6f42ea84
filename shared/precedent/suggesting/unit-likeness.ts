import type { PrecedentIndex } from "../index/precedent-index.ts";
import { scratchOf } from "../index/scratch.ts";
import { tellingWeights, unknownWord } from "../words/telling-words.ts";

/** A unit and how like it is: Dice of what the words tell, 0 to 1; -1 where no word is shared. */
export interface LikeUnit {
  readonly unit: number;
  readonly likeness: number;
}

/** The unit of a resolution that shares most of what its words tell with a text. */
export function mostLike(index: PrecedentIndex, resolution: number, words: readonly number[]): LikeUnit {
  const [like = { unit: -1, likeness: 0 }] = unitsLike(index, [words])(resolution);
  return like;
}

/** Up to this many texts are compared at once. */
const mostTexts = 8;

/**
 * For each of a few texts, given as folded words, the unit of a resolution most like it. What is told once for the
 * texts serves for every resolution that is asked about.
 */
export function unitsLike(
  index: PrecedentIndex,
  texts: readonly (readonly number[])[],
): (resolution: number) => LikeUnit[] {
  if (texts.length > mostTexts) throw new RangeError(`No more than ${mostTexts} texts, not ${texts.length}`);
  const { ofWord, ofWording } = tellingWeights(index);
  /** Of each word in which of the texts it stands, a bit for each. */
  const holders = new Uint8Array(index.vocabulary.words.length);
  const whole = texts.map((words, text) => {
    for (const word of words) if (word >= 0) holders[word] = (holders[word] ?? 0) | (1 << text);
    return words.reduce((sum, word) => sum + (word < 0 ? unknownWord : (ofWord[word] ?? 0)), 0);
  });
  const shared = new Float64Array(texts.length);
  return (resolution) => {
    const units = new Int32Array(texts.length).fill(-1);
    const likeness = new Float64Array(texts.length);
    const end = index.resolutionUnits[resolution + 1] ?? 0;
    for (let unit = index.resolutionUnits[resolution] ?? 0; unit < end; unit++) {
      const wording = index.unitWording[unit] ?? 0;
      const own = ofWording[wording] ?? 0;
      if (!mayBeLiker(own, whole, likeness)) continue;
      addShared(index, wording, { holders, ofWord, shared: shared.fill(0) });
      for (let text = 0; text < shared.length; text++) {
        const dice = diceOf(own, whole[text] ?? 0, shared[text] ?? 0);
        if (dice <= (likeness[text] ?? 0)) continue;
        likeness[text] = dice;
        units[text] = unit;
      }
    }
    return texts.map((_, text) => ({ unit: units[text] ?? -1, likeness: likeness[text] ?? 0 }));
  };
}

/** Whether words that tell so much may be liker one of the texts than what was found for it. */
function mayBeLiker(own: number, whole: readonly number[], likeness: Float64Array): boolean {
  for (let text = 0; text < likeness.length; text++)
    if (diceOf(own, whole[text] ?? 0, own) > (likeness[text] ?? 0)) return true;
  return false;
}

function diceOf(own: number, whole: number, shared: number): number {
  return (2 * Math.min(shared, whole)) / (own + whole);
}

interface Sharing {
  readonly holders: Uint8Array;
  readonly ofWord: Float32Array;
  readonly shared: Float64Array;
}

/** Adds up for each text what the words of a wording tell that stand in it. */
function addShared(index: PrecedentIndex, wording: number, { holders, ofWord, shared }: Sharing): void {
  const { wordingStart } = index;
  const { foldedAt } = scratchOf(index);
  const end = wordingStart[wording + 1] ?? 0;
  for (let position = wordingStart[wording] ?? 0; position < end; position++) {
    const word = foldedAt[position] ?? 0;
    const held = holders[word] ?? 0;
    if (held === 0) continue;
    const tells = ofWord[word] ?? 0;
    for (let text = 0; text < shared.length; text++)
      if ((held >> text) & 1) shared[text] = (shared[text] ?? 0) + tells;
  }
}
