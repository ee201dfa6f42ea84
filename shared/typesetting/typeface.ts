/** The office font with the same widths as a font that we ship, so that lines break in the same places. */
const metricTwins: Readonly<Record<string, string>> = { Tinos: "Times New Roman" };

/** The name to ask a word processor for: its own twin of the house style's font where there is one. */
export function officeFont(font: string): string {
  return metricTwins[font] ?? font;
}

/** The fonts to ask a browser for, first the house style's own. */
export function cssFontStack(font: string): string {
  const names = [font, officeFont(font), "Times"].filter((name, index, all) => all.indexOf(name) === index);
  return [...names.map((name) => JSON.stringify(name.replace(/[<>\\"]/g, ""))), "serif"].join(", ");
}
