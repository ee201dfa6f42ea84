import type { Command as EditingCommand } from "prosemirror-state";
import type { ExportFormat, Settings } from "../../shared/host/data.ts";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import type { AgreedFlows } from "../agreed/agreed-flows.ts";
import type { AppState, SidePanel } from "../app/app-state.ts";
import type { BaseFlows } from "../base-text/base-flows.ts";
import type { LibraryFlows } from "../library/library-flows.ts";
import type { MessageKey } from "../messages/translate.ts";
import type { PrecedentFlows } from "../precedents/precedent-flows.ts";
import type { ReviewFlows } from "../review/review-flows.ts";
import type { Shortcut } from "./shortcut.ts";

/** The menus, in their order. */
export const commandGroups = ["file", "edit", "insert", "structure", "changes", "view", "help"] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** What commands may do to the window. */
export interface CommandTarget {
  readonly state: AppState;
  readonly style: HouseStyle;
  run(command: EditingCommand): boolean;
  can(command: EditingCommand): boolean;
  open(): void;
  save(): void;
  saveAs(): void;
  importFiles(): void;
  /** Stops the reading of files. */
  cancelImport(): void;
  readonly library: Pick<LibraryFlows, "store" | "addFiles" | "addFolder" | "cancel">;
  exportAs(format: ExportFormat): void;
  editNote(): void;
  showDialog(dialog: NonNullable<AppState["dialog"]>): void;
  toggleOutline(): void;
  togglePanel(panel: SidePanel): void;
  readonly precedents: PrecedentFlows;
  /** Shows what stands at the right and goes there; from there it puts it away. */
  goToPanel(panel: SidePanel): void;
  readonly review: ReviewFlows;
  readonly baseText: BaseFlows;
  readonly agreed: Pick<AgreedFlows, "store" | "toggleAtCaret" | "step">;
  nextPane(): void;
  changeSettings(settings: Partial<Settings>): void;
  /** Suggestions while typing rest in this draft, or go on. */
  pauseCompletion(paused: boolean): void;
}

/** One thing a person can do. Menus, palette, tooltips, keys and the list of shortcuts are made from these. */
export interface Command {
  /** Stable: the desktop's native menu sends it. */
  readonly id: string;
  readonly title: MessageKey;
  readonly group: CommandGroup;
  /** The first is shown. */
  readonly shortcuts: readonly Shortcut[];
  /** Where its keys are heard: anywhere in the window, or while the caret is in the text. */
  readonly keys: "window" | "text";
  /** Where it does not apply, its keys are left to the next command that has them, or to the browser. */
  readonly yields?: true;
  /** For a setting: whether it is the one in force. */
  readonly chosen?: (target: CommandTarget) => boolean;
  enabled(target: CommandTarget): boolean;
  run(target: CommandTarget): void;
}
