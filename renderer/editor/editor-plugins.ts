import { dropCursor } from "prosemirror-dropcursor";
import type { Plugin } from "prosemirror-state";
import { draftHistory } from "../../shared/editing/journal.ts";
import type { AgreedFlows } from "../agreed/agreed-flows.ts";
import type { AppAction, AppState } from "../app/app-state.ts";
import type { Store } from "../app/store.ts";
import type { BaseFlows } from "../base-text/base-flows.ts";
import { droppedMark } from "../base-text/dropped-mark.ts";
import type { CommandTarget } from "../commands/command.ts";
import type { DraftEditor } from "../draft/draft-editor.ts";
import type { Translate } from "../messages/translate.ts";
import type { PrecedentDesk } from "../precedents/precedent-desk.ts";
import type { PrecedentFlows } from "../precedents/precedent-flows.ts";
import { beginPart } from "./commands/begin-part.ts";
import { agreedPlugin } from "./plugins/agreed-plugin.ts";
import { basePlugin } from "./plugins/base-plugin.ts";
import { changesPlugin } from "./plugins/changes-plugin.ts";
import { commandKeys } from "./plugins/command-keys.ts";
import { completionPlugin } from "./plugins/completion-plugin.ts";
import { isCompleting } from "./plugins/completion-state.ts";
import { copyText } from "./plugins/copy-text.ts";
import { formPlugin } from "./plugins/form-plugin.ts";
import { leaveText } from "./plugins/leave-text.ts";
import { mendedPlaces } from "./plugins/mended-places.ts";
import { noteKeys } from "./plugins/note-keys.ts";
import { pastePlugin } from "./plugins/paste-plugin.ts";
import { precedentDrop } from "./plugins/precedent-drop.ts";
import { settledSelection } from "./plugins/settled-selection.ts";
import { typingPlugin } from "./plugins/typing-plugin.ts";
import { spokenLater } from "./spoken-ghost.ts";
import { drawnParts } from "./views/drawn-parts.ts";
import { ghostView } from "./views/ghost-view.ts";

/** What the editor's plugins reach in the window. The getters are called only once the window is made. */
export interface PluginSetting {
  readonly t: Translate;
  readonly store: Store<AppState, AppAction>;
  readonly commands: () => CommandTarget;
  readonly editor: () => DraftEditor;
  readonly desk: PrecedentDesk;
  readonly precedents: () => PrecedentFlows;
  readonly agreed: () => AgreedFlows;
  readonly baseText: () => Pick<BaseFlows, "updatesIn">;
}

/** The editor's plugins, in the order in which they hear of keys. */
export function editorPlugins({
  t,
  store,
  commands,
  editor,
  desk,
  precedents,
  agreed,
  baseText,
}: PluginSetting): readonly Plugin[] {
  const parts = () =>
    drawnParts(t, store.get().settings.language, {
      openDetails: () => store.send({ type: "dialog", dialog: "details" }),
      beginPart(part) {
        editor().focus();
        editor().run(beginPart(part));
      },
    });
  return [
    settledSelection(),
    leaveText((leaving) => store.send({ type: "leaving-text", leaving }), isCompleting),
    noteKeys((pos) => store.send({ type: "edit-note", pos })),
    commandKeys(commands),
    completionPlugin({
      desk,
      wanted: () => store.get().settings.completion && !store.get().completionPaused,
      draw: (offer) => ghostView(offer, t),
      onShown: spokenLater(store, t),
    }),
    typingPlugin(),
    copyText(),
    precedentDrop(() => precedents().dragged),
    pastePlugin(),
    formPlugin(parts),
    agreedPlugin({ agreed, place: () => agreed().place(), t }),
    basePlugin({
      updates: (doc) => (store.get().panel === "updates" ? baseText().updatesIn(doc) : null),
      said: (sign) => t("base.sign-said", { change: t(`base.${sign}`) }),
      droppedMark: (count) => droppedMark(count, t, () => store.send({ type: "panel", panel: "base" })),
    }),
    mendedPlaces(() => (store.get().panel === "repairs" ? store.get().review : null)),
    changesPlugin(t, () => store.get().settings.language),
    draftHistory(),
    dropCursor({ class: "drop-cursor" }),
  ];
}
