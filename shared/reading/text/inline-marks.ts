import type { Run } from "../blocks.ts";

export interface InlineSyntax {
  /** Whether `*` and `_` mark emphasis and a backslash takes a sign's meaning away. */
  readonly emphasis: boolean;
  /** The notes that have a body; a mark of any other stays text. */
  readonly noteKeys: ReadonlySet<string>;
}

/**
 * Reads the marks inside a paragraph: `*italic*`, `**bold**`, `***both***`, the same with `_`, backslash
 * escapes, underlining as `<u>` (emphasis like any other), notes `[^1]`, and superscripts as web pages and scans write them (`<sup>2</sup>`, `^{*}`). A sign
 * without its partner is text: a title's `AGENDA*` keeps its star.
 */
export function inlineRuns(text: string, syntax: InlineSyntax): Run[] {
  const tokens = splitClosers(tokensOf(text, syntax));
  const partners = partnersOf(tokens);
  const runs: Run[] = [];
  let bold = 0;
  let italic = 0;
  tokens.forEach((token, index) => {
    const partner = partners[index];
    if (token.kind === "sign" && partner !== undefined) {
      const step = partner > index ? 1 : -1;
      const underlines = token.text.startsWith("<");
      if (token.text.length !== 1 && !underlines) bold += step;
      if (token.text.length !== 2) italic += step;
      return;
    }
    const script = token.kind === "superscript" || token.kind === "subscript" ? token.kind : "normal";
    runs.push({
      text: token.text,
      bold: bold > 0,
      italic: italic > 0,
      script,
      note: token.kind === "note" ? token.text : null,
    });
  });
  return joinAlike(runs);
}

interface Token {
  readonly kind: "text" | "sign" | "note" | "superscript" | "subscript";
  readonly text: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

const tokenPattern =
  /\\(?<escaped>[!-/:-@[-`{-~])|\[\^(?<note>[^\]\s]{1,20})\]|\$\^\{?(?<math>[^${}\n]{1,12})\}?\$|\^\{(?<braced>[^{}\n]{1,12})\}|<(?<tag>su[pb])>(?<script>[^<\n]*)<\/\k<tag>>|(?<sign>\*{1,3}|_{1,3}|<\/?u>)/g;

function tokensOf(text: string, syntax: InlineSyntax): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const add = (kind: Token["kind"], words: string, opens = false, closes = false) => {
    if (words !== "") tokens.push({ kind, text: words, opens, closes });
  };
  for (const match of text.matchAll(tokenPattern)) {
    const { escaped, note, math, braced, tag, script, sign } = match.groups ?? {};
    const end = match.index + match[0].length;
    add("text", text.slice(at, match.index));
    at = end;
    if (note !== undefined && syntax.noteKeys.has(note)) add("note", note);
    else if (math ?? braced) add("superscript", math ?? braced ?? "");
    else if (tag !== undefined) add(tag === "sup" ? "superscript" : "subscript", script ?? "");
    else if (escaped !== undefined && syntax.emphasis) add("text", escaped);
    else if (sign !== undefined && syntax.emphasis)
      add("sign", sign, ...sides(sign, text[match.index - 1] ?? " ", text[end] ?? " "));
    else add("text", match[0]);
  }
  add("text", text.slice(at));
  return tokens;
}

/** Whether a sign can open and can close, by its neighbours; underscores inside a word do neither. */
function sides(sign: string, before: string, after: string): [boolean, boolean] {
  if (sign.startsWith("<")) return [sign === "<u>", sign === "</u>"];
  const word = /[\p{L}\p{N}]/u;
  if (sign.startsWith("_") && word.test(before) && word.test(after)) return [false, false];
  return [/\S/.test(after), /\S/.test(before)];
}

/** Emphasis that two signs span, by the indexes of their tokens. */
function partnersOf(tokens: readonly Token[]): (number | undefined)[] {
  const partners: (number | undefined)[] = tokens.map(() => undefined);
  const open: number[] = [];
  tokens.forEach((token, index) => {
    if (token.kind !== "sign") return;
    const opener = token.closes
      ? open.findLastIndex((candidate) => tokens[candidate]?.text === token.text.replace("/", ""))
      : -1;
    const start = open[opener];
    if (start !== undefined) {
      partners[start] = index;
      partners[index] = start;
      open.length = opener;
    } else if (token.opens) {
      open.push(index);
    }
  });
  return partners;
}

/** `***` that closes two signs at once, as in `**one *two***`, as the two that it stands for. */
function splitClosers(tokens: readonly Token[]): Token[] {
  const open: string[] = [];
  return tokens.flatMap((token) => {
    if (token.kind !== "sign") return [token];
    const last = open.at(-1);
    const [inner, outer] = open.slice(-2).reverse();
    if (token.closes && token.text.length === 3 && inner && outer && inner + outer === token.text) {
      open.length -= 2;
      return [inner, outer].map((text) => ({ ...token, text }));
    }
    if (token.closes && last === token.text.replace("/", "")) open.pop();
    else if (token.opens) open.push(token.text);
    return [token];
  });
}

function joinAlike(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const alike =
      last &&
      last.note === null &&
      run.note === null &&
      last.bold === run.bold &&
      last.italic === run.italic &&
      last.script === run.script;
    if (alike) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}
