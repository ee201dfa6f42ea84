/** The names of elements, written one after the other. */
export function names(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
