import { parentPort, workerData } from "node:worker_threads";
import { readableLibrary } from "./local-copy.ts";
import { fillLibrary, makeIndexes, type Tended, type TendingOptions, tendLibrary } from "./tend-library.ts";
import type { TendingMessage, TendingTask } from "./tending-thread.ts";
import { workerFailure } from "./worker-failure.ts";

const task = workerData as TendingTask;
const stop = new AbortController();
parentPort?.once("message", () => stop.abort());

function tell(message: TendingMessage): void {
  parentPort?.postMessage(message);
}

async function work({ file, copies, paths }: TendingTask): Promise<Tended> {
  const options: TendingOptions = {
    signal: stop.signal,
    onProgress: (progress) => tell({ progress }),
    onIndexed: () => tell({ indexed: true }),
    onDamage: () => tell({ damaged: true }),
  };
  if (paths) return fillLibrary(file, paths, options);
  const place = readableLibrary(file, copies);
  if (place === file) return tendLibrary(file, options);
  await makeIndexes(place);
  return { healed: null };
}

try {
  tell({ report: await work(task) });
} catch (error) {
  tell({ failure: workerFailure(error, task.file) });
}
parentPort?.close();
