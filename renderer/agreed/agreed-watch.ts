import type { Node } from "prosemirror-model";
import type { AgreedAnswers } from "./agreed-answers.ts";
import type { AgreedLine } from "./agreed-lines.ts";
import { type AgreedReport, agreedReport } from "./agreed-report.ts";

/** What a watch over a draft needs. */
export interface WatchSetting {
  /** The draft as it is, and whether words are being composed in it. */
  draft(): { readonly doc: Node; readonly language: string; readonly composing: boolean };
  linesOf(doc: Node): readonly AgreedLine[];
  answersIn(language: string): AgreedAnswers;
  wanted(): boolean;
  /** Runs something when the window is idle. @returns what calls it off */
  whenIdle(run: () => void): () => void;
  /** Milliseconds. */
  clock(): number;
  /** Hears what is known, and null where nothing can be. */
  onReport(report: AgreedReport | null): void;
}

/** Keeps what is known of a draft up to date, late and only for what changed. */
export interface AgreedWatch {
  /** Looks again when the window is idle, if the draft is another one or other things count than before. */
  touch(): void;
  /** Compares everything with a library that changed. What is known of it stays until then. */
  forget(): void;
}

/** How many lines are asked for first, and at most. */
const firstPortion = 8;
const largestPortion = 48;
/** A portion should take no longer: a suggestion is answered in turn with them. Milliseconds. */
const wantedTime = 60;

export function watchAgreed(setting: WatchSetting): AgreedWatch {
  const { draft, linesOf, answersIn, wanted, whenIdle, clock, onReport } = setting;
  let answers = new Map<string, AgreedAnswers>();
  let earlier = answers;
  /** Languages in which the library has nothing. */
  let absent = new Set<string>();
  let seen: { readonly doc: Node; readonly wanted: boolean } | null = null;
  let callOff: (() => void) | null = null;
  let asking = false;
  let portion = firstPortion;

  const inLanguage = (language: string) => {
    const known = answers.get(language) ?? answersIn(language);
    answers.set(language, known);
    return known;
  };

  const soon = () => {
    callOff?.();
    callOff = whenIdle(() => {
      callOff = null;
      look();
    });
  };

  const look = () => {
    const { doc, language, composing } = draft();
    if (composing) return soon();
    if (!wanted() || absent.has(language)) return onReport(null);
    const lines = linesOf(doc);
    const known = inLanguage(language);
    const before = earlier.get(language);
    onReport(agreedReport(lines, (words) => known.of(words) ?? before?.of(words) ?? null));
    const missing = known.missing(lines.map(({ words }) => words));
    if (missing.length > 0 && !asking) void ask(known, language, missing.slice(0, portion));
  };

  const ask = async (known: AgreedAnswers, language: string, texts: readonly string[]) => {
    asking = true;
    const started = clock();
    try {
      if (!(await known.ask(texts)) && answers.get(language) === known) absent.add(language);
    } catch {
      // The journal tells when the host is away; a library that fails says so on its own screen.
      asking = false;
      return;
    }
    asking = false;
    const fitting = Math.floor((texts.length * wantedTime) / Math.max(1, clock() - started));
    portion = Math.min(Math.max(1, fitting), largestPortion);
    // While something is typed it waits for its pause.
    if (!callOff) look();
  };

  return {
    touch() {
      const now = { doc: draft().doc, wanted: wanted() };
      if (seen?.doc === now.doc && seen.wanted === now.wanted) return;
      seen = now;
      soon();
    },
    forget() {
      earlier = new Map([...earlier, ...answers]);
      answers = new Map();
      absent = new Set();
      soon();
    },
  };
}
