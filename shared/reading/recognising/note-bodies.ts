import { type Block, type BlockSequence, type Run, sliceRuns, textOf, trimRuns } from "../blocks.ts";

/**
 * Finds notes that are typed rather than marked up: a paragraph that begins with a sign (`* A/77/264.`,
 * `¹ Ibid.`) whose sign stands after a word elsewhere. The sign there becomes the note's mark.
 */
export function withTypedNotes(sequence: BlockSequence): BlockSequence {
  const stars = sequence.blocks.filter((block) => block.bullet === "*").length;
  let { blocks } = sequence;
  const notes = new Map(sequence.notes);
  for (const block of sequence.blocks) {
    const typed = noteSign(block, stars === 1);
    if (!typed || notes.has(typed.sign)) continue;
    const host = blocks.find((candidate) => candidate !== block && markIn(candidate, typed.sign) !== null);
    const mark = host ? markIn(host, typed.sign) : null;
    if (!host || !mark) continue;
    const marked = { ...host, runs: withNote(host.runs, mark, typed.sign) };
    blocks = blocks
      .filter((candidate) => candidate !== block)
      .map((candidate) => (candidate === host ? marked : candidate));
    notes.set(typed.sign, { ...block, bullet: "", runs: typed.runs });
  }
  return { blocks, notes };
}

/** The sign a paragraph begins with, if it may be a note's. A star that several paragraphs share is a list's. */
function noteSign(block: Block, loneStar: boolean): { sign: string; runs: Run[] } | null {
  if (block.bullet === "*") return loneStar ? { sign: "*", runs: [...block.runs] } : null;
  const [first] = block.runs;
  if (first?.script === "superscript")
    return { sign: first.text.trim(), runs: trimRuns(block.runs.slice(1)) };
  const typed = /^([*†‡]{1,3}|[¹²³⁰⁴-⁹]{1,3})\s*(?=\S)/u.exec(textOf(block.runs));
  return typed?.[1] ? { sign: typed[1], runs: sliceRuns(block.runs, typed[0].length) } : null;
}

/** Where the sign stands behind a word of the block. */
function markIn(block: Block, sign: string): { from: number; to: number } | null {
  let at = 0;
  for (const [index, run] of block.runs.entries()) {
    if (run.script === "superscript" && index > 0 && run.text.trim() === sign)
      return { from: at, to: at + run.text.length };
    const found = run.note === null && !/\d/.test(sign) ? afterWord(run.text, sign) : -1;
    if (found >= 0) return { from: at + found, to: at + found + sign.length };
    at += run.note === null ? run.text.length : 1;
  }
  return null;
}

function afterWord(text: string, sign: string): number {
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    const [before, after] = [text[at - 1] ?? " ", text[at + sign.length] ?? " "];
    if (/[\p{L}\p{Nd}\p{P}]/u.test(before) && before !== sign[0] && /[^\p{L}\p{N}*†‡¹²³⁰⁴-⁹]/u.test(after))
      return at;
  }
  return -1;
}

function withNote(runs: readonly Run[], { from, to }: { from: number; to: number }, sign: string): Run[] {
  const note: Run = { text: sign, bold: false, italic: false, script: "normal", note: sign };
  return [...sliceRuns(runs, 0, from), note, ...sliceRuns(runs, to)];
}
