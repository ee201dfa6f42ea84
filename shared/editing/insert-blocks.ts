import type { Command } from "prosemirror-state";
import { commandOf, editRows } from "./row-edit.ts";

/** An empty heading before the clause at the caret; an empty clause becomes one. */
export const insertHeading: Command = commandOf(editRows(() => null));
/** Shift+Enter at the end of a clause or of its last item: a line of flush text. */
export const insertFlushText: Command = commandOf(editRows(() => null));
