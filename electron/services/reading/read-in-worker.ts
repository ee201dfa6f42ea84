import type { Worker } from "node:worker_threads";
import { UserError } from "../../../shared/base/user-error.ts";
import type { FileKind } from "./file-format.ts";
import type { ReadingAnswer, ReadingTask } from "./reading-task.ts";
import { withWorker } from "./reading-workers.ts";

export interface ReadingLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Long PDFs are slow, yet harmless. */
export const limits: Readonly<Record<FileKind, ReadingLimits>> = {
  text: { seconds: 10, megabytes: 512 },
  zip: { seconds: 10, megabytes: 512 },
  pdf: { seconds: 40, megabytes: 512 },
};

/**
 * Reads a file in a thread of its own, which is ended where it takes too long or too much memory, or `signal` asks
 * for it: one bad file stops neither the others nor the caller.
 *
 * @throws UserError `reading-stopped`, `task-cancelled`, or what reading throws
 */
export async function readInWorker(
  task: ReadingTask,
  allowed: ReadingLimits,
  signal: AbortSignal = new AbortController().signal,
): Promise<Exclude<ReadingAnswer, { failure: unknown }>> {
  const answer = await withWorker(allowed.megabytes, signal, async (worker) => {
    const result = await answerOf(worker, task, allowed.seconds, signal);
    return { result, sound: typeof result !== "string" };
  });
  if (answer === null || answer === "cancelled") throw new UserError("task-cancelled", { file: task.file });
  if (typeof answer === "string") {
    const limit = answer === "out of time" ? `${allowed.seconds} s` : `${allowed.megabytes} MB`;
    throw new UserError("reading-stopped", { file: task.file, limit });
  }
  if ("failure" in answer) throw new UserError(answer.failure.code, answer.failure.details);
  return answer;
}

type Outcome = ReadingAnswer | "out of time" | "out of memory" | "cancelled";

async function answerOf(
  worker: Worker,
  task: ReadingTask,
  seconds: number,
  signal: AbortSignal,
): Promise<Outcome> {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  const failed = (error: unknown) => {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ERR_WORKER_OUT_OF_MEMORY") resolve("out of memory");
    else reject(error);
  };
  const ended = () => resolve("out of memory");
  const cancelled = () => resolve("cancelled");
  worker.once("message", resolve);
  worker.once("error", failed);
  worker.once("exit", ended);
  signal.addEventListener("abort", cancelled);
  const timer = setTimeout(() => resolve("out of time"), seconds * 1000);
  worker.postMessage(task);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    worker.off("message", resolve);
    worker.off("error", failed);
    worker.off("exit", ended);
    signal.removeEventListener("abort", cancelled);
  }
}
