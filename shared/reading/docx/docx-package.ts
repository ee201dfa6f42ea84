import { UserError } from "../../base/user-error.ts";
import { children, type Namespaces, parseXml, type XmlElement } from "../xml/xml-tree.ts";

/** The parts of a Word file that hold text or say how it is numbered and emphasised; null where it has none. */
export interface DocxPackage {
  readonly document: XmlElement;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
  readonly comments: XmlElement | null;
  /** The heads and feet of its pages. */
  readonly margins: readonly XmlElement[];
}

const namespaces: Namespaces = {
  w: [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
  ],
  mc: ["http://schemas.openxmlformats.org/markup-compatibility/2006"],
  m: [
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
  ],
  rel: ["http://schemas.openxmlformats.org/package/2006/relationships"],
};

/**
 * Finds a Word file's parts by its relationships (ISO/IEC 29500-2). Relationships that lead out of the file are
 * not followed.
 *
 * @param parts the XML parts by name, without a slash at the start
 * @throws UserError `file-damaged` or `file-unsafe`
 */
export function docxPackage(parts: ReadonlyMap<string, string>, file: string): DocxPackage {
  const names = new Map([...parts.keys()].map((name) => [name.toLowerCase(), name]));
  const parse = (name: string | undefined) => {
    const xml = parts.get(names.get(name?.toLowerCase() ?? "") ?? "");
    if (xml === undefined) return null;
    // Word never writes one, and OPC forbids it (ISO/IEC 29500-2, 8.1.4).
    if (xml.includes("<!DOCTYPE"))
      throw new UserError("file-unsafe", { file, reason: "it declares a document type" });
    return parseXml(xml, namespaces, file);
  };
  const related = (owner: string) => {
    const [folder, base] = splitPath(owner);
    const relations = parse(`${folder}_rels/${base}.rels`);
    return children(relations, "rel:Relationship")
      .filter(({ attributes }) => attributes.TargetMode !== "External")
      .map(({ attributes: { Type = "", Target = "" } }) => ({
        kind: kindOf(Type),
        path: resolve(folder, Target),
      }));
  };
  const main = related("").findLast(({ kind }) => kind === "officeDocument")?.path ?? "word/document.xml";
  const document = parse(main);
  if (document?.name !== "w:document") throw new UserError("file-damaged", { file });
  const others = related(main);
  const part = (wanted: string) => parse(others.findLast(({ kind }) => kind === wanted)?.path);
  return {
    document,
    styles: part("styles"),
    numbering: part("numbering"),
    footnotes: part("footnotes"),
    endnotes: part("endnotes"),
    comments: part("comments"),
    margins: others.flatMap(({ kind, path }) =>
      /^(?:header|footer)$/.test(kind) ? (parse(path) ?? []) : [],
    ),
  };
}

/** The last word of a relationship's type, which transitional and strict files share. */
function kindOf(type: string): string {
  return type.slice(type.lastIndexOf("/") + 1);
}

function splitPath(path: string): [folder: string, base: string] {
  const at = path.lastIndexOf("/") + 1;
  return [path.slice(0, at), path.slice(at)];
}

function resolve(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** An element's `w:val`; null without the element or the attribute. */
export function settingOf(element: XmlElement | null): string | null {
  return element?.attributes["w:val"] ?? null;
}

/** A whole number of an attribute, held within what Word itself can count; null when it is none. */
export function numberOf(text: string | null | undefined): number | null {
  if (text === null || text === undefined || !/^[+-]?\d+(?:\.\d+)?$/.test(text)) return null;
  return Math.max(-32768, Math.min(32767, Math.trunc(Number(text))));
}

/** An on/off property: null when it is not there. */
export function switchOf(element: XmlElement | null): boolean | null {
  if (!element) return null;
  return !["0", "false", "off", "none"].includes(settingOf(element) ?? "");
}
