import { Worker } from "node:worker_threads";
import { UserError } from "../../../shared/base/user-error.ts";
import type { LibrarySearch, Shelf } from "../../../shared/host/library-data.ts";
import type {
  AgreedUnit,
  LibraryResolution,
  LibrarySummary,
  RenewedLine,
  Suggestion,
  UnitRecord,
} from "../../../shared/host/precedent-data.ts";
import { inTurn } from "../documents/in-turn.ts";
import type { AgreedQuestion, NotIndexed, SuggestQuestion } from "./library-answers.ts";
import type { OriginalOfUnit } from "./library-reading.ts";
import type { LibraryAnswer, LibraryPlace, LibraryTask } from "./library-task.ts";
import type { RebuildReport } from "./rebuild-library.ts";
import type { BrowseQuestion, SearchQuestion } from "./search-library.ts";
import type { Tended, TendingOptions } from "./tend-library.ts";
import { tendInThread, workInThread } from "./tending-thread.ts";
import type { TendingWorks } from "./tending-works.ts";

/** A library that is asked from a thread of its own, so that whoever asks never waits for it. */
export interface LibraryThread {
  summary(): Promise<LibrarySummary | null>;
  resolution(unit: number): Promise<LibraryResolution | null>;
  unit(unit: number): Promise<UnitRecord | null>;
  /** What would be another one today in the resolution of a unit. */
  renewed(unit: number): Promise<RenewedLine[] | null>;
  /** What the resolution of a unit was added from. */
  original(unit: number): Promise<OriginalOfUnit | null>;
  /** A newer question of the same asker makes an older one that still waits worthless: it is answered with null. */
  suggest(asker: string, question: SuggestQuestion): Promise<Suggestion[] | null>;
  agreed(question: AgreedQuestion): Promise<AgreedUnit[] | null>;
  browse(question: BrowseQuestion): Promise<Shelf | null>;
  /** As `suggest`: of the searches of an asker that wait, only the newest is answered. */
  search(asker: string, question: SearchQuestion): Promise<LibrarySearch | null>;
  /** Makes the next question see what the library holds now. Questions are answered as before meanwhile. */
  refresh(): Promise<void>;
  /** Changes or checks the library in the second thread. Questions are answered meanwhile; such works take turns. */
  work<Work extends Exclude<keyof TendingWorks, "tend">>(
    work: Work,
    about: TendingWorks[Work]["about"],
    options: Pick<TendingOptions, "onProgress" | "signal">,
  ): Promise<TendingWorks[Work]["report"]>;
  close(): Promise<void>;
}

export interface LibraryThreadOptions extends LibraryPlace {
  /** Told when a damaged library was healed, and what was lost. */
  readonly onHealed?: (report: RebuildReport) => void;
}

interface Waiting {
  readonly task: LibraryTask;
  readonly asker: string | null;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One question at a time is with the thread; the others wait here, where they can still be withdrawn. Additions,
 * indexes and healing are the work of a second thread, which is also started once when the library is first asked.
 */
export function libraryThread({ file, copies, onHealed }: LibraryThreadOptions): LibraryThread {
  let worker: Worker | null = null;
  /** Ends the tending that is under way, where that can wait. */
  let interruption = new AbortController();
  /** Whether damage that showed in an answer was looked after: once, or each key pressed would start it again. */
  let mended = false;
  let closed = false;
  const turn = inTurn();
  /** What the latest tending comes to: whether there was a library to make the indexes of. */
  let indexed: Promise<boolean> | null = null;
  let asked: Waiting | null = null;
  let next = 0;
  const queue: Waiting[] = [];

  function started(): Worker {
    if (worker) return worker;
    const fresh = new Worker(new URL("./library-worker.ts", import.meta.url), {
      execArgv: [],
      workerData: { file, copies },
    });
    fresh.unref();
    fresh.on("message", (answer: LibraryAnswer) =>
      settle(({ resolve, reject }) => {
        if ("failure" in answer) reject(new UserError(answer.failure.code, answer.failure.details));
        else resolve(answer.value);
      }),
    );
    // A thread that died takes one question with it, and the next one starts another thread.
    const died = (error?: unknown) => {
      if (worker !== fresh) return;
      worker = null;
      const reason = error instanceof Error ? error.message : "the library's thread ended";
      settle(({ reject }) => reject(new UserError("unexpected", { reason })));
    };
    fresh.on("error", died);
    fresh.on("exit", () => died());
    worker = fresh;
    if (!indexed) void tend();
    return fresh;
  }

  /** Looks after the library in the second thread; @returns once its indexes are made, whether there were any to make */
  function tend(): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    indexed = promise;
    const onIndexed = () => {
      const made = () => resolve(true);
      if (!closed) ask<void>("refresh", null).then(made, made);
    };
    turn("library", async () => {
      if (closed) return { healed: null };
      interruption = new AbortController();
      return tendInThread({ file, copies }, { onIndexed, signal: interruption.signal });
    })
      .then(tended, () => undefined)
      .finally(() => resolve(false));
    return promise;
  }

  /** A suggestion is never worth an error: a library that is locked or damaged suggests nothing, and is looked after. */
  function noneWhileHindered(error: unknown): Suggestion[] {
    if (!(error instanceof UserError) || !error.code.startsWith("library-")) throw error;
    if (error.code === "library-damaged" && !mended) {
      mended = true;
      void tend();
    }
    return [];
  }

  function tended({ healed }: Tended): void {
    if (healed) onHealed?.(healed);
  }

  function settle(how: (waiting: Waiting) => void): void {
    const settled = asked;
    asked = null;
    if (settled) how(settled);
    askNext();
  }

  function askNext(): void {
    if (asked) return;
    asked = queue.shift() ?? null;
    if (asked) started().postMessage(asked.task);
  }

  function ask<Value>(
    question: LibraryTask["question"],
    about: unknown,
    asker: string | null = null,
  ): Promise<Value> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    queue.push({ task: { id: next++, question, about }, asker, resolve, reject });
    askNext();
    // What comes back is what the method of that name in LibraryAnswers gave.
    return promise as Promise<Value>;
  }

  /** Answers what an asker still waits for with null. */
  function withdraw(asker: string, question: LibraryTask["question"]): void {
    for (const waiting of queue.filter((one) => one.asker === asker && one.task.question === question)) {
      queue.splice(queue.indexOf(waiting), 1);
      waiting.resolve(null);
    }
  }

  /** Asks what needs an index: where there is none yet, again when it is made. */
  async function askPrecedents<Value>(
    question: "suggest" | "agreed" | "renewed",
    about: unknown,
    asker: string | null = null,
  ): Promise<Value | null> {
    // The tending under way may have begun before there was a library: then one of now is waited for.
    for (const ready of [() => indexed, tend]) {
      const answer = await ask<Value | NotIndexed | null>(question, about, asker);
      if (answer !== "not indexed") return answer;
      await ready();
    }
    const last = await ask<Value | NotIndexed | null>(question, about, asker);
    return last === "not indexed" ? null : last;
  }

  return {
    summary: () => ask("summary", null),
    resolution: (unit) => ask("resolution", unit),
    unit: (unit) => ask("unit", unit),
    original: (unit) => ask("original", unit),
    suggest(asker, question) {
      withdraw(asker, "suggest");
      return askPrecedents<Suggestion[]>("suggest", question, asker).catch(noneWhileHindered);
    },
    browse: (question) => ask("browse", question),
    search(asker, question) {
      withdraw(asker, "search");
      return ask("search", question, asker);
    },
    agreed: (question) => askPrecedents("agreed", question),
    renewed: (unit) => askPrecedents("renewed", unit),
    async refresh() {
      await tend();
    },
    async work(work, about, options) {
      interruption.abort();
      const report = await turn("library", () => workInThread({ file, copies }, work, about, options));
      await ask<void>("refresh", null);
      if (isTended(report)) tended(report);
      if (work !== "verify" && work !== "export") void tend();
      return report;
    },
    async close() {
      closed = true;
      interruption.abort();
      const ended = worker;
      worker = null;
      for (const { resolve } of queue.splice(0)) resolve(null);
      await ended?.terminate();
    },
  };
}

function isTended(report: unknown): report is Tended {
  return typeof report === "object" && report !== null && "healed" in report;
}
