import type { Place, RunningLine } from "../style/page-style.ts";
import { noteScale, sheets } from "./measure.ts";
import type { PrintModel } from "./print-model.ts";
import { lineOnPages, linePlaces, pageNumberPieces } from "./running-line.ts";
import { cssFontStack } from "./typeface.ts";

/** The style sheet of an exported page: the house style's own measures, on screen and on paper. */
export function pageStyles(model: PrintModel): string {
  const { page, spacing, header, footer } = model;
  const { top, right, bottom, left } = page.margins;
  const sheet = sheets[page.size];
  const spaces = Object.entries(spacing).map(
    ([role, { before, after }]) => `.${role} { margin: ${before}pt 0 ${after}pt; }`,
  );
  const places = new Set(model.blocks.flatMap(({ place }) => placeRule(place)));
  return `@page { size: ${sheet.width}mm ${sheet.height}mm; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; }
${[...runningLine("top", header), ...runningLine("bottom", footer)].join("\n")}
body { max-width: ${sheet.width - left - right}mm; margin: ${top}mm auto ${bottom}mm; padding: 0 1rem; color: #000; background: #fff;
  font: ${page.fontSize}pt/${page.leading} ${cssFontStack(page.font)}; }
${[...spaces, ...places].join("\n")}
h1, h2, h3, h4, h5, h6 { font: inherit; break-after: avoid; text-wrap: balance; }
.start { text-align: start; }
.center { text-align: center; }
.justify { text-align: justify; hyphens: auto; }
.designation, .enacting, .body-letter { break-after: avoid; }
.clause, .item, .flush { orphans: 2; widows: 2; }
ol { list-style: none; margin: 0; padding: 0; }
.label { display: inline-block; box-sizing: border-box; min-width: var(--label); padding-right: 0.3em; text-indent: 0; text-align: start; white-space: pre; }
u { text-underline-offset: 0.12em; }
blockquote { margin: 0; }
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

/** The class of blocks that stand at a place: `at-0-10-10`; null at the margin, where there is nothing to say. */
export function placeClass({ first, text, rest }: Place): string | null {
  const measures = [first, text, rest];
  return measures.every((measure) => measure === 0) ? null : `at-${measures.join("-").replaceAll(".", "_")}`;
}

function placeRule(place: Place): string[] {
  const name = placeClass(place);
  const { first, text, rest } = place;
  const indent = Number((first - rest).toFixed(2));
  const label = Number((text - first).toFixed(2));
  return name === null
    ? []
    : [`.${name} { padding-left: ${rest}mm; text-indent: ${indent}mm; --label: ${label}mm; }`];
}

/** The margin boxes of a line at the head or foot. Where it is mirrored, each side of a sheet has its own. */
function runningLine(edge: "top" | "bottom", line: RunningLine | null): string[] {
  if (line === null) return [];
  const sides = line.mirrored ? ([":right", ":left"] as const) : ([""] as const);
  const boxes = sides.map((side) => {
    const shown = lineOnPages(line, side === ":left" ? "even" : "odd");
    return `@page${side} { ${linePlaces
      .map((place) => marginBox(edge, place, shown))
      .filter(Boolean)
      .join(" ")} }`;
  });
  const emptied = linePlaces.map((place) => `@${edge}-${boxNames[place]} { content: none; border: 0; }`);
  return line.onFirstPage ? boxes : [...boxes, `@page:first { ${emptied.join(" ")} }`];
}

function marginBox(edge: "top" | "bottom", place: (typeof linePlaces)[number], line: RunningLine): string {
  const template = line[place];
  if (template === null && !line.rule) return "";
  const pieces = pageNumberPieces(template ?? "").map((piece) =>
    piece.kind === "text" ? JSON.stringify(piece.text.replace(/[<>\\"]/g, "")) : `counter(${piece.kind})`,
  );
  const rule = line.rule ? ` border-${edge === "top" ? "bottom" : "top"}: 0.5pt solid;` : "";
  const weight = `${line.bold ? " font-weight: bold;" : ""}${line.size === null ? "" : ` font-size: ${line.size}pt;`}`;
  return `@${edge}-${boxNames[place]} { content: ${pieces.join(" ") || '""'};${weight}${rule} }`;
}

const boxNames = { start: "left", center: "center", end: "right" } as const;
