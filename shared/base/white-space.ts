/** A text with one space wherever white space of any kind stands, as in most texts it does already. */
export function singleSpaced(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, " ") : text;
}
