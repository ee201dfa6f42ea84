import type { Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import { createContext, useContext, useDeferredValue, useSyncExternalStore } from "react";
import { defined } from "../../shared/base/assert.ts";
import type { AppState } from "./app-state.ts";
import type { Application } from "./application.ts";

export const AppContext = createContext<Application | null>(null);

/** The window's parts. */
export function useApp(): Application {
  return defined(useContext(AppContext), "components stand inside AppContext");
}

/** One part of the window's state; the component is drawn again when it changes. */
export function useAppState<Part>(select: (state: AppState) => Part): Part {
  const { store } = useApp();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** Something read from the editor's state. `select` must give the same value for the same state. */
export function useEditorState<Part>(select: (state: EditorState) => Part): Part {
  const { editor } = useApp();
  return useSyncExternalStore(editor.subscribe, () => select(editor.state));
}

/** The document for what may be a moment late. It changes when typing pauses: no key waits for what shows it. */
export function useRestedDoc(): Node {
  const { rested } = useApp().editor;
  return useDeferredValue(useSyncExternalStore(rested.subscribe, rested.get));
}
