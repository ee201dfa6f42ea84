import { Worker } from "node:worker_threads";
import { UserError } from "../../../shared/base/user-error.ts";
import type { FileKind } from "./file-format.ts";
import type { ReadingAnswer, ReadingTask } from "./reading-task.ts";

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

/** One worker that waits for the next file: starting one takes longer than reading most files. */
let waiting: { readonly worker: Worker; readonly limits: ReadingLimits } | null = null;

/**
 * Reads a file in a thread of its own, which is ended where it takes too long or too much memory: one bad file
 * stops neither the others nor the caller.
 *
 * @throws UserError `reading-stopped`, or what reading throws
 */
export async function readInWorker(
  task: ReadingTask,
  allowed: ReadingLimits,
): Promise<Exclude<ReadingAnswer, { failure: unknown }>> {
  const worker = takeWorker(allowed);
  const answer = await answerOf(worker, task, allowed);
  if (answer === "stopped: time" || answer === "stopped: memory") {
    await worker.terminate();
    const limit = answer === "stopped: time" ? `${allowed.seconds} s` : `${allowed.megabytes} MB`;
    throw new UserError("reading-stopped", { file: task.file, limit });
  }
  await keepWorker(worker, allowed);
  if ("failure" in answer) throw new UserError(answer.failure.code, answer.failure.details);
  return answer;
}

function takeWorker(allowed: ReadingLimits): Worker {
  if (waiting?.limits.megabytes === allowed.megabytes) {
    const { worker } = waiting;
    waiting = null;
    return worker;
  }
  const worker = new Worker(new URL("./reading-worker.ts", import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: allowed.megabytes, maxYoungGenerationSizeMb: 64 },
  });
  worker.once("exit", () => {
    if (waiting?.worker === worker) waiting = null;
  });
  return worker;
}

/** Keeps a worker for the next file, without keeping the process alive. */
async function keepWorker(worker: Worker, allowed: ReadingLimits): Promise<void> {
  if (waiting) {
    await worker.terminate();
    return;
  }
  waiting = { worker, limits: allowed };
  worker.unref();
}

async function answerOf(
  worker: Worker,
  task: ReadingTask,
  allowed: ReadingLimits,
): Promise<ReadingAnswer | "stopped: time" | "stopped: memory"> {
  const { promise, resolve, reject } = Promise.withResolvers<
    ReadingAnswer | "stopped: time" | "stopped: memory"
  >();
  const failed = (error: unknown) => {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ERR_WORKER_OUT_OF_MEMORY") resolve("stopped: memory");
    else reject(error);
  };
  const ended = () => resolve("stopped: memory");
  worker.ref();
  worker.once("message", resolve);
  worker.once("error", failed);
  worker.once("exit", ended);
  const timer = setTimeout(() => resolve("stopped: time"), allowed.seconds * 1000);
  worker.postMessage(task);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    worker.off("message", resolve);
    worker.off("error", failed);
    worker.off("exit", ended);
  }
}
