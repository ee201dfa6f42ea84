const letters = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * A text with the letters that U+0080 to U+009F stand for. These print nothing; where they stand in a text, it was
 * written in Windows-1252 and taken for Latin-1 on its way: `\u009cuvre` for *œuvre*. Browsers mend it so too
 * (HTML, 13.2.5.80). Each sign stays one sign, so that places in the text hold.
 */
export function withWindowsLetters(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, windowsLetter);
}

function windowsLetter(sign: string): string {
  return letters[sign.charCodeAt(0) - 0x80] ?? sign;
}

/** The byte that stands for a sign in Windows-1252, or in Latin-1 where that has one more; null where none does. */
export function windowsByte(sign: string): number | null {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x100) return code;
  const at = letters.indexOf(sign);
  return at < 0 ? null : at + 0x80;
}
