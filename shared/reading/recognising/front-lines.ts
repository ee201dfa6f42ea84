import { readFrontLine } from "../../form/front-lines.ts";
import type { Metadata } from "../../resolution/metadata.ts";
import type { Stage } from "../../resolution/schema.ts";
import type { HouseStyle } from "../../style/house-style.ts";

/** What a front line says of the resolution. */
export interface FrontFacts {
  readonly stage: Stage;
  readonly metadata: Metadata;
}

/** Whether a line is the style's designation, `RESOLUTION 461`, with or without a note's mark. */
export function isDesignation(text: string, style: HouseStyle): boolean {
  return readDesignation(text, style) !== null;
}

/** The facts of a designation. One that lacks the point at its end is one all the same: `10/2`. */
export function readDesignation(text: string, style: HouseStyle): FrontFacts | null {
  if (text.length > longestDesignation) return null;
  const line = withoutNumberSign(withoutMark(text));
  const read = readFrontLine("designation", line, style);
  if (read?.stage === "adopted" || !/^\S*\d$/.test(line)) return read;
  const pointed = readFrontLine("designation", `${line}.`, style);
  return pointed?.stage === "adopted" ? pointed : read;
}

/** `Resolution n. 500`, `Resolution No. 500`: the word for *number*, which the styles do without. */
export const numberSign = /\bn(?:[or]|°|º)?\.?\s+(?=\d)/iu;

export function withoutNumberSign(text: string): string {
  return text.replace(numberSign, "");
}

/** Whether a paragraph is the line that says who presented and adopted the text: it begins as the style's does. */
export function isPresentingLine(text: string, style: HouseStyle): boolean {
  const words = withoutMark(text.slice(0, 200)).toLowerCase();
  return templatesOf(style).some((template) => words.startsWith(literalStart(template)));
}

/**
 * The facts of a presenting line. A line that only resembles the style's gives its stage and no metadata, since
 * a name cut at the wrong place would be false.
 */
export function readPresentingLine(text: string, style: HouseStyle): FrontFacts {
  const words = withoutMark(text);
  const read = readFrontLine("presenting", words, style);
  const adopted = saysAdopted(words, style);
  if (read && (read.stage === "adopted" || !adopted)) return read;
  return { stage: adopted ? "adopted" : "draft", metadata: {} };
}

/** A line without the note mark before or after it. */
export function withoutMark(text: string): string {
  const start = text.trim().replace(/^[*†]+\s*/, "");
  const mark = /(?:\^\{[^}]*\}|[*†]{1,3})$/.exec(start.slice(-20))?.[0] ?? "";
  return start.slice(0, start.length - mark.length).trimEnd();
}

const longestDesignation = 80;

function templatesOf(style: HouseStyle): string[] {
  return Object.values(style.presenting.templates).filter((template) => template !== null);
}

/** The words before a template's first place, the article left out: `presented by`. */
function literalStart(template: string): string {
  const words = literals(template)[0]?.toLowerCase() ?? "";
  return /^\S+ \S+/.exec(words)?.[0] ?? words;
}

/** Whether the line goes on as only the line of an adopted text does: `… and adopted …`. */
function saysAdopted(text: string, style: HouseStyle): boolean {
  const template = style.presenting.templates.adopted;
  const continuation = template === null ? undefined : literals(template)[1]?.trim().toLowerCase();
  return continuation !== undefined && text.toLowerCase().includes(` ${continuation} `);
}

/** A template's words between its places. */
function literals(template: string): string[] {
  return template.split(/[[\]]|\{\w+\}/).filter((words) => words.trim() !== "");
}
