import type { Node } from "prosemirror-model";
import type { Clock } from "./journal-sender.ts";

/** The document for whatever may show it a moment late: it follows when typing pauses, so that no key waits for it. */
export interface RestedDocument {
  get(): Node;
  /** @returns the function that ends the subscription */
  subscribe(listener: () => void): () => void;
  /** Something was typed: it is followed at the next pause. */
  touch(): void;
  /** Follows at once. */
  settle(): void;
}

/** Shorter than what is felt as waiting, longer than what lies between two keys of a quick typist. Milliseconds. */
const pause = 120;
/** Without a pause it is followed now and then all the same. Milliseconds. */
const latest = 1000;

export function restedDocument(current: () => Node, clock: Clock): RestedDocument {
  let rested = current();
  let callOffPause: (() => void) | null = null;
  let callOffLatest: (() => void) | null = null;
  const listeners = new Set<() => void>();

  const settle = () => {
    callOffPause?.();
    callOffLatest?.();
    callOffPause = callOffLatest = null;
    const doc = current();
    if (doc === rested) return;
    rested = doc;
    for (const listener of listeners) listener();
  };

  return {
    get: () => rested,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    touch() {
      callOffPause?.();
      callOffPause = clock.after(pause, settle);
      callOffLatest ??= clock.after(latest, settle);
    },
    settle,
  };
}
