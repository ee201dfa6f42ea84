import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** As many files are read at a time as leave the window a processor of its own. */
const together = Math.max(1, Math.min(4, availableParallelism() - 1));

interface ReadingWorker {
  readonly worker: Worker;
  readonly megabytes: number;
}

/** Workers that wait for the next file: starting one takes longer than reading most files. */
const idle: ReadingWorker[] = [];
const queue: (() => void)[] = [];
let busy = 0;

/**
 * Lends a worker, once one is free, for as long as `use` takes.
 *
 * @param use answers what it made and whether the worker can still be used
 */
export async function withWorker<T>(
  megabytes: number,
  use: (worker: Worker) => Promise<{ readonly result: T; readonly sound: boolean }>,
): Promise<T> {
  await turn();
  const lent = idleWorker(megabytes) ?? startWorker(megabytes);
  lent.worker.ref();
  let sound = false;
  try {
    const used = await use(lent.worker);
    sound = used.sound;
    return used.result;
  } finally {
    if (sound) {
      // It waits without keeping the process alive.
      lent.worker.unref();
      idle.push(lent);
    } else {
      await lent.worker.terminate();
    }
    giveTurn();
  }
}

function idleWorker(megabytes: number): ReadingWorker | undefined {
  const at = idle.findIndex((candidate) => candidate.megabytes === megabytes);
  return at < 0 ? undefined : idle.splice(at, 1)[0];
}

function startWorker(megabytes: number): ReadingWorker {
  const worker = new Worker(new URL("./reading-worker.ts", import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
  });
  const started = { worker, megabytes };
  worker.once("exit", () => {
    const at = idle.indexOf(started);
    if (at >= 0) idle.splice(at, 1);
  });
  return started;
}

async function turn(): Promise<void> {
  if (busy < together) {
    busy++;
    return;
  }
  const { promise, resolve } = Promise.withResolvers<void>();
  queue.push(resolve);
  await promise;
}

/** The turn goes to who has waited longest. */
function giveTurn(): void {
  const next = queue.shift();
  if (next) next();
  else busy--;
}
