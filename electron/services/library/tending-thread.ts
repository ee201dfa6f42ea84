import { Worker } from "node:worker_threads";
import { UserError } from "../../../shared/base/user-error.ts";
import type { AdditionProgress } from "./add-to-library.ts";
import type { LibraryPlace } from "./library-task.ts";
import type { Tended, TendingOptions } from "./tend-library.ts";
import type { TendingWorks } from "./tending-works.ts";
import type { WorkerFailure } from "./worker-failure.ts";

/** A work that a thread is to do on a library. */
export interface TendingTask extends LibraryPlace {
  readonly work: keyof TendingWorks;
  /** What the work of that name takes. */
  readonly about: unknown;
}

export type TendingMessage =
  | { readonly progress: AdditionProgress }
  | { readonly indexed: true }
  | { readonly damaged: true }
  | { readonly report: unknown }
  | { readonly failure: WorkerFailure };

/** How long a check may take to stop by itself, in milliseconds: it has no steps between which it could. */
const patience = 400;

/**
 * Does a work in a thread of its own. `signal` stops it between two steps, and what was done until then is kept; a
 * check is ended, and throws `task-cancelled`.
 */
export function workInThread<Work extends keyof TendingWorks>(
  place: LibraryPlace,
  work: Work,
  about: TendingWorks[Work]["about"],
  { signal, onProgress }: Pick<TendingOptions, "onProgress" | "signal">,
): Promise<TendingWorks[Work]["report"]> {
  const thread = startThread({ ...place, work, about }, (message) => {
    if ("progress" in message) onProgress?.(message.progress);
  });
  let ending: NodeJS.Timeout | undefined;
  const stop = () => {
    thread.worker.postMessage("stop");
    if (work === "verify") ending = setTimeout(() => void thread.worker.terminate(), patience);
  };
  if (signal?.aborted) stop();
  signal?.addEventListener("abort", stop, { once: true });
  const report = thread.report
    .catch((error: unknown) => {
      throw work === "verify" && signal?.aborted
        ? new UserError("task-cancelled", { file: place.file })
        : error;
    })
    .finally(() => {
      clearTimeout(ending);
      signal?.removeEventListener("abort", stop);
    });
  // The one cast of the thread's boundary: tending-worker.ts sends back what the work of that name gave.
  return report as Promise<TendingWorks[Work]["report"]>;
}

/** `tendLibrary` in a thread of its own. `signal` ends it at once, unless a damaged library is being healed. */
export function tendInThread(
  place: LibraryPlace,
  { signal, onIndexed }: Pick<TendingOptions, "onIndexed" | "signal">,
): Promise<Tended> {
  let healing = false;
  const thread = startThread({ ...place, work: "tend", about: null }, (message) => {
    if ("indexed" in message) onIndexed?.();
    if ("damaged" in message) healing = true;
  });
  const end = () => {
    if (!healing) void thread.worker.terminate();
  };
  signal?.addEventListener("abort", end, { once: true });
  const report = thread.report
    .catch((error: unknown) => {
      if (signal?.aborted) return { healed: null };
      throw error;
    })
    .finally(() => signal?.removeEventListener("abort", end));
  return report as Promise<Tended>;
}

function startThread(
  task: TendingTask,
  heard: (message: TendingMessage) => void,
): { readonly worker: Worker; readonly report: Promise<unknown> } {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const worker = new Worker(new URL("./tending-worker.ts", import.meta.url), {
    execArgv: [],
    workerData: task,
  });
  worker.unref();
  worker.on("message", (message: TendingMessage) => {
    if ("report" in message) resolve(message.report);
    else if ("failure" in message) reject(new UserError(message.failure.code, message.failure.details));
    else heard(message);
  });
  worker.on("error", (error) => reject(new UserError("unexpected", { reason: error.message })));
  worker.on("exit", () => reject(new UserError("unexpected", { reason: "the library's thread ended" })));
  return { worker, report: promise };
}
