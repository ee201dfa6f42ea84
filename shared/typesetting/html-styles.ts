import type { HouseStyle } from "../style/house-style.ts";
import { blockSpacing, indentStep, noteScale, sheets } from "./measure.ts";
import { pageNumberPieces } from "./page-number.ts";
import { cssFontStack } from "./typeface.ts";

/** The style sheet of an exported page: the house style's own measures, on screen and on paper. */
export function pageStyles(page: HouseStyle["page"]): string {
  const { top, right, bottom, left } = page.margins;
  const sheet = sheets[page.size];
  const spacing = Object.entries(blockSpacing).map(
    ([role, { before, after }]) => `.${role} { margin: ${before}pt 0 ${after}pt; }`,
  );
  return `@page { size: ${sheet.width}mm ${sheet.height}mm; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;${pageCounter(page)} }
body { max-width: ${sheet.width - left - right}mm; margin: ${top}mm auto ${bottom}mm; padding: 0 1rem; color: #000; background: #fff;
  font: ${page.fontSize}pt/${page.leading} ${cssFontStack(page.font)}; }
${spacing.join("\n")}
h1, h2, h3, h4, h5, h6 { font: inherit; break-after: avoid; text-wrap: balance; }
.start { text-align: start; }
.center { text-align: center; }
.justify { text-align: justify; hyphens: auto; }
.designation, .enacting, .body-letter { break-after: avoid; }
.clause, .item, .flush { orphans: 2; widows: 2; }
ol { list-style: none; margin: 0; padding: 0; }
li, .unnumbered > ol { margin-left: ${indentStep}mm; }
.label { display: inline-block; box-sizing: border-box; min-width: ${indentStep}mm; margin-left: -${indentStep}mm; text-align: start; white-space: pre; }
blockquote { margin: 0 ${indentStep}mm; }
table { border-collapse: collapse; }
td { border: 0.5pt solid; padding: 2pt 4pt; vertical-align: top; }
td p { margin: 0; }
.kept { padding: 0 0 0 3mm; border-left: 2pt solid #767676; color: #404040; }
sup, sub { line-height: 0; font-size: 0.7em; }
sup a { color: inherit; text-decoration: none; }
.notes { margin-top: 20pt; border-top: 0.5pt solid; padding-top: 4pt; font-size: ${noteScale}em; }
.notes p { margin: 0 0 4pt; }
@media print { body { max-width: none; margin: 0; padding: 0; } }`;
}

function pageCounter(page: HouseStyle["page"]): string {
  if (page.pageNumber === null) return "";
  const content = pageNumberPieces(page.pageNumber).map((piece) =>
    piece.kind === "text" ? JSON.stringify(piece.text.replace(/[<>\\"]/g, "")) : `counter(${piece.kind})`,
  );
  return ` @bottom-center { content: ${content.join(" ")}; }`;
}
