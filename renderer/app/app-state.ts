import type { ErrorCode } from "../../shared/base/error-texts.ts";
import type { ErrorDetails } from "../../shared/base/user-error.ts";
import type { NotCarried } from "../../shared/form/switch-style.ts";
import type { OpenedDocument, OwnStyles, Repair, Settings } from "../../shared/host/data.ts";
import type { JournalState } from "../draft/journal-sender.ts";
import type { MessageKey, MessageValues } from "../messages/translate.ts";

/** What stands in front of the page; one at a time. */
export type OpenDialog = "palette" | "new" | "style" | "details" | "open" | "save" | "settings" | "shortcuts";

/** What stands at the right of the page; one at a time. */
export type SidePanel = "repairs" | "not-carried" | "review";

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
  /** Whether the text has changed since it was saved. */
  readonly changed: boolean;
}

/** The last switch to another house style, with what could not be carried. */
export interface StyleSwitch {
  readonly style: string;
  readonly language: string;
  readonly name: string;
  readonly notCarried: readonly NotCarried[];
}

/** What holds for the window whichever draft is in it. */
export interface Session {
  readonly settings: Settings;
  readonly dialogs: "native" | "browser";
  /** A person's own house styles. */
  readonly styles: OwnStyles;
}

export interface AppState extends Session {
  readonly draft: DraftFile;
  readonly journal: JournalState;
  readonly saving: boolean;
  readonly repairs: readonly Repair[];
  readonly switched: StyleSwitch | null;
  readonly panel: SidePanel | null;
  /** `auto`: beside the page where there is room for it; in a narrow window it is shown over it on demand. */
  readonly outline: "auto" | "shown" | "hidden";
  readonly dialog: OpenDialog | null;
  /** The position of the note whose words are being edited. */
  readonly editedNote: number | null;
  readonly notice: Notice | null;
  /** Whether the next Tab leaves the text instead of making an item. */
  readonly leavingText: boolean;
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
  | { readonly type: "edit-note"; readonly pos: number | null }
  | { readonly type: "notice"; readonly notice: Notice | null }
  | { readonly type: "outline"; readonly outline: AppState["outline"] }
  | { readonly type: "panel"; readonly panel: SidePanel | null }
  | { readonly type: "styles"; readonly styles: OwnStyles }
  | { readonly type: "style-switched"; readonly switched: StyleSwitch };

/** The window's state when a draft is first shown in it. */
export function initialState(opened: OpenedDocument, session: Session): AppState {
  const { settings, dialogs, styles } = session;
  return {
    settings,
    dialogs,
    styles,
    draft: draftFile(opened),
    journal: "kept",
    saving: false,
    repairs: opened.repairs,
    switched: null,
    panel: opened.repairs.length > 0 ? "repairs" : null,
    outline: "auto",
    dialog: null,
    editedNote: null,
    notice: null,
    leavingText: false,
  };
}

export function reduce(state: AppState, action: AppAction): AppState {
  switch (action.type) {
    case "opened":
      return initialState(action.opened, state);
    case "changed":
      return state.draft.changed ? state : { ...state, draft: { ...state.draft, changed: true } };
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
      return { ...state, dialog: action.dialog };
    case "leaving-text":
      return { ...state, leavingText: action.leaving };
    case "edit-note":
      return { ...state, editedNote: action.pos };
    case "notice":
      return { ...state, notice: action.notice };
    case "outline":
      return { ...state, outline: action.outline };
    case "panel":
      return { ...state, panel: action.panel };
    case "styles":
      return { ...state, styles: action.styles };
    case "style-switched":
      return withSwitch(state, action.switched);
  }
}

/** Word of the switch, and the list of what could not be carried where there is something on it. */
function withSwitch(state: AppState, switched: StyleSwitch): AppState {
  const panel = switched.notCarried.length > 0 ? "not-carried" : null;
  const values = { name: switched.name };
  return { ...state, switched, panel, notice: { kind: "done", message: "notice.style-switched", values } };
}

function draftFile(opened: OpenedDocument): DraftFile {
  const { document, name, savedAt, entries } = opened;
  return { document, name, savedAt, changed: entries.length > 0 || name === null };
}

/** Word of a host that was away is no longer true once the journal is complete again. */
function noticeWith(journal: JournalState, notice: Notice | null): Notice | null {
  return journal === "kept" && notice?.kind === "failure" && notice.action === "retry-journal"
    ? null
    : notice;
}
