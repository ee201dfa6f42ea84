/** A kind of noun phrase that opening phrases hold: *deep concern*, *its strong support*. */
export interface NounPhrase {
  readonly noun: RegExp;
  /** Words that cannot stand between the phrase's beginning and its noun. */
  readonly barred: RegExp;
  /** Adjectives that may follow the noun. */
  readonly modifierAfter: RegExp;
}

/** What tells whom a clause addresses. All words in lower case. */
export interface Addressing {
  /** Matches an opening phrase that addresses someone. */
  readonly opening: RegExp;
  /** Matches a preposition between the opening and the addressee. */
  readonly lead: RegExp;
  /** Matches a first word with which the opening has an object and no addressee: *Demande* que… */
  readonly notAddressed: RegExp;
  /** Matches a word that can begin the task: *to* act, *de* présenter. */
  readonly task: RegExp;
  /** Matches words between that one and its verb. */
  readonly beforeInfinitive: RegExp;
  /** Matches the verb of a task. */
  readonly infinitive: RegExp;
  /** Matches a word that begins an inserted phrase behind a comma: *, in consultation with them,*. */
  readonly inserted: RegExp;
}

/** What a language knows about resolutions by itself, whichever body writes it. All words in lower case. */
export interface Language {
  /** Matches the commonest words, by whose number a text of the language is told. */
  readonly commonWords: RegExp;
  /** Adverbs that belong to an opening phrase, besides those told by their form: *also*, *once again*. */
  readonly adverbs: readonly string[];
  /** Matches one adverb by its form. */
  readonly adverbForm: RegExp;
  /** The word that joins two verbs to one opening: *Welcoming and encouraging*. */
  readonly conjunction: string;
  /** Words that can join a clause's first verb to a further emphasised one: *and*, *while*. */
  readonly connectors: readonly string[];
  /** Words that may stand between a connector and the verb it joins: *and, therefore, highlighting*. */
  readonly fillers: readonly string[];
  /** Matches an object that is written as one word with the verb behind it: *l’*encourage. */
  readonly elided: RegExp;
  /** The noun phrases that patterns name in braces. */
  readonly nounPhrases: Readonly<Record<string, NounPhrase>>;
  /** How the addressee of an operative clause is told. */
  readonly addressing: Addressing;
  /** Matches a pronoun that belongs to the verb behind it. */
  readonly reflexive: RegExp;
  /** Matches a word of an opening phrase that agrees with an organ of that gender; nothing where none does. */
  readonly agreement: Readonly<Record<"feminine" | "masculine", RegExp>>;
  /** Matches a verb that opens with the participle behind it: *Having conducted*, *Ayant mené*. */
  readonly auxiliary: RegExp;
  readonly participle: RegExp;
  /** Matches a single word that can open a preambular clause though no list names it. */
  readonly preambleForm: RegExp;
  /** Matches a single word that can open an operative clause though no list names it. */
  readonly operativeForm: RegExp;
  /** Matches a line that only names the body which acts: *The General Assembly,* */
  readonly formulaForm: RegExp;
  /** Matches, in a line that designates a text, what was adopted with its number: *resolution 14*. */
  readonly actForm: RegExp;
  /** Matches the words with which an operative part begins where it is resolved or enacted: *Resolved,* That… */
  readonly resolvingForm: RegExp;
  /** Matches how a clause begins behind such words: *That* the committee agrees, *Sec. 2.* This act… */
  readonly resolvedForm: RegExp;
  /** Matches the line that heads an annex; its title, where it has one there, is the group `title`. */
  readonly annexForm: RegExp;
  /** Matches the line of a session above a resolution; the session is its group. */
  readonly sessionForm: RegExp;
  /** Matches the line of the agenda item above a resolution; the item is the first group. */
  readonly agendaForm: RegExp;
  /** Matches the line that says to whom a document goes; the first group is the answer. */
  readonly distributionForm: RegExp;
  /** Matches the name of a committee in the line that names its report. */
  readonly committeeForm: RegExp;
  /** Matches the meeting in a line that closes a resolution. */
  readonly meetingForm: RegExp;
  /** Matches how a text was adopted in such a line; the first group is the manner. */
  readonly voteForm: RegExp;
  /** Matches a line that closes a printed resolution: its meeting and date, how it was adopted, the vote. */
  readonly closingForm: RegExp;
  /** The first of a month in a date: `1`, `1er`. */
  readonly firstDay: string;
  /** January to December, as a date writes them. */
  readonly months: readonly string[];
  /** Monday to Sunday. */
  readonly weekdays: readonly string[];
}
