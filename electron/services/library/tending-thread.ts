import { Worker } from "node:worker_threads";
import { UserError } from "../../../shared/base/user-error.ts";
import type { AdditionProgress } from "./add-to-library.ts";
import type { LibraryPlace } from "./library-task.ts";
import type { TendingOptions } from "./tend-library.ts";
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
  | { readonly report: unknown }
  | { readonly failure: WorkerFailure };

/** How long a thread may take to stop by itself, in milliseconds. */
const patience = 400;

/**
 * Does a work in a thread of its own. `signal` stops it between two steps; one that has none that soon is ended, and
 * throws `task-cancelled`.
 */
export function tendInThread<Work extends keyof TendingWorks>(
  { file, copies }: LibraryPlace,
  work: Work,
  about: TendingWorks[Work]["about"],
  { signal, onProgress, onIndexed }: TendingOptions,
): Promise<TendingWorks[Work]["report"]> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const worker = new Worker(new URL("./tending-worker.ts", import.meta.url), {
    execArgv: [],
    workerData: { file, copies, work, about } satisfies TendingTask,
  });
  worker.unref();
  let ending: NodeJS.Timeout | undefined;
  const stop = () => {
    worker.postMessage("stop");
    if (work === "verify") ending = setTimeout(() => void worker.terminate(), patience);
  };
  if (signal?.aborted) stop();
  signal?.addEventListener("abort", stop, { once: true });
  worker.on("message", (message: TendingMessage) => {
    if ("progress" in message) onProgress?.(message.progress);
    else if ("indexed" in message) onIndexed?.();
    else if ("report" in message) resolve(message.report);
    else reject(new UserError(message.failure.code, message.failure.details));
  });
  worker.on("error", (error) => reject(new UserError("unexpected", { reason: error.message })));
  worker.on("exit", () => {
    clearTimeout(ending);
    signal?.removeEventListener("abort", stop);
    reject(
      signal?.aborted
        ? new UserError("task-cancelled", { file })
        : new UserError("unexpected", { reason: "the library's thread ended" }),
    );
  });
  // The one cast of the thread's boundary: tending-worker.ts sends back what the work of that name gave.
  return promise as Promise<TendingWorks[Work]["report"]>;
}
