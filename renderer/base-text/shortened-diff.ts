import type { DiffPart } from "../../shared/precedent/comparing/word-diff.ts";

/** So many characters of what both have are shown on each side of a change. */
const around = 48;

/** A difference as a list shows it: of long stretches that are the same only what stands beside a change. */
export function shortenedDiff(diff: readonly DiffPart[]): readonly DiffPart[] {
  return diff.map((part, index) => {
    if (part.op !== "same") return part;
    const first = index === 0;
    const last = index === diff.length - 1;
    if (part.text.length <= (first || last ? around : 2 * around)) return part;
    const start = first ? "" : cutAfter(part.text);
    const end = last ? "" : cutBefore(part.text);
    return { op: "same", text: `${start}… ${end}` };
  });
}

/** Its beginning, up to a word's end. */
function cutAfter(text: string): string {
  return text.slice(0, text.lastIndexOf(" ", around) + 1);
}

/** Its end, from a word's beginning. */
function cutBefore(text: string): string {
  return text.slice(text.indexOf(" ", text.length - around) + 1);
}
