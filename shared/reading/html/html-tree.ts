import { names } from "../xml/names.ts";
import type { XmlElement } from "../xml/xml-tree.ts";
import { decodeEntities } from "./html-entities.ts";

/** Deeper elements become siblings. */
const deepest = 200;

const voidElements = names(
  "area base br col embed hr img input link meta param source track wbr basefont frame",
);

/** Elements whose content is no mark-up. */
const rawElements = names("script style textarea title xmp iframe noembed noframes");

const paragraphEnders = names(`
  address article aside blockquote center div dl fieldset footer form h1 h2 h3 h4 h5 h6 header hr main
  nav ol p pre section table ul li dt dd tr td th tbody thead tfoot
`);

/** What a start tag closes, up to the element that bounds the search. */
const closedBy = new Map<
  string,
  { readonly closes: ReadonlySet<string>; readonly bounds: ReadonlySet<string> }
>([
  ["li", { closes: names("li"), bounds: names("ol ul") }],
  ["dt", { closes: names("dt dd"), bounds: names("dl") }],
  ["dd", { closes: names("dt dd"), bounds: names("dl") }],
  ["td", { closes: names("td th"), bounds: names("tr table") }],
  ["th", { closes: names("td th"), bounds: names("tr table") }],
  ["tr", { closes: names("tr td th"), bounds: names("table") }],
  ["tbody", { closes: names("tbody thead tfoot tr td th"), bounds: names("table") }],
  ["tfoot", { closes: names("tbody thead tfoot tr td th"), bounds: names("table") }],
]);

/** A paragraph is not closed from within these. */
const paragraphBounds = names("td th table li div blockquote body");
const cells = names("td th");
const tables = names("table");

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: (XmlElement | string)[];
}

/**
 * Reads any text as HTML: what is left open is closed, what closes nothing is passed over. Names are in small
 * letters. It never fails, runs nothing and fetches nothing.
 */
export function parseHtml(html: string): XmlElement {
  const root: OpenElement = { name: "", attributes: {}, content: [] };
  const open: OpenElement[] = [root];
  const close = (from: number) => {
    open.length = Math.max(1, from);
  };
  /** The innermost open element among some, looked for up to one that bounds them; -1 when there is none. */
  const innermost = (wanted: ReadonlySet<string>, bounds?: ReadonlySet<string>) => {
    const found = open.findLastIndex(({ name }) => wanted.has(name) || bounds?.has(name));
    return found > 0 && wanted.has(open[found]?.name ?? "") ? found : -1;
  };

  function start(tag: string, attributes: Readonly<Record<string, string>>, selfClosing: boolean): void {
    const closing = closedBy.get(tag);
    if (closing) {
      for (
        let at = innermost(closing.closes, closing.bounds);
        at > 0;
        at = innermost(closing.closes, closing.bounds)
      )
        close(at);
    }
    if (paragraphEnders.has(tag)) {
      const paragraph = innermost(names("p"), paragraphBounds);
      if (paragraph > 0) close(paragraph);
    }
    const element: OpenElement = { name: tag, attributes, content: [] };
    open.at(-1)?.content.push(element);
    if (!selfClosing && !voidElements.has(tag) && open.length < deepest) open.push(element);
  }

  let at = 0;
  for (const token of tokensOf(html)) {
    if (token.index < at) continue;
    const { raw, closing, name, attributes } = token;
    if (raw !== "") open.at(-1)?.content.push(decodeEntities(raw));
    if (name === "") continue;
    if (closing) {
      const found = innermost(new Set([name]), cells.has(name) || name === "tr" ? tables : cells);
      if (found > 0) close(found);
      continue;
    }
    start(name, readAttributes(attributes), /\/\s*$/.test(attributes));
    if (rawElements.has(name) && open.at(-1)?.name === name) {
      const end = closingTag(html, name, token.end);
      if (end.from > token.end) open.at(-1)?.content.push(html.slice(token.end, end.from));
      at = end.to;
      open.pop();
    }
  }
  return root;
}

interface Token {
  readonly index: number;
  readonly end: number;
  /** Text. */
  readonly raw: string;
  readonly closing: boolean;
  /** Of a tag; empty for text, comments and declarations. */
  readonly name: string;
  readonly attributes: string;
}

const tokenPattern =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*(?:>|$)|<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)(?:>|$)|[^<]+|</g;

function* tokensOf(html: string): Generator<Token> {
  for (const match of html.matchAll(tokenPattern)) {
    const [whole, slash = "", name = "", attributes = ""] = match;
    const isText = name === "" && !/^<[!?]/.test(whole);
    yield {
      index: match.index,
      end: match.index + whole.length,
      raw: isText ? whole : "",
      closing: slash === "/",
      name: name.toLowerCase(),
      attributes,
    };
  }
}

function closingTag(html: string, name: string, from: number): { from: number; to: number } {
  const pattern = new RegExp(`</${name}\\s*>`, "gi");
  pattern.lastIndex = from;
  const match = pattern.exec(html);
  return match ? { from: match.index, to: pattern.lastIndex } : { from: html.length, to: html.length };
}

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null);
  for (const match of source.matchAll(/([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)) {
    const name = (match[1] ?? "").toLowerCase();
    attributes[name] ??= decodeEntities(match[2] ?? match[3] ?? match[4] ?? "");
  }
  return attributes;
}
