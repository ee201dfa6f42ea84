import { useSyncExternalStore } from "react";
import { useApp } from "../app/app-context.ts";
import type { AgreedState } from "./agreed-flows.ts";

/** Something of what is known of agreed language. `select` must give the same value for the same state. */
export function useAgreed<Part>(select: (state: AgreedState) => Part): Part {
  const { store } = useApp().agreed;
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
