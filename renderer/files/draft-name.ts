import type { Node } from "prosemirror-model";
import { wordsOf } from "../../shared/form/line-text.ts";

const longestName = 60;

/** What the window calls a draft: its file's name without the ending, else its title; null when it has neither. */
export function draftName(name: string | null, doc: Node): string | null {
  if (name !== null) return name.replace(/\.reso$/i, "");
  return titleOf(doc) || null;
}

/** The resolution's title in words. */
export function titleOf(doc: Node): string {
  return wordsOf(doc.child(0).child(0));
}

/** A name for a new file of this draft: letters and digits of its title, without ending. */
export function suggestedName(name: string | null, doc: Node, fallback: string): string {
  const words = (draftName(name, doc) ?? fallback).replace(/[/\\:*?"<>|\p{Cc}]+/gu, " ").replace(/\s+/g, " ");
  if (words.length <= longestName) return words.trim();
  const cut = words.slice(0, longestName);
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), longestName / 2)).trim();
}
