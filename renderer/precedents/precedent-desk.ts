import type { Host } from "../../shared/host/contract.ts";
import type { StyleReference } from "../../shared/host/data.ts";
import type { AskedPoint, PrecedentFilter, Suggestion } from "../../shared/host/precedent-data.ts";

/** What the library is asked for a place in a draft. */
export interface DeskQuestion {
  readonly point: AskedPoint;
  readonly style: StyleReference;
  readonly filter: PrecedentFilter;
}

/** Asks the library for the window. */
export interface PrecedentDesk {
  /**
   * Calls `answer` with what the library offers there, unless a newer question was put meanwhile or the library
   * cannot answer: suggestions are no reason to trouble anybody. Then it calls `unanswered`.
   */
  ask(
    question: DeskQuestion,
    answer: (suggestions: readonly Suggestion[]) => void,
    unanswered?: () => void,
  ): void;
  /** Withdraws a question that was not answered yet. */
  withdraw(): void;
  /** Forgets what was answered, after the library changed. */
  forget(): void;
}

interface Waiting {
  readonly question: DeskQuestion;
  readonly answer: (suggestions: readonly Suggestion[]) => void;
  readonly unanswered: () => void;
}

/** Enough to come back to every line that was just left. */
const remembered = 64;

/** @param limit how many suggestions are asked for at once */
export function precedentDesk(host: Pick<Host, "precedents.suggest">, limit: number): PrecedentDesk {
  const window = crypto.randomUUID();
  let busy = false;
  let newest: Waiting | null = null;
  let known = new Map<string, readonly Suggestion[]>();

  const sendNewest = async () => {
    const waiting = newest;
    if (!waiting) return;
    const { question } = waiting;
    const memory = known;
    try {
      const { suggestions } = await host["precedents.suggest"]({ window, ...question, limit });
      if (suggestions) remember(memory, JSON.stringify(question), suggestions);
      if (newest !== waiting) return;
      if (suggestions) waiting.answer(suggestions);
      else waiting.unanswered();
    } catch {
      // The journal tells when the host is away; a library that fails says so on its own screen.
      if (newest === waiting) waiting.unanswered();
    } finally {
      if (newest === waiting) newest = null;
    }
  };

  const send = () => {
    if (busy) return;
    busy = true;
    void sendNewest().finally(() => {
      busy = false;
      if (newest) send();
    });
  };

  return {
    ask(question, answer, unanswered = () => {}) {
      const suggestions = known.get(JSON.stringify(question));
      newest = suggestions ? null : { question, answer, unanswered };
      if (suggestions) answer(suggestions);
      else send();
    },
    withdraw() {
      newest = null;
    },
    forget() {
      known = new Map();
    },
  };
}

function remember(
  known: Map<string, readonly Suggestion[]>,
  key: string,
  suggestions: readonly Suggestion[],
): void {
  known.set(key, suggestions);
  const [oldest] = known.keys();
  if (known.size > remembered && oldest !== undefined) known.delete(oldest);
}
