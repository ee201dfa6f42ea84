import type { HostEvent, Listen } from "../../shared/host/events.ts";

/** What a host tells and to whom. */
export interface HostEvents {
  readonly listen: Listen;
  readonly tell: (event: HostEvent) => void;
}

export function hostEvents(): HostEvents {
  const listeners = new Set<(event: HostEvent) => void>();
  return {
    listen(listener) {
      // Wrapped: the same function may listen twice, and stops once for each.
      const own = (event: HostEvent) => listener(event);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    tell(event) {
      for (const listener of listeners) listener(event);
    },
  };
}
