import type { Mark, Node } from "prosemirror-model";
import { printCase } from "../form/letter-case.ts";
import type { Range } from "../form/opening-phrase.ts";
import type { Emphasis, HouseStyle, LetterCase } from "../style/house-style.ts";
import { changesOf } from "./changes.ts";
import type { PrintRun, TextRun } from "./print-model.ts";
import { printableText } from "./printable-text.ts";
import { emphasise, mergeRuns, plain, type RunLook, textRun } from "./runs.ts";

/** What the style adds to an inline text. */
export interface InlineStyle {
  readonly locale: string;
  readonly emphasis: Emphasis;
  readonly case: LetterCase;
  /** Stretches that are emphasised and cased on their own, as offsets into the content. */
  readonly openings: readonly Range[];
  readonly openingEmphasis: Emphasis;
  readonly openingCase: LetterCase;
  /** Printed after the last word. */
  readonly terminator: string;
  /** Where it stands with the notes at the end of the line. */
  readonly noteMarks: HouseStyle["noteMarks"];
}

/** Receives a note of the text and answers with its index on the page. */
export type NoteTaker = (note: { readonly mark: string | null; readonly runs: readonly TextRun[] }) => number;

/** The runs of a title, line, heading or formula. */
export function inlineRuns(node: Node, style: InlineStyle, takeNote: NoteTaker): PrintRun[] {
  const runs: PrintRun[] = [];
  node.forEach((child, offset) => {
    if (child.isText) runs.push(...styledText(child, offset, style));
    else if (child.type.name === "note")
      runs.push({ kind: "note", note: takeNote(noteOf(child)), ...changesOf(child.marks) });
    else runs.push({ kind: "break", ...changesOf(child.marks) });
  });
  return withTerminator(mergeRuns(runs), style);
}

/** The text of a note or of a line that is printed as one. */
export function noteRuns(node: Node): TextRun[] {
  const runs: TextRun[] = [];
  node.forEach((child) => {
    // A note cannot stand in a note: its words are given in place.
    const text = child.isText
      ? (child.text ?? "")
      : child.type.name === "note"
        ? ` (${child.textContent})`
        : " ";
    runs.push(textRun(printableText(text), lookOf(child.marks)));
  });
  return mergeRuns(runs) as TextRun[];
}

function noteOf(node: Node): { mark: string | null; runs: TextRun[] } {
  const mark: unknown = node.attrs.mark;
  return { mark: typeof mark === "string" ? printableText(mark) : null, runs: noteRuns(node) };
}

/** A text node cut where openings begin and end. */
function styledText(node: Node, offset: number, style: InlineStyle): TextRun[] {
  const text = node.text ?? "";
  const cuts = style.openings
    .flatMap(({ from, to }) => [from - offset, to - offset])
    .filter((cut) => cut > 0 && cut < text.length);
  const edges = [0, ...cuts.toSorted((a, b) => a - b), text.length];
  return edges.slice(1).map((to, index) => {
    const from = edges[index] ?? 0;
    const opens = style.openings.some((range) => range.from <= offset + from && offset + to <= range.to);
    const look = emphasise(lookOf(node.marks), style.emphasis);
    // Only the capital of a clause's own first word is the style's: further verbs stand within a sentence.
    const first = offset + from <= 1 || style.openingCase === "upper";
    const openingCase = first ? style.openingCase : "as-typed";
    const printed = printCase(text.slice(from, to), opens ? openingCase : style.case, style.locale);
    return textRun(printableText(printed), opens ? emphasise(look, style.openingEmphasis) : look);
  });
}

function lookOf(marks: readonly Mark[]): RunLook {
  const has = (name: string) => marks.some((mark) => mark.type.name === name);
  return {
    ...plain,
    italic: has("emphasis"),
    script: has("superscript") ? "superscript" : has("subscript") ? "subscript" : "normal",
    ...changesOf(marks),
  };
}

/** Trims the edges of the text and puts the terminator behind the last word, before or after the notes there. */
function withTerminator(
  runs: readonly PrintRun[],
  { terminator, noteMarks }: Pick<InlineStyle, "terminator" | "noteMarks">,
): PrintRun[] {
  const blank = (run: PrintRun) => run.kind === "break" || (run.kind === "text" && run.text.trim() === "");
  const start = runs.findIndex((run) => !blank(run));
  const wordsEnd = runs.findLastIndex((run) => run.kind === "text" && !blank(run)) + 1;
  const words = runs.slice(Math.max(start, 0), wordsEnd);
  const notes = runs.slice(wordsEnd).filter((run) => run.kind === "note");
  if (words.length === 0) return notes;
  const trimmed = words.map((run, index) => {
    if (run.kind !== "text") return run;
    const head = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === words.length - 1 ? head.trimEnd() : head };
  });
  const end = textRun(printableText(terminator));
  return mergeRuns(
    noteMarks === "before-terminator" ? [...trimmed, ...notes, end] : [...trimmed, end, ...notes],
  );
}
