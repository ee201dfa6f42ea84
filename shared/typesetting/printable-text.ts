/**
 * Text that every format can hold: line breaks and tabs become spaces; control characters, lone surrogates,
 * byte order marks and the code points that Unicode sets aside as no characters are left out. XML 1.0 allows
 * none of them, and PDF/UA forbids them.
 */
export function printableText(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ")
    .replace(/[\p{Cc}\p{Cs}\ufeff\p{Noncharacter_Code_Point}]/gu, "");
}
