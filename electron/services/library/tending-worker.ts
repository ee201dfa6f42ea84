import { parentPort, workerData } from "node:worker_threads";
import { readableLibrary } from "./local-copy.ts";
import { makeIndexes, type TendingOptions } from "./tend-library.ts";
import type { TendingMessage, TendingTask } from "./tending-thread.ts";
import { tendingWorks } from "./tending-works.ts";
import { workerFailure } from "./worker-failure.ts";

const task = workerData as TendingTask;
const stop = new AbortController();
parentPort?.once("message", () => stop.abort());

function tell(message: TendingMessage): void {
  parentPort?.postMessage(message);
}

async function work({ file, copies, work, about }: TendingTask): Promise<unknown> {
  const options: TendingOptions = {
    signal: stop.signal,
    onProgress: (progress) => tell({ progress }),
    onIndexed: () => tell({ indexed: true }),
    onDamage: () => tell({ damaged: true }),
  };
  if (work === "tend") {
    const place = readableLibrary(file, copies);
    if (place !== file) {
      await makeIndexes(place);
      return { healed: null };
    }
  }
  // tending-thread.ts sends each work with its own subject.
  const named = tendingWorks[work] as (
    file: string,
    about: unknown,
    options: TendingOptions,
  ) => Promise<unknown>;
  return named(file, about, options);
}

try {
  tell({ report: await work(task) });
} catch (error) {
  tell({ failure: workerFailure(error, task.file) });
}
parentPort?.close();
