import type { Node } from "prosemirror-model";
import { fillTemplate, readTemplate, type TemplateValues } from "../base/template.ts";
import { factsOf } from "../resolution/facts.ts";
import type { Metadata } from "../resolution/metadata.ts";
import { type Stage, schema } from "../resolution/schema.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { dateFrom, dateShapes, dateValues } from "./adoption-date.ts";
import { printCase } from "./letter-case.ts";
import { wordsOf } from "./line-text.ts";
import type { Range } from "./words.ts";

/** The designation as printed (`RESOLUTION 491`), or null when the metadata do not give one. */
export function designationOf(doc: Node, style: HouseStyle): string | null {
  const { metadata, stage } = factsOf(doc);
  const template = style.designation.templates[stage];
  const text = template ? fillTemplate(template, valuesOf(metadata, style)) : null;
  return text === null ? null : printCase(capitalised(text), style.designation.case, style.locale);
}

/** `{kind} 108-21` begins with a capital, whatever the register called it. */
function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The presenting line: what the document says itself, else what the metadata give; null when neither does. */
export function presentingLineOf(doc: Node, style: HouseStyle): string | null {
  const own = presentingNode(doc);
  if (own) return wordsOf(own);
  const { metadata, stage } = factsOf(doc);
  const template = style.presenting.templates[stage];
  return template ? fillTemplate(template, valuesOf(metadata, style)) : null;
}

/** The presenting line that a document holds itself, as an override; null when it is computed. */
export function presentingNode(doc: Node): Node | null {
  return doc.firstChild?.childCount === 2 ? doc.firstChild.child(1) : null;
}

/** Where the mark of the presenting line stands. */
export function presentingMarkAt(doc: Node, style: HouseStyle): "title" | "designation" {
  const own: unknown = doc.firstChild?.attrs.markAt;
  return own === "title" || own === "designation" ? own : style.presenting.attachedTo;
}

/**
 * Reads a printed front line (designation or presenting line) back into metadata.
 *
 * @returns the stage whose template printed it with the metadata it names, or null when none did
 */
export function readFrontLine(
  line: "designation" | "presenting",
  text: string,
  style: HouseStyle,
): { readonly stage: Stage; readonly metadata: Metadata } | null {
  for (const stage of ["adopted", "committee", "draft"] as const) {
    const template = style[line].templates[stage];
    const values = template ? readTemplate(template, text, placeShapes) : null;
    if (values) return { stage, metadata: metadataFrom(values, style) };
  }
  const others = line === "designation" ? readOtherDesignation(text, style) : null;
  return others && { stage: "adopted", metadata: others };
}

/** What a line says that names an adopted text in another form than its style prints; null for any other line. */
export function readOtherDesignation(text: string, style: HouseStyle): Metadata | null {
  for (const form of style.designation.otherForms) {
    const values = readTemplate(form, text, placeShapes);
    if (values) return metadataFrom(values, style);
  }
  return null;
}

/** A document number is digits and codes, `042 CDS 24 E rev. 1`: words of a sentence are longer. */
const placeShapes = {
  ...dateShapes,
  number: "(?:\\d+-\\d+|\\d+[\\p{L}\\d/ ]*)",
  session: "\\d+\\p{L}+",
  kind: "\\p{L}+",
  documentNumber: "\\d[\\p{L}\\d/-]*(?:\\.?\\s+[\\p{L}\\d/-]{1,6})*",
};

/** The words of the title; empty where there are none. */
export function titleWords(doc: Node): string {
  const title = doc.firstChild?.firstChild;
  return title ? wordsOf(title) : "";
}

/** The values that templates are filled with. */
export function valuesOf(metadata: Metadata, style: HouseStyle): TemplateValues {
  const { date, ...fields } = metadata;
  return { ...fields, ...dateValues(date, style) };
}

function metadataFrom(values: TemplateValues, style: HouseStyle): Metadata {
  const { weekday: _weekday, day: _day, month: _month, year, ...fields } = values;
  const date = dateFrom(values, style);
  return { ...fields, ...(date ? { date } : year ? { year } : {}) };
}

/** The enacting formula: the document's own, else the style's; empty where the style writes none. */
export function enactingOf(body: Node, style: HouseStyle, metadata: Metadata = {}): string {
  const own = body.firstChild;
  if (own && own.type === schema.nodes.enacting && own.childCount > 0) return wordsOf(own);
  return fillTemplate(style.enacting.text, valuesOf(metadata, style)) ?? "";
}

/** The formula that runs on into the sole clause of its part; null where it has a line of its own. */
export function runInFormula(body: Node, style: HouseStyle): string | null {
  const { runsIn, before } = style.enacting;
  const part = body.children.find((child) => child.type.name === before);
  const sole = part?.childCount === 1 && part.firstChild?.type.name === "clause";
  const own = body.firstChild?.type === schema.nodes.enacting && body.firstChild.childCount > 0;
  return sole && !own ? runsIn : null;
}

/** The words of a formula that the style emphasises, as offsets into it; the punctuation at its end is never. */
export function emphasisedFormula(formula: string, style: HouseStyle): Range {
  const { emphasised } = style.enacting;
  const from = emphasised === null ? 0 : formula.indexOf(emphasised);
  const words = emphasised ?? formula.replace(/[\s,:.]+$/, "");
  return { from: Math.max(from, 0), to: from < 0 ? 0 : from + words.length };
}
