import { useSyncExternalStore } from "react";
import { useApp } from "../app/app-context.ts";
import type { BaseKnowledge } from "./base-flows.ts";

/** What the library says of the base of the draft, as soon as it is known. */
export function useBaseKnowledge(): BaseKnowledge {
  const { knowledge } = useApp().baseText;
  return useSyncExternalStore(knowledge.subscribe, knowledge.get);
}
