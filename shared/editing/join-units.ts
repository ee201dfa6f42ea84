import type { Command } from "prosemirror-state";
import { commandOf, editRows } from "./row-edit.ts";

/** Backspace at the start of a clause, item or flush text: joins it to the text before. */
export const joinBackward: Command = commandOf(editRows(() => null));
/** Delete at the end of a clause, item or flush text: joins the text after to it. */
export const joinForward: Command = commandOf(editRows(() => null));
