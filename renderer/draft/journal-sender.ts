import { UserError } from "../../shared/base/user-error.ts";
import type { JournalEntry } from "../../shared/host/data.ts";

/** How far the journal is behind the text. */
export type JournalState = "kept" | "pending" | "failing";

/** Sends changes to the journal in order and remembers what was acknowledged. */
export interface JournalSender {
  add(entry: JournalEntry): void;
  /** How many changes there are, acknowledged or not. */
  readonly sequence: number;
  readonly state: JournalState;
  /** Sends what waits now. Resolves when all of it is acknowledged; rejects when the host refuses or is away. */
  flush(): Promise<void>;
  /** The text with all changes before `sequence` was saved: they need not be sent any more. */
  saved(sequence: number): void;
  /** Sends nothing more: the draft was closed. */
  stop(): void;
}

export interface JournalWiring {
  /** The number of changes the journal already holds. */
  readonly sequence: number;
  append(sequence: number, entries: readonly JournalEntry[]): Promise<{ readonly acknowledged: number }>;
  onState(state: JournalState): void;
  /** Called when sending fails, once for a run of failures. `journal-out-of-step` is for good. */
  onFailure(error: UserError): void;
  readonly clock: Clock;
}

/** Time, so that tests can hold it still. */
export interface Clock {
  after(milliseconds: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Changes wait this long for company, so that fast typing is one message (promises R1: at most 100 ms). */
const batchDelay = 60;
const retryDelays = [250, 500, 1000, 2000, 5000] as const;

/**
 * Makes the sender of one draft. One message is under way at a time. A message that fails because the host
 * is away is sent again, the same changes with the same number, so that none is lost or counted twice.
 */
export function journalSender(wiring: JournalWiring): JournalSender {
  let acknowledged = wiring.sequence;
  let waiting: readonly JournalEntry[] = [];
  let underWay: Promise<void> | null = null;
  let cancelTimer: (() => void) | null = null;
  let failures = 0;
  let state: JournalState = "kept";
  let stopped = false;

  const become = (next: JournalState) => {
    if (next === state) return;
    state = next;
    wiring.onState(next);
  };

  const acknowledge = (sequence: number) => {
    waiting = waiting.slice(Math.max(0, sequence - acknowledged));
    acknowledged = Math.max(acknowledged, sequence);
  };

  const schedule = (delay: number) => {
    if (cancelTimer || stopped) return;
    cancelTimer = wiring.clock.after(delay, () => {
      cancelTimer = null;
      send().catch(() => {});
    });
  };

  const send = (): Promise<void> => {
    underWay ??= sendWaiting().finally(() => {
      underWay = null;
      if (waiting.length > 0) schedule(failures === 0 ? batchDelay : (retryDelays[failures - 1] ?? 5000));
    });
    return underWay;
  };

  const sendWaiting = async () => {
    const entries = waiting;
    if (entries.length === 0 || stopped) return;
    try {
      const answer = await wiring.append(acknowledged, entries);
      failures = 0;
      acknowledge(answer.acknowledged);
      become(waiting.length === 0 ? "kept" : "pending");
    } catch (error) {
      failures++;
      become("failing");
      const failure =
        error instanceof UserError ? error : new UserError("unexpected", { reason: String(error) });
      stopped ||= failure.code === "journal-out-of-step";
      if (failures === 1) wiring.onFailure(failure);
      throw failure;
    }
  };

  return {
    add(entry) {
      waiting = [...waiting, entry];
      if (state === "kept") become("pending");
      schedule(batchDelay);
    },
    get sequence() {
      return acknowledged + waiting.length;
    },
    get state() {
      return state;
    },
    async flush() {
      while (waiting.length > 0 && !stopped) await send();
    },
    saved(sequence) {
      acknowledge(sequence);
      if (waiting.length === 0) become("kept");
    },
    stop() {
      stopped = true;
      cancelTimer?.();
    },
  };
}
