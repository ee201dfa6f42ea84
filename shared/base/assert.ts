/** Throws a RangeError with `message` when a programmer's assumption does not hold. The message names the offending value. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new RangeError(message);
}

/** The value itself, once it is known to be there. `why` says why the caller may rely on it. */
export function defined<T>(value: T | null | undefined, why: string): T {
  if (value === null || value === undefined) throw new RangeError(`Missing value: ${why}`);
  return value;
}

/** Marks the branch of a switch that no value can reach; the type checker proves it. */
export function unreachable(value: never): never {
  throw new RangeError(`Unexpected value: ${String(value)}`);
}
