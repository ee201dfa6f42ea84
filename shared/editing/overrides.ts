import { toggleMark } from "prosemirror-commands";
import type { Command } from "prosemirror-state";
import { schema } from "../resolution/schema.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { commandOf } from "./row-edit.ts";

/** The author's own emphasis, on or off. */
export const toggleEmphasis: Command = toggleMark(schema.marks.emphasis);
/** Makes the selected words part of an emphasised opening, or no part of one. */
export function toggleOpening(style: HouseStyle): Command {
  return commandOf(() => style.id === "");
}
/** Drops label, terminators and openings that the unit at the caret sets itself. */
export const clearOverrides: Command = commandOf(() => false);
