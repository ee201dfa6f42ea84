import { selectAll } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import type { Command as EditingCommand } from "prosemirror-state";
import { addAnnex, toggleNumberFromOne, toggleParagraphNumber } from "../../shared/editing/annexes.ts";
import { indent, outdent } from "../../shared/editing/indent.ts";
import { insertFlushText, insertHeading } from "../../shared/editing/insert-blocks.ts";
import { insertNote } from "../../shared/editing/insert-inline.ts";
import { moveDown, moveUp } from "../../shared/editing/move.ts";
import { clearOverrides, toggleEmphasis, toggleOpening } from "../../shared/editing/overrides.ts";
import { dropKept, placeKept, placements } from "../../shared/editing/place-kept.ts";
import { dropProvenance } from "../../shared/editing/provenance.ts";
import { toggleSection } from "../../shared/editing/sections.ts";
import { goToChange, settleAllChanges, settleChange } from "../../shared/editing/settle-changes.ts";
import { splitUnit } from "../../shared/editing/split-unit.ts";
import { varyOpening } from "../../shared/editing/vary-opening.ts";
import { type ExportFormat, exportFormats, type Settings } from "../../shared/host/data.ts";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import { chooseGhost, dismiss, takeAll, takeWord, toggleOriginal } from "../editor/commands/complete.ts";
import { isUnderWay } from "../imports/import-list.ts";
import type { MessageKey } from "../messages/translate.ts";
import type { PrecedentFlows } from "../precedents/precedent-flows.ts";
import { chosenPrecedent } from "../precedents/precedent-state.ts";
import type { Command, CommandGroup, CommandTarget } from "./command.ts";
import type { Shortcut } from "./shortcut.ts";

/** Every command of the window, in the order of the menus. */
export const commands: readonly Command[] = [
  windowCommand("file.new", "file", ["Mod-Alt-n"], (target) => target.showDialog("new")),
  windowCommand("base.begin", "file", ["Mod-Alt-b"], (target) => target.showDialog("new-from-base")),
  windowCommand("file.open", "file", ["Mod-o"], (target) => target.open()),
  windowCommand("file.import", "file", ["Mod-Shift-o"], (target) => target.importFiles()),
  {
    ...windowCommand("file.cancel-import", "file", [], (target) => target.cancelImport()),
    enabled: ({ state: { imports } }) => imports !== null && isUnderWay(imports),
  },
  windowCommand("file.add-folder", "file", [], ({ library }) => void library.addFolder()),
  windowCommand("file.add-files", "file", [], ({ library }) => void library.addFiles()),
  {
    ...windowCommand("file.cancel-library", "file", [], ({ library }) => library.cancel()),
    enabled: ({ library }) => library.store.get().work !== null,
  },
  windowCommand("file.save", "file", ["Mod-s"], (target) => target.save()),
  windowCommand("file.save-as", "file", ["Mod-Shift-s", "F12"], (target) => target.saveAs()),
  windowCommand("file.details", "file", ["Mod-Shift-d"], (target) => target.showDialog("details")),
  windowCommand("file.style", "file", ["Mod-Alt-s"], (target) => target.showDialog("style")),
  ...exportFormats.map((format) => exportCommand(format)),

  textCommand("edit.undo", "edit", ["Mod-z"], () => undo),
  textCommand("edit.redo", "edit", ["Mod-y", "Mod-Shift-z"], () => redo),
  textCommand("edit.select-all", "edit", ["Mod-a"], () => selectAll),
  textCommand("edit.opening", "edit", ["Mod-b"], (style) => toggleOpening(style)),
  textCommand("edit.vary-opening", "edit", ["Mod-Alt-v"], (style) => varyOpening(style)),
  textCommand("edit.emphasis", "edit", ["Mod-i"], () => toggleEmphasis),
  textCommand("edit.clear-overrides", "edit", ["Mod-\\"], () => clearOverrides),
  completionCommand("edit.take-suggestion", ["Tab"], takeAll),
  completionCommand("edit.take-word", ["Mod-ArrowRight"], takeWord),
  completionCommand("edit.dismiss-suggestion", ["Escape"], dismiss),
  completionCommand("edit.next-suggestion", ["Alt-]", "Alt-ArrowDown"], chooseGhost(1)),
  completionCommand("edit.previous-suggestion", ["Alt-[", "Alt-ArrowUp"], chooseGhost(-1)),
  completionCommand("edit.original-suggestion", ["Alt-u"], toggleOriginal),
  textCommand("edit.drop-provenance", "edit", [], () => dropProvenance),

  {
    ...textCommand("insert.note", "insert", ["Mod-Alt-f"], () => insertNote),
    run: (target) => {
      if (target.run(insertNote)) target.editNote();
    },
  },
  textCommand("insert.heading", "insert", ["Mod-Alt-1"], () => insertHeading),
  textCommand("insert.flush", "insert", ["Shift-Enter"], () => insertFlushText),
  precedentCommand("insert.precedent", "insert", ["Mod-Enter"], ({ insert }) => void insert("unit")),
  precedentCommand(
    "insert.precedent-items",
    "insert",
    ["Mod-Alt-Enter"],
    ({ insert }) => void insert("items"),
  ),
  precedentCommand(
    "insert.precedent-instead",
    "insert",
    ["Mod-Shift-Enter"],
    ({ insert }) => void insert("instead"),
  ),
  counterpartCommand("insert.counterpart", ["Alt-Shift-Enter"]),
  textCommand("insert.annex", "insert", ["Mod-Shift-a"], () => addAnnex),

  textCommand("structure.split", "structure", ["Enter"], (style) => splitUnit(style)),
  textCommand("structure.indent", "structure", ["Tab", "Mod-]"], () => indent),
  textCommand("structure.outdent", "structure", ["Shift-Tab", "Mod-["], () => outdent),
  textCommand("structure.move-up", "structure", ["Alt-Shift-ArrowUp"], () => moveUp),
  textCommand("structure.move-down", "structure", ["Alt-Shift-ArrowDown"], () => moveDown),
  textCommand("structure.section", "structure", ["Mod-Shift-h"], () => toggleSection),
  textCommand("structure.paragraph-number", "structure", ["Mod-Shift-g"], () => toggleParagraphNumber),
  textCommand("structure.number-from-one", "structure", [], (style) => toggleNumberFromOne(style)),
  ...placements.map((as) => textCommand(`structure.place-${as}`, "structure", [], () => placeKept(as))),
  textCommand("structure.drop-kept", "structure", [], () => dropKept),

  textCommand("changes.next", "changes", ["Alt-F5"], () => goToChange("next")),
  textCommand("changes.previous", "changes", ["Alt-Shift-F5"], () => goToChange("previous")),
  textCommand("changes.accept", "changes", ["Mod-Alt-y"], () => settleChange("accept")),
  textCommand("changes.reject", "changes", ["Mod-Alt-x"], () => settleChange("reject")),
  textCommand("changes.accept-all", "changes", [], () => settleAllChanges("accept")),
  textCommand("changes.reject-all", "changes", [], () => settleAllChanges("reject")),
  windowCommand("changes.panel", "changes", ["Mod-Alt-m"], (target) => target.togglePanel("changes")),

  baseCommand("base.updates", "changes", ["Mod-Alt-j"], (target) => target.goToPanel("updates")),
  baseCommand("base.changes", "changes", ["Mod-Alt-d"], (target) => target.goToPanel("base")),
  baseCommand("base.compare", "changes", ["Mod-Alt-c"], (target) => target.showDialog("compare")),
  baseCommand("base.next", "changes", ["Alt-F8"], ({ baseText }) => baseText.step(1)),
  baseCommand("base.previous", "changes", ["Alt-Shift-F8"], ({ baseText }) => baseText.step(-1)),

  windowCommand("view.palette", "view", ["Mod-k", "Mod-Shift-p"], (target) => target.showDialog("palette")),
  windowCommand("view.outline", "view", ["Mod-Shift-l"], (target) => target.toggleOutline()),
  {
    ...windowCommand("view.repairs", "view", [], (target) => target.togglePanel("repairs")),
    enabled: (target) => target.state.review.repairs.length > 0,
  },
  {
    ...windowCommand("view.source", "view", ["Mod-Alt-r"], (target) => void target.review.toggleSource()),
    enabled: (target) => target.state.review.imported,
  },
  repairCommand("view.next-repair", ["F8"], ({ review }) => review.step(1)),
  repairCommand("view.previous-repair", ["Shift-F8"], ({ review }) => review.step(-1)),
  currentRepairCommand("view.accept-repair", ["Mod-Alt-a"], ({ review }, current) => review.accept(current)),
  currentRepairCommand("view.restore-repair", ["Mod-Alt-u"], ({ review }, current) =>
    review.restore(current),
  ),
  {
    ...windowCommand("view.imports", "view", [], (target) => target.togglePanel("imports")),
    enabled: (target) => target.state.imports !== null,
  },
  {
    ...windowCommand("view.not-carried", "view", [], (target) => target.togglePanel("not-carried")),
    enabled: ({ state: { switched } }) => switched !== null && switched.notCarried.length > 0,
  },
  agreedCommand("view.agreed-card", ["Alt-F9"], ({ agreed }) => agreed.toggleAtCaret()),
  agreedCommand("view.next-departure", ["Alt-F7"], ({ agreed }) => agreed.step(1)),
  agreedCommand("view.previous-departure", ["Alt-Shift-F7"], ({ agreed }) => agreed.step(-1)),
  agreedCommand("view.sources", ["Mod-Alt-t"], (target) => target.showDialog("sources")),
  {
    ...windowCommand("view.agreed", "view", [], ({ state: { settings }, changeSettings }) =>
      changeSettings({ agreed: !settings.agreed }),
    ),
    chosen: ({ state }) => state.settings.agreed,
  },
  windowCommand("view.library", "view", ["Mod-Alt-l"], (target) => target.showDialog("library")),
  windowCommand("view.precedents", "view", ["Mod-Alt-p"], (target) => target.goToPanel("precedents")),
  precedentCommand("view.next-precedent", "view", ["Alt-PageDown"], ({ step }) => step(1)),
  precedentCommand("view.previous-precedent", "view", ["Alt-PageUp"], ({ step }) => step(-1)),
  precedentCommand("view.precedent-source", "view", ["Alt-Enter"], ({ read }, chosen) => void read(chosen)),
  windowCommand("view.next-pane", "view", ["F6"], (target) => target.nextPane()),
  {
    ...windowCommand("view.completion", "view", [], ({ state: { settings }, changeSettings }) =>
      changeSettings({ completion: !settings.completion }),
    ),
    chosen: ({ state }) => state.settings.completion,
  },
  {
    ...windowCommand("view.pause-completion", "view", [], ({ state, pauseCompletion }) =>
      pauseCompletion(!state.completionPaused),
    ),
    enabled: ({ state }) => state.settings.completion,
    chosen: ({ state }) => state.completionPaused,
  },
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

/** A command of the suggestion at the caret: without one its keys are those of others. */
function completionCommand(id: CommandId, shortcuts: readonly Shortcut[], editing: EditingCommand): Command {
  return { ...textCommand(id, "edit", shortcuts, () => editing), yields: true };
}

function exportCommand(format: ExportFormat): Command {
  const shortcuts = format === "docx" ? ["Mod-e"] : format === "pdf" ? ["Mod-p"] : [];
  return windowCommand(`export.${format}`, "file", shortcuts, (target) => target.exportAs(format));
}

/** A command of a draft that starts from an earlier resolution. */
function baseCommand(
  id: CommandId,
  group: CommandGroup,
  shortcuts: readonly Shortcut[],
  run: (target: CommandTarget) => void,
): Command {
  return {
    ...windowCommand(id, group, shortcuts, run),
    enabled: ({ baseText }) => baseText.hasBase(),
  };
}

/** A command of the list of repairs, which it shows. */
function repairCommand(
  id: CommandId,
  shortcuts: readonly Shortcut[],
  run: (target: CommandTarget) => void,
): Command {
  return {
    ...windowCommand(id, "view", shortcuts, (target) => {
      if (target.state.panel !== "repairs") target.togglePanel("repairs");
      run(target);
    }),
    enabled: (target) => target.state.review.repairs.length > 0,
  };
}

function currentRepairCommand(
  id: CommandId,
  shortcuts: readonly Shortcut[],
  run: (target: CommandTarget, current: number) => void,
): Command {
  return {
    ...repairCommand(id, shortcuts, (target) => {
      const { current } = target.state.review;
      if (current !== null) run(target, current);
    }),
    enabled: (target) => target.state.review.current !== null,
  };
}

/** A command of the chosen precedent. */
function precedentCommand(
  id: CommandId,
  group: CommandGroup,
  shortcuts: readonly Shortcut[],
  run: (precedents: PrecedentFlows, chosen: number) => void,
): Command {
  const chosenOf = ({ state, precedents }: CommandTarget) =>
    state.panel === "precedents" ? precedents.store.get().chosen : null;
  return {
    ...windowCommand(id, group, shortcuts, (target) => {
      const chosen = chosenOf(target);
      if (chosen !== null) run(target.precedents, chosen);
    }),
    enabled: (target) => chosenOf(target) !== null,
  };
}

/** Puts in what the chosen precedent is in another language: in the first one that it was adopted in. */
function counterpartCommand(id: CommandId, shortcuts: readonly Shortcut[]): Command {
  const languageOf = ({ store }: PrecedentFlows) =>
    chosenPrecedent(store.get())?.suggestion.counterparts[0]?.language;
  const command = precedentCommand(id, "insert", shortcuts, (precedents) => {
    const language = languageOf(precedents);
    if (language !== undefined) void precedents.insert("unit", language);
  });
  return {
    ...command,
    enabled: (target) => command.enabled(target) && languageOf(target.precedents) !== undefined,
  };
}

/** A command of agreed language in the draft: only where the library can say something of it. */
function agreedCommand(
  id: CommandId,
  shortcuts: readonly Shortcut[],
  run: (target: CommandTarget) => void,
): Command {
  return {
    ...windowCommand(id, "view", shortcuts, run),
    enabled: ({ agreed }) => agreed.store.get().report !== null,
  };
}

function settingCommand(id: CommandId, change: Partial<Settings>): Command {
  const isChosen = (target: CommandTarget) =>
    Object.entries(change).every(([key, value]) => target.state.settings[key as keyof Settings] === value);
  return { ...windowCommand(id, "view", [], (target) => target.changeSettings(change)), chosen: isChosen };
}
