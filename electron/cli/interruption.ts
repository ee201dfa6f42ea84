/** Ctrl-C comes from the terminal and once more from the process that started this one, at the same moment. */
const sameMoment = 500;

/** Does work that can be stopped by Ctrl-C: asked once it comes to an end of its own, asked again the process ends. */
export async function untilInterrupted<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  let first = Number.POSITIVE_INFINITY;
  const interrupted = () => {
    const now = performance.now();
    if (now - first > sameMoment) process.exit(1);
    first = Math.min(first, now);
    stop.abort();
  };
  process.on("SIGINT", interrupted);
  try {
    return await work(stop.signal);
  } finally {
    process.off("SIGINT", interrupted);
  }
}
