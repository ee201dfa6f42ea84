import type { Word } from "./words.ts";

/** What stands around a word, in one byte: what follows it (0 to 7), what opens before it, and its capital. */
const followers: readonly (readonly [RegExp, number])[] = [
  [/^$/, 0],
  [/^[’'‘]/, 7],
  [/^[),\]]*,/, 1],
  [/^[^\s]*;/, 2],
  [/^[^\s]*:/, 3],
  [/^[^\s]*[)\]]/, 4],
  [/^[^\s]*["”»]/, 5],
];

export const followerMask = 7;
export const bracketBefore = 8;
export const quoteBefore = 16;
export const capital = 32;
/** No white space stands between the word and the next. */
export const joined = 64;

/** The marks of each word of a text. */
export function wordMarks(text: string, words: readonly Word[]): number[] {
  return words.map((word, i) => {
    const next = words[i + 1]?.from ?? text.length;
    const gap = text.slice(word.to, next);
    const space = /\s/.exec(gap)?.index ?? -1;
    const after = space < 0 ? gap : gap.slice(0, space);
    const before = (/[^\s]*$/.exec(text.slice(words[i - 1]?.to ?? 0, word.from)) ?? [""])[0];
    const follower = followers.find(([form]) => form.test(after))?.[1] ?? 6;
    return (
      follower |
      (before.includes("(") ? bracketBefore : 0) |
      (/["“«]/.test(before) ? quoteBefore : 0) |
      (/^\p{Lu}/u.test(text.slice(word.from, word.from + 2)) ? capital : 0) |
      (space < 0 && i + 1 < words.length ? joined : 0)
    );
  });
}
