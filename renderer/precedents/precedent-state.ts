import type { PointInDraft } from "../../shared/editing/draft-point.ts";
import type {
  AskedPoint,
  LibraryResolution,
  PrecedentFilter,
  Suggestion,
  UnitRecord,
} from "../../shared/host/precedent-data.ts";

/** Which precedents a person wants to see. Null leaves nothing out. */
export interface PrecedentChoice {
  readonly body: string | null;
  /** Years, both counted in. */
  readonly from: string | null;
  readonly to: string | null;
  /** `caret`: those of the part and the level that the caret is in. */
  readonly part: "caret" | "preamble" | "operative" | "either";
  readonly level: "caret" | "clause" | "item" | "either";
  /** The language in which they are shown and put in; null for the draft's. */
  readonly language: string | null;
}

/** The resolution that is read beside the draft. */
export interface PrecedentReading {
  readonly resolution: LibraryResolution;
  /** The unit in it that is looked at. */
  readonly unit: number;
}

/** What is known of the precedents for the line at the caret. */
export interface PrecedentState {
  readonly choice: PrecedentChoice;
  /** The line that they are for; null where the caret is in none. */
  readonly place: PointInDraft | null;
  /** As they were answered last: what was found before stays until then. */
  readonly found: readonly Suggestion[];
  /** Whether that is the answer for this place. */
  readonly answered: boolean;
  /** The unit of the chosen one. */
  readonly chosen: number | null;
  /** What is known of units that were chosen, by their numbers. */
  readonly records: ReadonlyMap<number, UnitRecord>;
  readonly reading: PrecedentReading | null;
}

export type PrecedentChange = Partial<PrecedentState>;

const everything: PrecedentChoice = {
  body: null,
  from: null,
  to: null,
  part: "caret",
  level: "caret",
  language: null,
};

export const initialPrecedents: PrecedentState = {
  choice: everything,
  place: null,
  found: [],
  answered: false,
  chosen: null,
  records: new Map(),
  reading: null,
};

export function changePrecedents(state: PrecedentState, change: PrecedentChange): PrecedentState {
  return { ...state, ...change };
}

/** Whether something was chosen that leaves precedents out. */
export function isNarrowed(choice: PrecedentChoice): boolean {
  return Object.entries(everything).some(([name, value]) => choice[name as keyof PrecedentChoice] !== value);
}

/** The choice with nothing left out. */
export function everyPrecedent(): PrecedentChoice {
  return everything;
}

/** The part and level of the precedents that are asked for. */
export function soughtPlace(
  { part, level }: PrecedentChoice,
  place: PointInDraft,
): Pick<PointInDraft, "part" | "level"> {
  return {
    part: part === "caret" || part === "either" ? place.part : part,
    level: level === "caret" || level === "either" ? place.level : level,
  };
}

/** The point at which the library is asked: items for a clause are asked for as the next ones below it. */
export function soughtPoint(choice: PrecedentChoice, place: PointInDraft): AskedPoint {
  const sought = soughtPlace(choice, place);
  if (sought.level === place.level) return { ...place, ...sought };
  if (sought.level === "clause") return { ...place, ...sought, parent: null };
  const { text, before } = place;
  return { ...place, ...sought, text: "", parent: text, before: text === "" ? before : [...before, text] };
}

/** What the library is told of the choice. */
export function soughtFilter(choice: PrecedentChoice, place: PointInDraft): PrecedentFilter {
  const { body, from, to } = choice;
  const { part, level } = soughtPlace(choice, place);
  return {
    ...(body === null ? {} : { bodies: [body] }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(choice.part === "either" ? {} : { part }),
    ...(choice.level === "either" ? {} : { level }),
  };
}

/** A precedent as it is listed: in the draft's language as it was adopted, else its counterpart. */
export interface ListedPrecedent {
  readonly suggestion: Suggestion;
  readonly words: string;
  /** The language of a counterpart; null for the draft's. */
  readonly language: string | null;
}

/** The precedents that can be shown in the chosen language. */
export function listedPrecedents({ found, choice }: PrecedentState): readonly ListedPrecedent[] {
  const { language } = choice;
  return found.flatMap((suggestion): ListedPrecedent[] => {
    if (language === null) return [{ suggestion, words: suggestion.adopted, language }];
    const counterpart = suggestion.counterparts.find((one) => one.language === language);
    return counterpart ? [{ suggestion, words: counterpart.text, language }] : [];
  });
}

/** The state once it was answered what there is: what was chosen stays chosen where it is still there. */
export function withFound(state: PrecedentState, found: readonly Suggestion[]): PrecedentChange {
  return { found, answered: true, chosen: stillChosen({ ...state, found }) };
}

/** The chosen unit where it is listed, else the first that is. */
export function stillChosen(state: PrecedentState): number | null {
  const listed = listedPrecedents(state);
  const kept = listed.find(({ suggestion }) => suggestion.source.unit === state.chosen);
  return (kept ?? listed[0])?.suggestion.source.unit ?? null;
}

/** The chosen precedent. */
export function chosenPrecedent(state: PrecedentState): ListedPrecedent | null {
  return listedPrecedents(state).find(({ suggestion }) => suggestion.source.unit === state.chosen) ?? null;
}

/** The unit that is chosen so many steps on from the chosen one, at most the first or last. */
export function stepped(state: PrecedentState, by: number): number | null {
  const units = listedPrecedents(state).map(({ suggestion }) => suggestion.source.unit);
  const at = state.chosen === null ? -1 : units.indexOf(state.chosen);
  return units[Math.min(Math.max(at + by, 0), units.length - 1)] ?? null;
}
