import type { Node } from "prosemirror-model";
import { designationOf, presentingLineOf, presentingMarkAt, presentingNode } from "../form/front-lines.ts";
import type { Emphasis, HouseStyle } from "../style/house-style.ts";
import { block, inlineStyle } from "./block.ts";
import { inlineRuns, type NoteTaker, noteRuns } from "./inline-runs.ts";
import { evenPlace } from "./measure.ts";
import type { PrintBlock, PrintNote, PrintRun, TextRun } from "./print-model.ts";
import { printableText } from "./printable-text.ts";
import { emphasise, plain, textRun } from "./runs.ts";

/** Receives the presenting line where it is a note and answers with its index on the page. */
export type PresentingTaker = (runs: PrintNote["runs"]) => number;

/** The lines above the text in the style's order: title, designation, and the presenting line where it is one. */
export function frontBlocks(
  doc: Node,
  style: HouseStyle,
  takeNote: NoteTaker,
  takePresenting: PresentingTaker,
): PrintBlock[] {
  const lines = {
    title: titleRuns(doc, style, takeNote),
    designation: designationRuns(doc, style),
    presenting: presentingRuns(doc),
  };
  const computed = presentingLineOf(doc, style);
  if (lines.presenting.length === 0 && computed !== null)
    lines.presenting = [textRun(printableText(computed))];
  if (!style.front.includes("presenting") && lines.presenting.length > 0) {
    const atDesignation = presentingMarkAt(doc, style) === "designation" && lines.designation.length > 0;
    const carrier = atDesignation || !style.front.includes("title") ? lines.designation : lines.title;
    carrier.push({ kind: "note", note: takePresenting(lines.presenting) });
  }
  const { sharesLine, hangs } = style.designation;
  const shared = sharesLine && lines.designation.length > 0 && lines.title.length > 0;
  if (shared) {
    lines.title.unshift(...lines.designation, hangs === null ? textRun(" ") : { kind: "tab" });
    lines.designation = [];
  }
  const blocks = {
    title: block({
      role: "title",
      runs: lines.title,
      align: style.title.align,
      place: shared && hangs !== null ? { first: -hangs, text: 0, rest: 0 } : evenPlace(0),
      size: style.title.size,
      outlineLevel: 1,
      keepWithNext: true,
    }),
    designation: block({
      role: "designation",
      runs: lines.designation,
      align: style.designation.align,
      size: style.designation.size,
      outlineLevel: style.front.includes("title") ? null : 1,
      keepWithNext: true,
    }),
    presenting: block({
      role: "presenting",
      runs: emphasised(lines.presenting, style.presenting.emphasis),
      align: style.presenting.align,
      size: style.presenting.size,
      keepWithNext: true,
    }),
  };
  return style.front.map((line) => blocks[line]).filter(({ runs }) => runs.length > 0);
}

function emphasised(runs: readonly TextRun[], emphasis: Emphasis): PrintRun[] {
  return runs.map((run) => ({ ...run, ...emphasise(run, emphasis) }));
}

function titleRuns(doc: Node, style: HouseStyle, takeNote: NoteTaker): PrintRun[] {
  const title = doc.firstChild?.firstChild;
  return title && style.front.includes("title")
    ? inlineRuns(title, inlineStyle(style, style.title), takeNote)
    : [];
}

function designationRuns(doc: Node, style: HouseStyle): PrintRun[] {
  const designation = designationOf(doc, style);
  return designation === null
    ? []
    : [textRun(printableText(designation), emphasise(plain, style.designation.emphasis))];
}

/** The presenting line that the document holds itself; none where it is computed. */
function presentingRuns(doc: Node): PrintNote["runs"][number][] {
  const own = presentingNode(doc);
  return own ? noteRuns(own) : [];
}
