/** What a language knows about resolutions by itself, whichever body writes it. All words in lower case. */
export interface Language {
  /** Adverbs that belong to an opening phrase, besides those told by their form: *also*, *once again*. */
  readonly adverbs: readonly string[];
  /** Matches one adverb by its form. */
  readonly adverbForm: RegExp;
  /** Words that can join a clause's first verb to a further emphasised one: *and*, *while*. */
  readonly connectors: readonly string[];
  /** Words that may stand between a connector and the verb it joins: *and, therefore, highlighting*. */
  readonly fillers: readonly string[];
  /** Matches a single word that can open a preambular clause though no list names it. */
  readonly preambleForm: RegExp;
  /** Matches a single word that can open an operative clause though no list names it. */
  readonly operativeForm: RegExp;
  /** Matches a line that only names the body which acts: *The General Assembly,* */
  readonly formulaForm: RegExp;
  /** Matches the line that heads an annex. */
  readonly annexForm: RegExp;
  /** Matches the line of a meeting and its date that closes a printed resolution. */
  readonly closingForm: RegExp;
  /** January to December, as a date writes them. */
  readonly months: readonly string[];
  /** Monday to Sunday. */
  readonly weekdays: readonly string[];
}
