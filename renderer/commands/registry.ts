import { selectAll } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import type { Command as EditingCommand } from "prosemirror-state";
import { indent, outdent } from "../../shared/editing/indent.ts";
import { insertFlushText, insertHeading } from "../../shared/editing/insert-blocks.ts";
import { insertNote } from "../../shared/editing/insert-inline.ts";
import { moveDown, moveUp } from "../../shared/editing/move.ts";
import { clearOverrides, toggleEmphasis, toggleOpening } from "../../shared/editing/overrides.ts";
import { goToChange, settleAllChanges, settleChange } from "../../shared/editing/settle-changes.ts";
import { splitUnit } from "../../shared/editing/split-unit.ts";
import { type ExportFormat, exportFormats, type Settings } from "../../shared/host/data.ts";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import type { MessageKey } from "../messages/translate.ts";
import type { Command, CommandGroup, CommandTarget } from "./command.ts";
import type { Shortcut } from "./shortcut.ts";

/** Every command of the window, in the order of the menus. */
export const commands: readonly Command[] = [
  windowCommand("file.new", "file", ["Mod-Alt-n"], (target) => target.showDialog("new")),
  windowCommand("file.open", "file", ["Mod-o"], (target) => target.open()),
  windowCommand("file.import", "file", ["Mod-Shift-o"], (target) => target.importFile()),
  windowCommand("file.save", "file", ["Mod-s"], (target) => target.save()),
  windowCommand("file.save-as", "file", ["Mod-Shift-s", "F12"], (target) => target.saveAs()),
  windowCommand("file.details", "file", ["Mod-Shift-d"], (target) => target.showDialog("details")),
  windowCommand("file.style", "file", ["Mod-Alt-s"], (target) => target.showDialog("style")),
  ...exportFormats.map((format) => exportCommand(format)),

  textCommand("edit.undo", "edit", ["Mod-z"], () => undo),
  textCommand("edit.redo", "edit", ["Mod-y", "Mod-Shift-z"], () => redo),
  textCommand("edit.select-all", "edit", ["Mod-a"], () => selectAll),
  textCommand("edit.opening", "edit", ["Mod-b"], (style) => toggleOpening(style)),
  textCommand("edit.emphasis", "edit", ["Mod-i"], () => toggleEmphasis),
  textCommand("edit.clear-overrides", "edit", ["Mod-\\"], () => clearOverrides),

  {
    ...textCommand("insert.note", "insert", ["Mod-Alt-f"], () => insertNote),
    run: (target) => {
      if (target.run(insertNote)) target.editNote();
    },
  },
  textCommand("insert.heading", "insert", ["Mod-Alt-1"], () => insertHeading),
  textCommand("insert.flush", "insert", ["Shift-Enter"], () => insertFlushText),

  textCommand("structure.split", "structure", ["Enter"], (style) => splitUnit(style)),
  textCommand("structure.indent", "structure", ["Tab"], () => indent),
  textCommand("structure.outdent", "structure", ["Shift-Tab"], () => outdent),
  textCommand("structure.move-up", "structure", ["Alt-Shift-ArrowUp"], () => moveUp),
  textCommand("structure.move-down", "structure", ["Alt-Shift-ArrowDown"], () => moveDown),

  textCommand("review.next", "review", ["Alt-F5"], () => goToChange("next")),
  textCommand("review.previous", "review", ["Alt-Shift-F5"], () => goToChange("previous")),
  textCommand("review.accept", "review", ["Mod-Alt-y"], () => settleChange("accept")),
  textCommand("review.reject", "review", ["Mod-Alt-x"], () => settleChange("reject")),
  textCommand("review.accept-all", "review", [], () => settleAllChanges("accept")),
  textCommand("review.reject-all", "review", [], () => settleAllChanges("reject")),
  windowCommand("review.panel", "review", ["Mod-Alt-r"], (target) => target.togglePanel("review")),

  windowCommand("view.palette", "view", ["Mod-k", "Mod-Shift-p"], (target) => target.showDialog("palette")),
  windowCommand("view.outline", "view", ["Mod-Shift-l"], (target) => target.toggleOutline()),
  {
    ...windowCommand("view.repairs", "view", [], (target) => target.togglePanel("repairs")),
    enabled: (target) => target.state.repairs.length > 0,
  },
  {
    ...windowCommand("view.not-carried", "view", [], (target) => target.togglePanel("not-carried")),
    enabled: ({ state: { switched } }) => switched !== null && switched.notCarried.length > 0,
  },
  windowCommand("view.next-pane", "view", ["F6"], (target) => target.nextPane()),
  windowCommand("view.settings", "view", ["Mod-,"], (target) => target.showDialog("settings")),
  settingCommand("view.theme-light", { theme: "light" }),
  settingCommand("view.theme-dark", { theme: "dark" }),
  settingCommand("view.theme-system", { theme: "system" }),
  settingCommand("view.language-en", { language: "en" }),
  settingCommand("view.language-fr", { language: "fr" }),

  windowCommand("help.shortcuts", "help", ["F1", "Mod-/"], (target) => target.showDialog("shortcuts")),
];

/** The command of that id. Throws a RangeError when there is none. */
export function commandOf(id: string): Command {
  const command = commands.find((candidate) => candidate.id === id);
  if (!command) throw new RangeError(`No command ${id}`);
  return command;
}

type CommandId = MessageKey extends infer Key ? (Key extends `command.${infer Id}` ? Id : never) : never;

function titleOf(id: CommandId): MessageKey {
  return `command.${id}`;
}

function windowCommand(
  id: CommandId,
  group: CommandGroup,
  shortcuts: readonly Shortcut[],
  run: (target: CommandTarget) => void,
): Command {
  return { id, title: titleOf(id), group, shortcuts, keys: "window", enabled: () => true, run };
}

function textCommand(
  id: CommandId,
  group: CommandGroup,
  shortcuts: readonly Shortcut[],
  editing: (style: HouseStyle) => EditingCommand,
): Command {
  return {
    id,
    title: titleOf(id),
    group,
    shortcuts,
    keys: "text",
    enabled: (target) => target.can(editing(target.style)),
    run: (target) => {
      target.run(editing(target.style));
    },
  };
}

function exportCommand(format: ExportFormat): Command {
  const shortcuts = format === "docx" ? ["Mod-e"] : format === "pdf" ? ["Mod-p"] : [];
  return windowCommand(`export.${format}`, "file", shortcuts, (target) => target.exportAs(format));
}

function settingCommand(id: CommandId, change: Partial<Settings>): Command {
  const isChosen = (target: CommandTarget) =>
    Object.entries(change).every(([key, value]) => target.state.settings[key as keyof Settings] === value);
  return { ...windowCommand(id, "view", [], (target) => target.changeSettings(change)), chosen: isChosen };
}
