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
const queue: ((mine: boolean) => void)[] = [];
let busy = 0;

/**
 * Lends a worker, once one is free, for as long as `use` takes.
 *
 * @param use answers what it made and whether the worker can still be used
 * @returns null where `signal` ended the wait
 */
export async function withWorker<T>(
  megabytes: number,
  signal: AbortSignal,
  use: (worker: Worker) => Promise<{ readonly result: T; readonly sound: boolean }>,
): Promise<T | null> {
  if (signal.aborted || !(await turn(signal))) return null;
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

/** @returns whether it is one's turn; otherwise the wait was ended */
async function turn(signal: AbortSignal): Promise<boolean> {
  if (busy < together) {
    busy++;
    return true;
  }
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const leave = () => {
    queue.splice(queue.indexOf(resolve), 1);
    resolve(false);
  };
  queue.push(resolve);
  signal.addEventListener("abort", leave);
  try {
    return await promise;
  } finally {
    signal.removeEventListener("abort", leave);
  }
}

/** The turn goes to who has waited longest. */
function giveTurn(): void {
  const next = queue.shift();
  if (next) next(true);
  else busy--;
}
