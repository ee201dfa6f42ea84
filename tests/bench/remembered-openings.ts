// What remembering would do in place of rules: the emphasis that clauses with the same first words had most often.

/** A clause by its words, how many of them its publisher emphasised, and how many the rules say. */
export interface OpenedClause {
  readonly words: readonly string[];
  readonly emphasised: number;
  readonly computed: number;
}

/**
 * The share of `clauses` whose emphasis is the commonest one of those in `known` that begin with the same
 * words: as many as are known, up to `most`. Where no beginning is known the rules decide.
 */
export function rememberedShare(
  clauses: readonly OpenedClause[],
  known: readonly OpenedClause[],
  most: number,
): number {
  const memory = new Map<string, Map<number, number>>();
  for (const { words, emphasised } of known) {
    for (let length = 1; length <= most; length++) {
      const counts = memory.get(beginning(words, length)) ?? new Map<number, number>();
      memory.set(beginning(words, length), counts.set(emphasised, (counts.get(emphasised) ?? 0) + 1));
    }
  }
  const remembered = (words: readonly string[]) => {
    for (let length = most; length > 0; length--) {
      const counts = memory.get(beginning(words, length));
      if (counts) return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
    }
    return undefined;
  };
  const right = clauses.filter((each) => (remembered(each.words) ?? each.computed) === each.emphasised);
  return right.length / clauses.length;
}

const beginning = (words: readonly string[], length: number) =>
  words.slice(0, length).join(" ").toLowerCase();
