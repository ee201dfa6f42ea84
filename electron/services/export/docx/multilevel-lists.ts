/** A list of the document: where each of its levels starts, and how far it has counted as Word will. */
interface List {
  readonly starts: readonly number[];
  readonly counts: number[];
}

/** The multilevel lists that one kind of label counts in, by their indexes. */
export interface MultilevelLists {
  /** Begins a list at a level and number. */
  begin(level: number, start: number): number;
  /** The list that the next number of a level counts in; a new one where Word would count otherwise. */
  listOf(level: number, number: number): number;
  /** The list that a level counts in so far; null: none yet. */
  openList(level: number): number | null;
  /** A paragraph of a level has no automatic number: what lies below it counts in a list of its own. */
  interrupt(level: number): void;
  /** For each list the number at which each of its levels starts. */
  starts(): readonly (readonly number[])[];
}

/** @param depth how many levels each list has */
export function multilevelLists(depth: number): MultilevelLists {
  const levels = Array.from({ length: depth }, (_, level) => level);
  const lists: List[] = [];
  // For each level the list that its next number counts in; null: a new one.
  let scopes: (number | null)[] = [];
  const begin = (level: number, start: number): number => {
    const list = lists.push({
      starts: levels.map((each) => (each === level ? start : 1)),
      counts: levels.map((each) => (each === level ? start - 1 : 0)),
    });
    scopes[level] = list - 1;
    return list - 1;
  };
  return {
    begin,
    listOf(level, number) {
      scopes = scopes.slice(0, level + 1);
      let list = scopes[level] ?? begin(level, number);
      if (lists[list]?.counts[level] !== number - 1) list = begin(level, number);
      lists[list]?.counts.fill(number, level, level + 1).fill(0, level + 1);
      scopes[level] = list;
      scopes[level + 1] = list;
      return list;
    },
    openList: (level) => scopes[level] ?? null,
    interrupt(level) {
      scopes = scopes.slice(0, level + 1);
      scopes[level + 1] = null;
    },
    starts: () => lists.map(({ starts }) => starts),
  };
}
