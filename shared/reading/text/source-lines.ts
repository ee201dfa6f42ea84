/** A line of a text file, told apart from what surrounds its words. */
export interface SourceLine {
  /** The words, without indent, bullet, heading sign and white space at the ends. */
  readonly text: string;
  readonly bullet: string;
  /** Columns before the bullet or text; a tab counts four. */
  readonly indent: number;
  readonly blankBefore: boolean;
  /** Behind a `>`. */
  readonly quoted: boolean;
  readonly headingLevel: number | null;
  /** Where the text stands in the source, bullet and heading sign included. */
  readonly from: number;
  readonly to: number;
}

/** A list sign at the start of a line, with the white space that sets it off; AsciiDoc repeats it a level (`**`, `..`). */
export const bulletSign = /^([-+•‣▪◦·–—⎯\uf0a7\uf0b7]|\*{1,5}|\.{1,5})(?:[\s]+|$)/u;

/**
 * The lines of a text that hold anything, with blank lines told by the next line's `blankBefore`.
 * Lines end with LF, CRLF, CR or a form feed; a byte-order mark is passed over.
 *
 * @param headings whether `#` begins a heading
 */
export function sourceLines(source: string, headings: boolean): SourceLine[] {
  const lines: SourceLine[] = [];
  let blankBefore = true;
  let continued: SourceLine | null = null;
  for (const match of source.matchAll(/[^\n\r\f\v\u2028\u2029]+|\r\n|[\n\r\f\v\u2028\u2029]/gu)) {
    const raw = match[0];
    if (/^[\n\r\f\v\u2028\u2029]/u.test(raw)) {
      const previous = match.index > 0 ? source[match.index - 1] : "\n";
      if (raw === "\f" || /[\n\r\f\v\u2028\u2029]/u.test(previous ?? "\n")) blankBefore = true;
      continue;
    }
    const line = readLine(raw, match.index, blankBefore, headings);
    if (line === null) {
      blankBefore = true;
      continue;
    }
    const goesOn = continued && line.bullet === "" && line.indent <= continued.indent;
    lines.push(goesOn ? { ...line, indent: line.indent + continuationIndent } : line);
    continued = line.bullet === "+" && line.text === "" ? line : null;
    blankBefore = false;
  }
  return lines;
}

/**
 * AsciiDoc goes on with an item below a `+` alone on its line: what follows stands as if set in, by less than any
 * list sign and the space behind it take.
 */
export const continuationIndent = 1;

function readLine(raw: string, offset: number, blankBefore: boolean, headings: boolean): SourceLine | null {
  const margin = /^[\s\ufeff]*(?:>[\s]*)*/u.exec(raw)?.[0] ?? "";
  const trimmed = raw.slice(margin.length).trimEnd();
  if (trimmed === "") return null;
  const [space = ""] = margin.replace(/\ufeff/gu, "").split(">");
  const indent = [...space].reduce((columns, sign) => columns + (sign === "\t" ? 4 : 1), 0);
  const heading = headings ? /^(#{1,6})\s+/.exec(trimmed) : null;
  const bullet = heading || isRule(trimmed) ? null : bulletSign.exec(trimmed);
  const text = trimmed.slice((heading ?? bullet)?.[0].length ?? 0);
  return {
    text: heading ? text.replace(/\s+#+$/, "") : text,
    bullet: bullet?.[1] ?? "",
    indent,
    blankBefore,
    quoted: margin.includes(">"),
    headingLevel: heading?.[1]?.length ?? null,
    from: offset + margin.length,
    to: offset + margin.length + trimmed.length,
  };
}

/** A line drawn across the page. */
export function isRule(text: string): boolean {
  return /^(?:[-*_=~–—•·.]\s*){3,}$/u.test(text);
}
