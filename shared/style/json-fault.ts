/** Strings, numbers, words and signs of JSON. */
const token =
  /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/uy;

/** What may come next. `first-key` and `first-entry` may also be the end of an empty object or list. */
type Expected = "value" | "key" | "first-key" | "first-entry" | "colon" | "comma" | "nothing";

/**
 * Where a text stops being JSON: the offset of the first sign that cannot stand there, or of the end where it is
 * cut off; null for JSON. The browser's own message names no place for most mistakes.
 */
export function jsonFault(text: string): number | null {
  const open: ("{" | "[")[] = [];
  let expected: Expected = "value";
  for (let at = afterSpace(text, 0); at < text.length; ) {
    token.lastIndex = at;
    const word = token.exec(text)?.[0];
    const next: Expected | null = word === undefined ? null : expectedAfter(word, expected, open);
    if (word === undefined || next === null) return at;
    expected = next;
    at = afterSpace(text, at + word.length);
  }
  return expected === "nothing" ? null : text.length;
}

/** What may come after a word; null where the word cannot come itself. Keeps `open`. */
function expectedAfter(word: string, expected: Expected, open: ("{" | "[")[]): Expected | null {
  const afterValue = () => (open.length > 0 ? "comma" : "nothing");
  const inside = open.at(-1);
  switch (word) {
    case "}":
    case "]": {
      const closes = inside === (word === "}" ? "{" : "[");
      const mayEnd = expected === "comma" || expected === (word === "}" ? "first-key" : "first-entry");
      if (!closes || !mayEnd) return null;
      open.pop();
      return afterValue();
    }
    case ",":
      return expected !== "comma" ? null : inside === "{" ? "key" : "value";
    case ":":
      return expected === "colon" ? "value" : null;
  }
  if (expected === "key" || expected === "first-key") return word.startsWith('"') ? "colon" : null;
  if (expected !== "value" && expected !== "first-entry") return null;
  if (word !== "{" && word !== "[") return afterValue();
  open.push(word);
  return word === "{" ? "first-key" : "first-entry";
}

function afterSpace(text: string, at: number): number {
  let next = at;
  while (" \t\r\n".includes(text.charAt(next) || "x")) next++;
  return next;
}
