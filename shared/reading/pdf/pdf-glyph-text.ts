import type { PdfText } from "./pdf-lines.ts";

/** A file that has its spaces as characters has one in this many letters or fewer. */
const lettersPerSpace = 15;
/** The width of a hyphen in letter sizes, as most fonts have it. */
const hyphenWidth = 0.333;

/**
 * Corrects texts by the characters that the file itself draws. pdf.js leaves soft hyphens out, which some files
 * have for every hyphen, and sets a space wherever letters stand apart, which tight or wide setting does too
 * (`Amer ica`). Texts that do not agree with the characters are left as they are.
 *
 * @param drawn all characters that are drawn, in order
 */
export function withDrawnCharacters(texts: readonly PdfText[], drawn: string): readonly PdfText[] {
  const hasSpaces = (drawn.match(/\s/g)?.length ?? 0) * lettersPerSpace > drawn.length;
  const corrected: PdfText[] = [];
  let at = 0;
  for (const text of texts) {
    let words = "";
    for (const [index, letter] of [...text.text].entries()) {
      if (/\s/.test(letter)) {
        const inside = index > 0 && words !== "" && index < text.text.length - 1;
        if (/\s/.test(drawn[at] ?? "") || !inside || !hasSpaces || drawn[at] === "\u00ad") words += letter;
        while (/\s/.test(drawn[at] ?? "")) at++;
        continue;
      }
      while (/\s|\u00ad|\u200b|\u200c|\u200d|\ufeff/.test(drawn[at] ?? "")) {
        if (drawn[at] === "\u00ad") {
          if (words === "") addHyphen(corrected);
          else words = `${words.trimEnd()}\u00ad`;
        }
        at++;
      }
      if (!drawn.startsWith(letter, at)) return texts;
      words += letter;
      at += letter.length;
    }
    corrected.push({ ...text, text: words });
  }
  if (drawn[at] === "\u00ad") addHyphen(corrected);
  return corrected;
}

/** A hyphen behind the last text that has words. */
function addHyphen(texts: PdfText[]): void {
  const index = texts.findLastIndex((text) => text.text.trim() !== "");
  const last = texts[index];
  if (last)
    texts[index] = {
      ...last,
      text: `${last.text.trimEnd()}\u00ad`,
      width: last.width + hyphenWidth * last.size,
    };
}
