import { NodeSelection } from "prosemirror-state";
import type { Settings } from "../../shared/host/data.ts";
import type { AgreedFlows } from "../agreed/agreed-flows.ts";
import type { BaseFlows } from "../base-text/base-flows.ts";
import type { CommandTarget } from "../commands/command.ts";
import type { DraftEditor } from "../draft/draft-editor.ts";
import type { FileFlows } from "../files/file-flows.ts";
import { styleOf } from "../house-styles/styles-at-hand.ts";
import type { ImportFlows } from "../imports/import-flows.ts";
import type { LibraryFlows } from "../library/library-flows.ts";
import type { PrecedentFlows } from "../precedents/precedent-flows.ts";
import type { ReviewFlows } from "../review/review-flows.ts";
import type { AppAction, AppState } from "./app-state.ts";
import { goToPane, nextPane } from "./panes.ts";
import type { Store } from "./store.ts";

interface TargetParts {
  readonly store: Store<AppState, AppAction>;
  readonly editor: DraftEditor;
  readonly files: FileFlows;
  readonly imports: ImportFlows;
  readonly library: LibraryFlows;
  readonly baseText: BaseFlows;
  readonly precedents: PrecedentFlows;
  readonly review: ReviewFlows;
  readonly agreed: AgreedFlows;
  changeSettings(change: Partial<Settings>): Promise<void>;
}

/** What commands act on, made of the window's parts. */
export function commandTarget({
  store,
  editor,
  files,
  imports,
  library,
  baseText,
  precedents,
  review,
  agreed,
  changeSettings,
}: TargetParts): CommandTarget {
  return {
    get state() {
      return store.get();
    },
    get style() {
      return styleOf(editor.state.doc);
    },
    run: editor.run,
    can: editor.can,
    open: () => void files.open(),
    save: () => void files.save(),
    saveAs: () => void files.saveAs(),
    importFiles: () => void imports.choose(),
    cancelImport: () => imports.cancel(),
    library,
    exportAs: (format) => void files.exportAs(format),
    editNote() {
      const { selection } = editor.state;
      if (selection instanceof NodeSelection) store.send({ type: "edit-note", pos: selection.from });
    },
    showDialog: (dialog) => store.send({ type: "dialog", dialog }),
    toggleOutline() {
      const visible = document.querySelector(".outline")?.checkVisibility() ?? false;
      store.send({ type: "outline", outline: visible ? "hidden" : "shown" });
    },
    togglePanel: (panel) => store.send({ type: "panel", panel: store.get().panel === panel ? null : panel }),
    baseText,
    precedents,
    goToPanel(panel) {
      const shown = document.querySelector(`[data-pane="${panel}"]`);
      if (shown?.contains(document.activeElement)) {
        store.send({ type: "panel", panel: null });
        return editor.focus();
      }
      store.send({ type: "panel", panel });
      // It is drawn once this is done.
      setTimeout(() => goToPane(document, panel));
    },
    review,
    agreed,
    nextPane: () => nextPane(document),
    changeSettings: (change) => void changeSettings(change),
    pauseCompletion: (paused) => store.send({ type: "completion-paused", paused }),
  };
}
