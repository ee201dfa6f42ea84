// Reads a Word document back as trees, and computes its numbers as Word would.
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { writeNumber } from "../../shared/form/numbering.ts";
import type { NumberForm } from "../../shared/style/house-style.ts";

/** An element: `children` are elements, `text` is its own text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

export interface Package {
  readonly names: readonly string[];
  /** The root element of an XML part. Throws when the part is missing or is not well-formed. */
  part(name: string): Element;
}

export function openPackage(bytes: Uint8Array): Package {
  const files = unzipSync(bytes);
  return {
    names: Object.keys(files),
    part(name) {
      const file = files[name];
      if (!file) throw new RangeError(`No part ${name}`);
      return parse(strFromU8(file));
    },
  };
}

function parse(xml: string): Element {
  interface Open {
    name: string;
    attributes: Record<string, string>;
    children: Open[];
    text: string;
  }
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Open = {
      name,
      attributes: { ...attributes } as Record<string, string>,
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  const [first] = root.children;
  if (!first) throw new RangeError("An XML part has no root");
  return first;
}

/** Every element of a name below another, in document order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The first element along a path of names; null when there is none. */
export function find(element: Element, ...path: readonly string[]): Element | null {
  const [name, ...rest] = path;
  if (name === undefined) return element;
  const child = element.children.find((candidate) => candidate.name === name);
  return child ? find(child, ...rest) : null;
}

export function value(element: Element | null, attribute = "w:val"): string | null {
  return element?.attributes[attribute] ?? null;
}

/** A paragraph with the style, computed label and words that a reader of the document sees. */
export interface DocxParagraph {
  readonly style: string | null;
  readonly label: string | null;
  readonly text: string;
}

interface Level {
  readonly start: number;
  readonly form: NumberForm;
  readonly text: string;
}

const forms: Readonly<Record<string, NumberForm>> = {
  decimal: "decimal",
  lowerLetter: "lower-letter",
  upperLetter: "upper-letter",
  lowerRoman: "lower-roman",
  upperRoman: "upper-roman",
};

/**
 * The paragraphs of a document with their automatic numbers, resolved through styles, list and level. Throws when
 * a paragraph names a style, list or level that is not defined: no validator notices that.
 */
export function paragraphsOf(document: Package): DocxParagraph[] {
  const styles = new Map(
    all(document.part("word/styles.xml"), "w:style").map((style) => [value(style, "w:styleId"), style]),
  );
  const lists = listsOf(document.part("word/numbering.xml"));
  const counts = new Map<string, number[]>();
  return all(document.part("word/document.xml"), "w:p").map((paragraph) => {
    const style = value(find(paragraph, "w:pPr", "w:pStyle"));
    const own = find(paragraph, "w:pPr", "w:numPr");
    const definition = style === null ? null : (styles.get(style) ?? null);
    if (style !== null && !definition) throw new RangeError(`Style ${style} is not defined`);
    const numbering = own ?? (definition ? find(definition, "w:pPr", "w:numPr") : null);
    const id = numbering && value(find(numbering, "w:numId"));
    const text = all(paragraph, "w:r").map(wordsOfRun).join("");
    if (numbering === null || id === null || id === "0") return { style, label: null, text };
    const list = lists.get(id);
    const level = Number(value(find(numbering, "w:ilvl")) ?? 0);
    if (!list?.[level]) throw new RangeError(`List ${id} has no level ${level}`);
    const counted = counts.get(id) ?? list.map(({ start }) => start - 1);
    counted[level] = (counted[level] ?? 0) + 1;
    for (let below = level + 1; below < list.length; below++) counted[below] = (list[below]?.start ?? 1) - 1;
    counts.set(id, counted);
    const label = list[level].text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return writeNumber(counted[at] ?? 0, list[at]?.form ?? "decimal");
    });
    return { style, label, text };
  });
}

function wordsOfRun(run: Element): string {
  return run.children
    .map(({ name, text }) => (name === "w:t" ? text : name === "w:br" ? "\n" : name === "w:tab" ? "\t" : ""))
    .join("");
}

/** For each w:num the levels it counts in. */
function listsOf(numbering: Element): Map<string, Level[]> {
  const abstracts = new Map(
    all(numbering, "w:abstractNum").map((each) => [value(each, "w:abstractNumId"), each]),
  );
  return new Map(
    all(numbering, "w:num").map((num) => {
      const id = value(num, "w:numId") ?? "";
      const abstract = abstracts.get(value(find(num, "w:abstractNumId")));
      if (!abstract) throw new RangeError(`List ${id} has no definition`);
      const levels = all(abstract, "w:lvl").map((level): Level => {
        const form = forms[value(find(level, "w:numFmt")) ?? ""];
        return {
          start: Number(value(find(level, "w:start")) ?? 1),
          form: form ?? "decimal",
          text: value(find(level, "w:lvlText")) ?? "",
        };
      });
      return [id, levels] as const;
    }),
  );
}
