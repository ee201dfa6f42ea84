/** What is read of a document that the browser parsed; nothing of it is ever shown or run. */
export interface HtmlNode {
  readonly nodeName: string;
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<HtmlNode>;
  getAttribute?(name: string): string | null;
}

const elementType = 1;
const textType = 3;
/** Never text of a resolution. Deleted text is left out, inserted text taken as it stands. */
const skipped = new Set(["SCRIPT", "STYLE", "HEAD", "TITLE", "TEMPLATE", "DEL", "S", "OBJECT", "SVG", "IMG"]);
const blocks = new Set(
  "P DIV H1 H2 H3 H4 H5 H6 LI OL UL BLOCKQUOTE SECTION ARTICLE MAIN TABLE TBODY TR TD TH PRE BODY HTML".split(
    " ",
  ),
);
const emphases: Readonly<Record<string, string>> = { B: "**", STRONG: "**", I: "*", EM: "*", U: "*" };

/**
 * Simple HTML as Markdown, for the reader of resolutions: paragraphs, lists with their numbers, bold and
 * italic, superscripts. Everything else is taken as its words.
 */
export function htmlToMarkdown(root: HtmlNode): string {
  return blockTexts(root, "")
    .map((text) => text.trimEnd())
    .filter((text) => text.trim() !== "")
    .join("\n\n");
}

function blockTexts(node: HtmlNode, indent: string): string[] {
  const texts: string[] = [];
  let inline = "";
  const end = () => {
    texts.push(...inline.split("\n").map((text) => indent + text.trim()));
    inline = "";
  };
  for (const child of Array.from(node.childNodes)) {
    if (!blocks.has(child.nodeName.toUpperCase())) {
      inline += inlineText(child);
      continue;
    }
    end();
    texts.push(...(isList(child) ? listTexts(child, indent) : blockTexts(child, indent)));
  }
  end();
  return texts;
}

function listTexts(list: HtmlNode, indent: string): string[] {
  const start = Number(list.getAttribute?.("start") ?? 1) || 1;
  const type = list.getAttribute?.("type") ?? "1";
  const items = Array.from(list.childNodes).filter((child) => child.nodeName.toUpperCase() === "LI");
  return items.flatMap((item, index) => {
    const [first = "", ...rest] = blockTexts(item, "").filter((text) => text.trim() !== "");
    const sign = list.nodeName.toUpperCase() === "UL" ? "-" : `${listLabel(start + index, type)}.`;
    return [`${indent}${sign} ${first}`, ...rest.map((text) => `${indent}    ${text}`)];
  });
}

/** Lists past z are rare enough in the web's own markup to be numbered there by hand. */
function listLabel(number: number, type: string): string {
  const letter = String.fromCharCode(96 + Math.min(number, 26));
  if (type === "a") return letter;
  if (type === "A") return letter.toUpperCase();
  return String(number);
}

function isList(node: HtmlNode): boolean {
  return /^[OU]L$/i.test(node.nodeName);
}

function inlineText(node: HtmlNode): string {
  if (node.nodeType === textType) return escaped((node.nodeValue ?? "").replace(/\s+/g, " "));
  const name = node.nodeName.toUpperCase();
  if (node.nodeType !== elementType || skipped.has(name)) return "";
  if (name === "BR") return "\n";
  const inner = Array.from(node.childNodes).map(inlineText).join("");
  const sign = emphases[name];
  if (sign && inner.trim() !== "") return surround(inner, sign);
  return name === "SUP" && inner.trim() !== "" ? `^{${inner.trim()}}` : inner;
}

/** The signs stand at the words: Markdown knows no emphasis that begins or ends with a space. */
function surround(text: string, sign: string): string {
  const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return `${before}${sign}${words}${sign}${after}`;
}

function escaped(text: string): string {
  return text.replace(/[\\*_]/g, (sign) => `\\${sign}`);
}
