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
  | { readonly damaged: true }
  | { readonly report: Tended }
  | { readonly failure: WorkerFailure };

/** `fillLibrary` in a thread of its own. `signal` stops it between two sources; what was added until then is kept. */
export function fillInThread(
  task: TendingTask & { readonly paths: readonly string[] },
  { signal, onProgress }: Pick<TendingOptions, "onProgress" | "signal">,
): Promise<FillReport> {
  const thread = startThread(task, (message) => {
    if ("progress" in message) onProgress?.(message.progress);
  });
  const stop = () => thread.worker.postMessage("stop");
  if (signal?.aborted) stop();
  signal?.addEventListener("abort", stop, { once: true });
  // The thread sends back what `fillLibrary` gave for a task with paths.
  return thread.report.finally(() => signal?.removeEventListener("abort", stop)) as Promise<FillReport>;
}

/** `tendLibrary` in a thread of its own. `signal` ends it at once, unless a damaged library is being healed. */
export function tendInThread(
  place: LibraryPlace,
  { signal, onIndexed }: Pick<TendingOptions, "onIndexed" | "signal">,
): Promise<Tended> {
  let healing = false;
  const thread = startThread({ ...place, paths: null }, (message) => {
    if ("indexed" in message) onIndexed?.();
    if ("damaged" in message) healing = true;
  });
  const end = () => {
    if (!healing) void thread.worker.terminate();
  };
  signal?.addEventListener("abort", end, { once: true });
  return thread.report
    .catch((error: unknown) => {
      if (signal?.aborted) return { healed: null };
      throw error;
    })
    .finally(() => signal?.removeEventListener("abort", end));
}

function startThread(
  task: TendingTask,
  heard: (message: TendingMessage) => void,
): { readonly worker: Worker; readonly report: Promise<Tended> } {
  const { promise, resolve, reject } = Promise.withResolvers<Tended>();
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
