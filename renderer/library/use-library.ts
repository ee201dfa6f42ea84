import { useSyncExternalStore } from "react";
import { useApp } from "../app/app-context.ts";
import type { LibraryState } from "./library-state.ts";

/** Something of the library's state. `select` must give the same value for the same state. */
export function useLibrary<Part>(select: (state: LibraryState) => Part): Part {
  const { store } = useApp().library;
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
