import { Worker } from "node:worker_threads";
import { UserError } from "../../../shared/base/user-error.ts";
import type {
  AgreedUnit,
  LibraryResolution,
  LibrarySummary,
  Suggestion,
  UnitRecord,
} from "../../../shared/host/precedent-data.ts";
import type { AgreedQuestion, SuggestQuestion } from "./library-answers.ts";
import type { LibraryAnswer, LibraryTask } from "./library-task.ts";

/** A library that is asked from a thread of its own, so that whoever asks never waits for it. */
export interface LibraryThread {
  summary(): Promise<LibrarySummary | null>;
  resolution(unit: number): Promise<LibraryResolution | null>;
  unit(unit: number): Promise<UnitRecord | null>;
  /** A newer question of the same asker makes an older one that still waits worthless: it is answered with null. */
  suggest(asker: string, question: SuggestQuestion): Promise<Suggestion[] | null>;
  agreed(question: AgreedQuestion): Promise<AgreedUnit[] | null>;
  /** Makes the next question see what the library holds now. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

interface Waiting {
  readonly task: LibraryTask;
  readonly asker: string | null;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** One question at a time is with the thread; the others wait here, where they can still be withdrawn. */
export function libraryThread(file: string): LibraryThread {
  let worker: Worker | null = null;
  let asked: Waiting | null = null;
  let next = 0;
  const queue: Waiting[] = [];

  function started(): Worker {
    if (worker) return worker;
    const fresh = new Worker(new URL("./library-worker.ts", import.meta.url), {
      execArgv: [],
      workerData: file,
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
    return fresh;
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

  return {
    summary: () => ask("summary", null),
    resolution: (unit) => ask("resolution", unit),
    unit: (unit) => ask("unit", unit),
    suggest(asker, question) {
      for (const waiting of queue.filter((one) => one.asker === asker)) {
        queue.splice(queue.indexOf(waiting), 1);
        waiting.resolve(null);
      }
      return ask("suggest", question, asker);
    },
    agreed: (question) => ask("agreed", question),
    refresh: () => ask("refresh", null),
    async close() {
      const ended = worker;
      worker = null;
      for (const { resolve } of queue.splice(0)) resolve(null);
      await ended?.terminate();
    },
  };
}
