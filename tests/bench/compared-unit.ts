// A clause or item as it was printed against the same one as it is set again: label, terminator, emphasis, words.
import type { PrintBlock } from "../../shared/typesetting/print-model.ts";
import type { OriginalUnit } from "./structured-document.ts";

/** One thing that a rule decided, beside what the original has in its place. */
export interface ComparedAspect {
  readonly aspect: "label" | "terminator" | "opening" | "further verb" | "words";
  readonly rule: string;
  readonly ours: string;
  readonly original: string;
  /** The original as lists show it, where its words alone do not tell. */
  readonly shown?: string;
}

/** What each rule made of a unit. Every emphasised stretch is compared on its own, since each has its own rule. */
export function aspectsOf(unit: OriginalUnit, block: PrintBlock): ComparedAspect[] {
  const { entry, level, ownLabel, broken } = unit;
  const original = spaced(entry.marked);
  const ours = spaced(markedText(block));
  const place = `${entry.part} ${level === 0 ? "clause" : "item"}`;
  const label = block.label?.text ?? "";
  return [
    {
      aspect: "label",
      rule: `${place} “${kind(label)}”`,
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
    ...emphasisAspects(ours, original),
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
    if (run.kind === "break") return " ";
    return run.italic || run.bold ? `*${run.text}*` : run.text;
  });
  return runs.join("");
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

function emphasisAspects(ours: string, original: string): ComparedAspect[] {
  const [here, there] = [emphasised(ours), emphasised(original)];
  const overlap = (one: Stretch, other: Stretch) => one.from < other.to && other.from < one.to;
  const quoted = (stretches: readonly Stretch[]) =>
    stretches.map(({ words }) => `“${words}”`).join(" … ") || "plain";
  const decided = here.map((stretch): ComparedAspect => {
    const met = there.filter((other) => overlap(stretch, other));
    const same = met.length === 1 && met[0]?.from === stretch.from && met[0].to === stretch.to;
    return {
      aspect: stretch.from <= 1 ? "opening" : "further verb",
      rule: `“${stretch.words}”`,
      ours: `“${stretch.words}”`,
      original: same ? `“${stretch.words}”` : quoted(met),
    };
  });
  const missed = there.filter((other) => !here.some((stretch) => overlap(stretch, other)));
  return [
    ...decided,
    ...missed.map(
      (stretch): ComparedAspect => ({
        aspect: stretch.from <= 1 ? "opening" : "further verb",
        rule: "none",
        ours: "plain",
        original: `“${stretch.words}”`,
      }),
    ),
  ];
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

function spaced(text: string): string {
  return text
    .replace(/\[\^[^\]]*\]/g, "[^]")
    .replace(/\s+/g, " ")
    .trim();
}

const words = (text: string) => text.replaceAll("*", "");
const ending = (text: string) =>
  /(?: ?[.,;:](?: and| et)?)?(?:\[\^\])*[ .,;:]*$/.exec(words(text))?.[0] ?? "";
const body = (text: string) => words(text).slice(0, words(text).length - ending(text).length);
const kind = (label: string) => label.replace(/\d+/, "1").replace(/[a-z]+/, "a");
