import type { Node } from "prosemirror-model";
import { Decoration } from "prosemirror-view";
import {
  designationOf,
  emphasisedFormula,
  enactingOf,
  presentingLineOf,
  presentingMarkAt,
  runInFormula,
} from "../../../shared/form/front-lines.ts";
import { printCase } from "../../../shared/form/letter-case.ts";
import { wordsOf } from "../../../shared/form/line-text.ts";
import { factsOf } from "../../../shared/resolution/facts.ts";
import type { HouseStyle } from "../../../shared/style/house-style.ts";

/** Makes the lines above the clauses that are computed. */
export interface FrontParts {
  /** @param sharesLine whether the title follows on the same line */
  designation(text: string | null, mark: string | null, sharesLine: boolean): HTMLElement;
  presenting(text: string): HTMLElement;
  formula(runs: readonly FormulaRun[]): HTMLElement;
  /** Changes whenever the drawn parts would look different for the same input, as in another language. */
  readonly key: string;
}

export interface FormulaRun {
  readonly text: string;
  readonly emphasis: HouseStyle["enacting"]["emphasis"];
}

/** The lines above the clauses in the style's order, and the enacting formula of each body. */
export function frontDecorations(doc: Node, style: HouseStyle, drawn: FrontParts): Decoration[] {
  const decorations = [...frontLines(doc, style, drawn)];
  doc.forEach((body, pos) => {
    if (body.type.name === "body") decorations.push(...formulaDecorations(body, pos, doc, style, drawn));
  });
  return decorations;
}

/** The lines above the clauses: title, designation and presenting line. */
export function frontLines(doc: Node, style: HouseStyle, drawn: FrontParts): Decoration[] {
  const front = doc.child(0);
  const title = front.child(0);
  const designation = designationOf(doc, style);
  const presenting = presentingLineOf(doc, style);
  const printsTitle = style.front.includes("title");
  const asNote = presenting !== null && !style.front.includes("presenting");
  const markAt = presentingMarkAt(doc, style) === "designation" || !printsTitle ? "designation" : "title";
  const markOn = asNote ? (markAt === "designation" && designation !== null ? "designation" : "title") : null;
  const sharesLine = style.designation.sharesLine && designation !== null && title.childCount > 0;

  const attributes: Record<string, string> = {};
  if (title.childCount === 0) attributes["data-empty"] = "title";
  else if (markOn === "title") attributes["data-mark"] = style.presenting.mark;
  if (!printsTitle) attributes["data-printed"] = "false";

  const titleAt = style.front.indexOf("title");
  const widgets = style.front.flatMap((line, index) => {
    const after = index > titleAt;
    const at = after ? front.nodeSize : 1;
    const side = index - style.front.length;
    if (line === "designation") {
      const mark = markOn === "designation" ? style.presenting.mark : null;
      const key = `designation ${designation} ${mark} ${sharesLine} ${side} ${drawn.key}`;
      return [widget(sharesLine ? 2 : at, () => drawn.designation(designation, mark, sharesLine), side, key)];
    }
    if (line === "presenting" && presenting !== null) {
      return [widget(at, () => drawn.presenting(presenting), side, `presenting ${presenting} ${drawn.key}`)];
    }
    return [];
  });
  return [Decoration.node(1, 1 + title.nodeSize, attributes), ...widgets];
}

/** The style's formula as an element that cannot be written in; a text's own formula with its emphasis. */
function formulaDecorations(
  body: Node,
  pos: number,
  doc: Node,
  style: HouseStyle,
  drawn: FrontParts,
): Decoration[] {
  const enacting = body.child(0);
  const from = pos + 1;
  const to = from + enacting.nodeSize;
  const { emphasis, case: letters } = style.enacting;
  if (enacting.childCount > 0) {
    const range = emphasisedFormula(wordsOf(enacting), style);
    if (range.from === range.to) return [];
    const look = `${emphasis}${letters === "upper" ? " upper" : ""}`;
    return [Decoration.inline(from + 1 + range.from, from + 1 + range.to, { class: look })];
  }
  const runIn = runInFormula(body, style);
  const formula = runIn ?? enactingOf(body, style, factsOf(doc).metadata);
  const range = emphasisedFormula(formula, style);
  const printed = printCase(formula, letters, style.locale);
  const runs = [
    { text: printed.slice(0, range.from), emphasis: "none" },
    { text: printed.slice(range.from, range.to), emphasis },
    { text: `${printed.slice(range.to)}${runIn === null ? "" : " "}`, emphasis: "none" },
  ] as const;
  const closed = Decoration.node(from, to, { "data-formula": printed, contenteditable: "false" });
  const key = `formula ${printed} ${range.from} ${range.to} ${emphasis}`;
  if (printed === "") return [closed];
  if (runIn === null) return [closed, widget(from + 1, () => drawn.formula(runs), 0, key)];
  const hidden = Decoration.node(from, to, { "data-formula": "", contenteditable: "false" });
  return [hidden, widget(soleLineAt(body, pos, style), () => drawn.formula(runs), -1, `${key} runs in`)];
}

/** The position at the head of the first line of the clause that the formula runs into. */
function soleLineAt(body: Node, pos: number, style: HouseStyle): number {
  let at = pos + 1;
  body.forEach((part, offset) => {
    if (part.type.name === style.enacting.before) at = pos + 1 + offset + 3;
  });
  return at;
}

function widget(pos: number, draw: () => HTMLElement, side: number, key: string): Decoration {
  return Decoration.widget(pos, draw, { side, ignoreSelection: true, stopEvent: () => true, key });
}
