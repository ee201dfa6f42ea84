import type { ErrorCode } from "../../shared/base/error-texts.ts";
import type { ErrorDetails } from "../../shared/base/user-error.ts";
import type { NotCarried } from "../../shared/form/switch-style.ts";
import type { OpenedDocument, OwnStyles, Repair, Settings, SourceText } from "../../shared/host/data.ts";
import type { StyleFile } from "../../shared/style/style-files.ts";
import type { JournalState } from "../draft/journal-sender.ts";
import type { ImportList } from "../imports/import-list.ts";
import type { MessageKey, MessageValues } from "../messages/translate.ts";
import type { FrontPane } from "./front-pane.ts";

/** What stands in front of the page; one at a time. */
export type OpenDialog =
  | "palette"
  | "new"
  | "new-from-base"
  | "compare"
  | "style"
  | "details"
  | "open"
  | "save"
  | "library"
  | "sources"
  | "settings"
  | "shortcuts";

/** What stands at the right of the page; one at a time. */
export type SidePanel = "repairs" | "not-carried" | "imports" | "changes" | "precedents" | "base" | "updates";

/** A sentence over the page: a failure with what can be done, or word of something done. */
export type Notice =
  | {
      readonly kind: "failure";
      readonly code: ErrorCode;
      readonly details: ErrorDetails;
      readonly action: NoticeAction | null;
    }
  | { readonly kind: "done"; readonly message: MessageKey; readonly values: MessageValues };

export type NoticeAction = "reload" | "save-as" | "retry-journal";

/** The draft in the window, as far as its file is concerned. Its text is the editor's. */
export interface DraftFile {
  readonly document: string;
  readonly name: string | null;
  /** Milliseconds since 1970; null when never saved. */
  readonly savedAt: number | null;
  /** Whether the text has with changes it was saved. */
  readonly changed: boolean;
}

/** The last switch to another house style, with what could not be carried. */
export interface StyleSwitch {
  readonly style: string;
  readonly language: string;
  readonly name: string;
  readonly notCarried: readonly NotCarried[];
}

/** The editing of a person's own style files. It outlives the settings' dialog, so that nothing typed is lost. */
export interface StyleFiles {
  /** The file that is being edited. */
  readonly open: string | null;
  /** Texts that were typed and not saved, by file. */
  readonly unsaved: Readonly<Record<string, string>>;
  /** The file that was deleted last: it can be put back. */
  readonly deleted: StyleFile | null;
}

/** The looking over of what reading made of a file. */
export interface Review {
  /** Whether the draft was read from a file. */
  readonly imported: boolean;
  readonly repairs: readonly Repair[];
  /** Which repairs were accepted, by their places in the list. */
  readonly accepted: readonly number[];
  /** The repair that is being looked at. */
  readonly current: number | null;
  /** The text that the draft was read from, while it is shown beside the page. */
  readonly source: SourceText | null;
}

/** What holds for the window whichever draft is in it. */
export interface Session {
  readonly settings: Settings;
  readonly dialogs: "native" | "browser";
  /** A person's own house styles. */
  readonly styles: OwnStyles;
  /** The files that are being read or were read last. */
  readonly imports: ImportList | null;
}

export interface AppState extends Session {
  readonly styleFiles: StyleFiles;
  readonly draft: DraftFile;
  readonly journal: JournalState;
  readonly saving: boolean;
  readonly review: Review;
  readonly switched: StyleSwitch | null;
  readonly panel: SidePanel | null;
  /** What was asked for last of what a narrow window shows one at a time; it may be closed since. */
  readonly front: FrontPane;
  /** `auto`: beside the page where there is room for it; in a narrow window it is shown over it on demand. */
  readonly outline: "auto" | "shown" | "hidden";
  readonly dialog: OpenDialog | null;
  /** The position of the note whose words are being edited. */
  readonly editedNote: number | null;
  readonly notice: Notice | null;
  /** Whether the next Tab leaves the text instead of making an item. */
  readonly leavingText: boolean;
  /** Whether suggestions while typing rest in this draft. */
  readonly completionPaused: boolean;
  /** The suggestion at the caret as it is said to those who do not see it; empty without one. */
  readonly spokenSuggestion: string;
}

export type AppAction =
  | { readonly type: "opened"; readonly opened: OpenedDocument }
  | { readonly type: "changed" }
  | { readonly type: "journal"; readonly state: JournalState }
  | { readonly type: "saving" }
  | { readonly type: "saved"; readonly name: string; readonly savedAt: number; readonly changed: boolean }
  | { readonly type: "save-ended" }
  | { readonly type: "settings"; readonly settings: Settings }
  | { readonly type: "dialog"; readonly dialog: OpenDialog | null }
  | { readonly type: "leaving-text"; readonly leaving: boolean }
  | { readonly type: "completion-paused"; readonly paused: boolean }
  | { readonly type: "suggestion-spoken"; readonly words: string }
  | { readonly type: "edit-note"; readonly pos: number | null }
  | { readonly type: "notice"; readonly notice: Notice | null }
  | { readonly type: "outline"; readonly outline: AppState["outline"] }
  | { readonly type: "panel"; readonly panel: SidePanel | null }
  | { readonly type: "front"; readonly front: FrontPane }
  | { readonly type: "imports"; readonly imports: ImportList | null }
  | { readonly type: "review"; readonly review: Partial<Review> }
  | { readonly type: "styles"; readonly styles: OwnStyles }
  | { readonly type: "style-open"; readonly name: string | null }
  /** A text that is null is as it was saved. */
  | { readonly type: "style-text"; readonly name: string; readonly text: string | null }
  | { readonly type: "style-deleted"; readonly deleted: StyleFile | null }
  | { readonly type: "style-switched"; readonly switched: StyleSwitch };

const noStyleFiles: StyleFiles = { open: null, unsaved: {}, deleted: null };

/** The window's state when a draft is first shown in it. */
export function initialState(
  opened: OpenedDocument,
  session: Session,
  styleFiles: StyleFiles = noStyleFiles,
): AppState {
  const { settings, dialogs, styles, imports } = session;
  const { imported, repairs, accepted, savedAt } = opened;
  // Once it is saved it has been looked over; the list can still be asked for.
  const mended = savedAt === null && accepted.length < repairs.length;
  return {
    settings,
    dialogs,
    styles,
    styleFiles,
    imports,
    draft: draftFile(opened),
    journal: "kept",
    saving: false,
    review: { imported, repairs, accepted, current: null, source: null },
    switched: null,
    panel: mended ? "repairs" : null,
    front: "page",
    outline: "auto",
    dialog: null,
    editedNote: null,
    notice: null,
    leavingText: false,
    completionPaused: false,
    spokenSuggestion: "",
  };
}

export function reduce(state: AppState, action: AppAction): AppState {
  switch (action.type) {
    case "opened":
      return withLastingPanel(initialState(action.opened, state, state.styleFiles), state);
    case "changed":
      return withoutOldWord(
        state.draft.changed ? state : { ...state, draft: { ...state.draft, changed: true } },
      );
    case "journal":
      return { ...state, journal: action.state, notice: noticeWith(action.state, state.notice) };
    case "saving":
      return { ...state, saving: true };
    case "saved": {
      const { name, savedAt, changed } = action;
      return { ...state, saving: false, dialog: null, draft: { ...state.draft, name, savedAt, changed } };
    }
    case "save-ended":
      return { ...state, saving: false };
    case "settings":
      return { ...state, settings: action.settings };
    case "dialog":
      return withoutOldWord({
        ...state,
        dialog: action.dialog,
        styleFiles: action.dialog === null ? whenClosed(state.styleFiles) : state.styleFiles,
      });
    case "leaving-text":
      return { ...state, leavingText: action.leaving };
    case "completion-paused":
      return { ...state, completionPaused: action.paused };
    case "suggestion-spoken":
      return { ...state, spokenSuggestion: action.words };
    case "edit-note":
      return { ...state, editedNote: action.pos };
    case "notice":
      return { ...state, notice: action.notice };
    case "outline":
      return { ...state, outline: action.outline };
    case "panel":
      return { ...state, panel: action.panel, front: "side" };
    case "front":
      return state.front === action.front ? state : { ...state, front: action.front };
    case "imports":
      return withoutLostPanel({ ...state, imports: action.imports });
    case "review":
      return withReview(state, action.review);
    case "styles":
      return { ...state, styles: action.styles };
    case "style-open":
      return { ...state, styleFiles: { ...state.styleFiles, open: action.name } };
    case "style-text":
      return { ...state, styleFiles: withStyleText(state.styleFiles, action.name, action.text) };
    case "style-deleted":
      return { ...state, styleFiles: { ...state.styleFiles, deleted: action.deleted } };
    case "style-switched":
      return withSwitch(state, action.switched);
  }
}

/** Word of the switch, and the list of what could not be carried where there is something on it. */
function withSwitch(state: AppState, switched: StyleSwitch): AppState {
  const panel = switched.notCarried.length > 0 ? "not-carried" : null;
  const values = { name: switched.name };
  const front = panel ? "side" : state.front;
  return {
    ...state,
    switched,
    panel,
    front,
    notice: { kind: "done", message: "notice.style-switched", values },
  };
}

/** A source that is opened is what is to be seen. */
function withReview(state: AppState, change: Partial<Review>): AppState {
  return {
    ...state,
    review: { ...state.review, ...change },
    front: change.source ? "source" : state.front,
  };
}

/** Only a text that is not saved yet is found again where it was left. */
function whenClosed(files: StyleFiles): StyleFiles {
  return files.open === null || files.open in files.unsaved ? files : { ...files, open: null };
}

function withStyleText(files: StyleFiles, name: string, text: string | null): StyleFiles {
  const { [name]: _before, ...others } = files.unsaved;
  return { ...files, unsaved: text === null ? others : { ...others, [name]: text } };
}

/** The list of what was read stays, for more may be opened from it, and so do the precedents, for any draft. */
function withLastingPanel(next: AppState, before: AppState): AppState {
  const lasts = before.panel === "imports" || before.panel === "precedents";
  return { ...next, panel: next.panel ?? (lasts ? before.panel : null) };
}

/** A list that is gone is no longer shown. */
function withoutLostPanel(state: AppState): AppState {
  return state.panel === "imports" && state.imports === null ? { ...state, panel: null } : state;
}

function draftFile(opened: OpenedDocument): DraftFile {
  const { document, name, savedAt, entries } = opened;
  return { document, name, savedAt, changed: entries.length > 0 || name === null };
}

/** Word of something done goes where something else begins: it would be in the way, or no longer true. */
function withoutOldWord(state: AppState): AppState {
  return state.notice?.kind === "done" ? { ...state, notice: null } : state;
}

/** Word of a host that was away is no longer true once the journal is complete again. */
function noticeWith(journal: JournalState, notice: Notice | null): Notice | null {
  return journal === "kept" && notice?.kind === "failure" && notice.action === "retry-journal"
    ? null
    : notice;
}
