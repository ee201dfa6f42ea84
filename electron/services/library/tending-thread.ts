import { Worker } from "node:worker_threads";
import { UserError } from "../../../shared/base/user-error.ts";
import type { AdditionProgress } from "./add-to-library.ts";
import type { LibraryPlace } from "./library-task.ts";
import type { FillReport, Tended, TendingOptions } from "./tend-library.ts";
import type { WorkerFailure } from "./worker-failure.ts";

/** What a thread is to do: add these files and folders, or with null only look after the library. */
export interface TendingTask extends LibraryPlace {
  readonly paths: readonly string[] | null;
}

export type TendingMessage =
  | { readonly progress: AdditionProgress }
  | { readonly indexed: true }
  | { readonly report: Tended }
  | { readonly failure: WorkerFailure };

/** `fillLibrary` in a thread of its own. `signal` stops it between two sources; what was added until then is kept. */
export function fillInThread(
  task: TendingTask & { readonly paths: readonly string[] },
  options: TendingOptions,
): Promise<FillReport> {
  // The thread sends back what `fillLibrary` gave for a task with paths.
  return inThread(task, options) as Promise<FillReport>;
}

/** `tendLibrary` in a thread of its own. */
export function tendInThread({ file, copies }: LibraryPlace, options: TendingOptions): Promise<Tended> {
  return inThread({ file, copies, paths: null }, options);
}

function inThread(task: TendingTask, { signal, onProgress, onIndexed }: TendingOptions): Promise<Tended> {
  const { promise, resolve, reject } = Promise.withResolvers<Tended>();
  const worker = new Worker(new URL("./tending-worker.ts", import.meta.url), {
    execArgv: [],
    workerData: task,
  });
  worker.unref();
  const stop = () => worker.postMessage("stop");
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
    signal?.removeEventListener("abort", stop);
    reject(new UserError("unexpected", { reason: "the library's thread ended" }));
  });
  return promise;
}
