// A clause or item as it was printed against the same one as it is set again: label, terminator, emphasis, words.
import type { HouseStyle } from "../../shared/style/house-style.ts";
import type { Language } from "../../shared/style/languages/language.ts";
import { languageOf } from "../../shared/style/languages/languages.ts";
import type { PrintBlock } from "../../shared/typesetting/print-model.ts";
import type { OriginalUnit } from "./structured-document.ts";

/** One thing that a rule decided, beside what the original has in its place. */
export interface ComparedAspect {
  readonly aspect: "label" | "terminator" | "emphasis" | "extent" | "words";
  readonly rule: string;
  readonly ours: string;
  readonly original: string;
  /** The original as lists show it, where its words alone do not tell. */
  readonly shown?: string;
}

/**
 * What each rule made of a unit. Every emphasised stretch is compared on its own, and in two ways: whether
 * there is one, as the style decides, and how far it goes, as the list of openings says.
 */
export function aspectsOf(unit: OriginalUnit, block: PrintBlock, style: HouseStyle): ComparedAspect[] {
  const { entry, level, ownLabel, broken } = unit;
  const original = spaced(entry.marked);
  const ours = spaced(markedText(block));
  const place = `${entry.part} ${level === 0 ? "clause" : "item"}`;
  // Items of both parts are labelled alike.
  const labelled = level === 0 ? place : "item";
  const label = block.label?.text ?? "";
  return [
    {
      aspect: "label",
      rule: `${labelled} “${kind(label)}”`,
      ours: ownLabel ? "the next number" : label,
      original: spaced(entry.label),
      shown: ownLabel ? "a label out of its sequence" : `“${kind(entry.label)}”`,
    },
    {
      aspect: "terminator",
      rule: `${place} “${ending(ours)}”`,
      ours: ending(ours),
      original: ending(original),
      shown: broken ? "something else than items behind it" : `“${ending(original)}”`,
    },
    ...(level === 0 && style[entry.part].emphasis === "none"
      ? plainAspects(ours, original)
      : emphasisAspects(ours, original, languageOf(style))),
    { aspect: "words", rule: place, ours: body(ours), original: body(original), shown: "other words" },
  ];
}

/** The letters and digits of a unit, by which it is found again in a text that was divided anew. */
export function wordsKey(marked: string): string {
  return marked.replace(/\[\^[^\]]*\]/g, "").replace(/[^\p{L}\p{N}]/gu, "");
}

/** A block as marked text: emphasis between asterisks, `[^]` for a note. */
export function markedText(block: PrintBlock): string {
  const runs = block.runs.map((run) => {
    if (run.kind === "note") return "[^]";
    if (run.kind === "break" || run.kind === "tab") return " ";
    return run.italic || run.bold ? `*${run.text}*` : run.text;
  });
  return runs.join("");
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

function emphasisAspects(ours: string, original: string, language: Language): ComparedAspect[] {
  const [here, there] = [emphasised(ours), emphasised(original)];
  const overlap = (one: Stretch, other: Stretch) => one.from < other.to && other.from < one.to;
  const decided = here.flatMap((stretch): ComparedAspect[] => {
    const met = there.filter((other) => overlap(stretch, other));
    const found = met.map(({ words }) => `“${words}”`).join(" … ");
    const same = met.length === 1 && met[0]?.from === stretch.from && met[0].to === stretch.to;
    const rule = `“${withoutAdverbs(stretch.words, language)}”`;
    const extent = { aspect: "extent", rule, ours: `“${stretch.words}”` } as const;
    return [
      presence(stretch, true, met.length > 0),
      ...(met.length > 0 ? [{ ...extent, original: same ? extent.ours : `${found} ` }] : []),
    ];
  });
  const missed = there.filter((other) => !here.some((stretch) => overlap(stretch, other)));
  return [...decided, ...missed.map((stretch) => presence(stretch, false, true))];
}

/** Where the style emphasises no opening: whether the original does so here, and what else is emphasised. */
function plainAspects(ours: string, original: string): ComparedAspect[] {
  const opens = (marked: string) => emphasised(marked).some(({ from }) => from <= 1);
  const shown = (marked: string) => (opens(marked) ? "emphasised" : "plain");
  return [{ aspect: "emphasis", rule: "openings plain", ours: shown(ours), original: shown(original) }];
}

/** A phrase as the lists of openings have it: in lower case and without adverbs. */
function withoutAdverbs(phrase: string, { adverbs, adverbForm }: Language): string {
  const longestFirst = adverbs.toSorted((one, other) => other.length - one.length);
  return longestFirst
    .reduce((rest, adverb) => rest.replace(` ${adverb} `, " "), ` ${phrase.toLowerCase()} `)
    .split(" ")
    .filter((word) => word !== "" && !adverbForm.test(word))
    .join(" ");
}

/** Whether a verb is emphasised, here and in the original; a stretch that is only there is shown with its words. */
function presence({ from, words }: Stretch, ours: boolean, original: boolean): ComparedAspect {
  const verb = from <= 1 ? "opening" : "further verb";
  return {
    aspect: "emphasis",
    rule: ours ? `${verb} emphasised` : `${verb} not found`,
    ours: ours ? "emphasised" : "plain",
    original: original ? "emphasised" : "plain",
    ...(ours ? {} : { shown: `“${words}”` }),
  };
}

/** The emphasised stretches of a marked text, by their place among its words and without punctuation round them. */
function emphasised(marked: string): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const piece of marked.split(/((?<![\\*])\*{1,3}[^*]+\*{1,3})/)) {
    const run = /^\*+([^*]+)\*+$/.exec(piece)?.[1];
    const text = run ?? piece.replaceAll("*", "");
    const before = /^[\s,]*/.exec(text)?.[0].length ?? 0;
    const words = run?.slice(before).replace(/[\s,:]+$/, "") ?? "";
    if (words !== "") stretches.push({ from: at + before, to: at + before + words.length, words });
    at += text.length;
  }
  return stretches;
}

/** A marked text with single spaces, notes without names, and underscores round emphasis as asterisks. */
function spaced(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}_])_{1,2}(?=\S)([^_]+)_{1,2}(?![\p{L}\p{N}_])/gu, "*$1*")
    .replace(/\[\^[^\]]*\]/g, "[^]")
    .replace(/\s+/g, " ")
    .trim();
}

const words = (text: string) => text.replaceAll("*", "");
const ending = (text: string) =>
  /(?: ?[.,;:](?: and| et)?)?(?:\[\^\])*[ .,;:]*$/.exec(words(text))?.[0] ?? "";
const body = (text: string) => words(text).slice(0, words(text).length - ending(text).length);
const kind = (label: string) => label.replace(/\d+/, "1").replace(/[a-z]+/, "a");
