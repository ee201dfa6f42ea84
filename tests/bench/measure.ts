/** Milliseconds that `work` takes: the median and the 95th percentile of `times` runs after a few to warm up. */
export async function timed(
  times: number,
  work: () => unknown,
): Promise<{ readonly median: number; readonly p95: number }> {
  for (let i = 0; i < 3; i++) await work();
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const started = performance.now();
    await work();
    taken.push(performance.now() - started);
  }
  return { median: percentile(taken, 0.5), p95: percentile(taken, 0.95) };
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** A figure for people: three significant digits. */
export function figure(value: number): string {
  return Number(value.toPrecision(3)).toString();
}
