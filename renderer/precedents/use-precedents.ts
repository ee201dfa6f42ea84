import { useSyncExternalStore } from "react";
import { useApp } from "../app/app-context.ts";
import type { PrecedentState } from "./precedent-state.ts";

/** Something of what is known of the precedents. `select` must give the same value for the same state. */
export function usePrecedents<Part>(select: (state: PrecedentState) => Part): Part {
  const { store } = useApp().precedents;
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
