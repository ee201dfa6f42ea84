import { SaxesParser } from "saxes";
import { UserError } from "../../base/user-error.ts";

/** An element with its texts and elements in order. */
export interface XmlElement {
  /** The local name behind the prefix that the reader gave its namespace: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly (XmlElement | string)[];
}

/** The addresses of namespaces by the prefixes that a reader knows them by. Others keep the file's own prefix behind a `?`. */
export type Namespaces = Readonly<Record<string, readonly string[]>>;

/** Deeper nesting is no document. */
const deepest = 256;

/**
 * Reads an XML text. No entity is known but XML's own five: a document type that declares any is refused.
 *
 * @throws UserError `file-damaged` when the text is not well-formed, `file-unsafe` for declarations in a document
 * type or elements more than 256 deep
 */
export function parseXml(xml: string, namespaces: Namespaces, file: string): XmlElement {
  const prefixes = new Map(
    Object.entries(namespaces).flatMap(([prefix, addresses]) => addresses.map((uri) => [uri, prefix])),
  );
  const nameOf = ({ uri, local, prefix }: { uri: string; local: string; prefix: string }) => {
    const known = uri === "" && prefix === "" ? "" : (prefixes.get(uri) ?? `?${prefix}`);
    return known === "" ? local : `${known}:${local}`;
  };
  const document: OpenElement = { name: "", attributes: {}, content: [] };
  const open: OpenElement[] = [document];
  const addText = (text: string) => {
    if (text !== "") open.at(-1)?.content.push(text);
  };
  const parser = new SaxesParser({ xmlns: true });
  parser.on("doctype", (declaration) => {
    if (declaration.includes("["))
      throw new UserError("file-unsafe", { file, reason: "it declares entities of its own" });
  });
  parser.on("opentag", (tag) => {
    if (open.length > deepest)
      throw new UserError("file-unsafe", { file, reason: `it is nested more than ${deepest} deep` });
    const attributes: Record<string, string> = Object.create(null);
    for (const attribute of Object.values(tag.attributes)) attributes[nameOf(attribute)] = attribute.value;
    const element: OpenElement = { name: nameOf(tag), attributes, content: [] };
    open.at(-1)?.content.push(element);
    if (!tag.isSelfClosing) open.push(element);
  });
  parser.on("closetag", (tag) => {
    if (!tag.isSelfClosing) open.pop();
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError("file-damaged", { file });
  }
  const root = childElements(document)[0];
  if (!root) throw new UserError("file-damaged", { file });
  return root;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: (XmlElement | string)[];
}

export function childElements(element: XmlElement): XmlElement[] {
  return element.content.filter((child) => typeof child !== "string");
}

/** The first element along a path of names; null when there is none. */
export function find(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  let found: XmlElement | null = element;
  for (const name of path) {
    found = found && (childElements(found).find((child) => child.name === name) ?? null);
  }
  return found;
}

/** Every element of a name among the children. */
export function children(element: XmlElement | null, name: string): XmlElement[] {
  return element ? childElements(element).filter((child) => child.name === name) : [];
}

/** Every element of a name at any depth, in document order. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** All text below an element. */
export function textContent(element: XmlElement): string {
  return element.content.map((child) => (typeof child === "string" ? child : textContent(child))).join("");
}
