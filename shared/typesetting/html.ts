import { escapeHtml } from "./escape-html.ts";
import { headingRuns } from "./heading-runs.ts";
import { pageStyles, placeClass } from "./html-styles.ts";
import { groupLists, type NestedBlock, nestBlocks } from "./nesting.ts";
import type { PrintBlock, PrintModel, PrintRow, PrintRun, TextRun } from "./print-model.ts";

/** The page as one HTML file that needs nothing else: it reads aloud in order, prints well, and its labels can be copied. */
export function writeHtml(model: PrintModel): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(model.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(model.title)}</title>
<style>
${pageStyles(model)}
</style>
</head>
<body>
<main>
${blocksHtml(nestBlocks(model.blocks), model)}
</main>
${notesHtml(model)}</body>
</html>
`;
}

function blocksHtml(blocks: readonly NestedBlock[], model: PrintModel): string {
  return groupLists(blocks)
    .map((group) => {
      const inner = group.blocks
        .map((nested) => (group.list ? itemHtml(nested, model) : flatHtml(nested, model)))
        .join("\n");
      return group.list ? `<ol role="list">\n${inner}\n</ol>` : inner;
    })
    .join("\n");
}

function itemHtml({ block, children }: NestedBlock, model: PrintModel): string {
  const label = `<span class="label">${escapeHtml(block.label?.text ?? "")} </span>`;
  const nested = children.length > 0 ? `\n${blocksHtml(children, model)}\n` : "";
  return `<li${idAttribute(block)}><p class="${classOf(block)}"${sizeAttribute(block)}>${label}${runsHtml(block.runs, model)}</p>${nested}</li>`;
}

function flatHtml({ block, children }: NestedBlock, model: PrintModel): string {
  if (block.rows) return `<div class="${classOf(block)}">${tableHtml(block.rows, model)}</div>`;
  if (block.role === "quotation")
    return `<blockquote><p class="${classOf(block)}">${runsHtml(block.runs, model)}</p></blockquote>`;
  const tag =
    block.role === "kept" ? "aside" : block.outlineLevel ? `h${Math.min(block.outlineLevel, 6)}` : "p";
  const text = `<${tag}${idAttribute(block)} class="${classOf(block)}"${sizeAttribute(block)}>${runsHtml(headingRuns(block, model), model)}</${tag}>`;
  return children.length > 0 ? `${text}\n<div>\n${blocksHtml(children, model)}\n</div>` : text;
}

function tableHtml(rows: readonly PrintRow[], model: PrintModel): string {
  const lines = rows.map(({ cells }) => {
    const inner = cells.map((cell) => {
      const spans = `${cell.columns > 1 ? ` colspan="${cell.columns}"` : ""}${cell.rows > 1 ? ` rowspan="${cell.rows}"` : ""}`;
      return `<td${spans}>${cell.lines.map((runs) => `<p>${runsHtml(runs, model)}</p>`).join("")}</td>`;
    });
    return `<tr>${inner.join("")}</tr>`;
  });
  return `<table>\n${lines.join("\n")}\n</table>`;
}

function classOf(block: PrintBlock): string {
  return [block.role, block.align, placeClass(block.place)].filter((name) => name !== null).join(" ");
}

/** The size of a block, where it is its own. */
function sizeAttribute({ size }: PrintBlock): string {
  return size === null ? "" : ` style="font-size: ${size}pt"`;
}

function idAttribute(block: PrintBlock): string {
  return block.id === null ? "" : ` id="unit-${escapeHtml(block.id)}"`;
}

/** What stands before a tab takes the room of a label. */
function runsHtml(runs: readonly PrintRun[], model: PrintModel): string {
  const tab = runs.findIndex(({ kind }) => kind === "tab");
  if (tab >= 0)
    return `<span class="label">${runsHtml(runs.slice(0, tab), model)} </span>${runsHtml(runs.slice(tab + 1), model)}`;
  return runs
    .map((run) => {
      if (run.kind === "break") return "<br>";
      if (run.kind === "tab") return "";
      if (run.kind === "text") return textHtml(run);
      const number = run.note + 1;
      const mark = escapeHtml(model.notes[run.note]?.mark ?? "");
      return `<sup><a id="mark-${number}" href="#note-${number}" role="doc-noteref">${mark}</a></sup>`;
    })
    .join("");
}

function textHtml(run: TextRun): string {
  const script = run.script === "superscript" ? "sup" : run.script === "subscript" ? "sub" : null;
  const tags = [
    run.bold ? "strong" : null,
    run.italic ? "em" : null,
    run.underline ? "u" : null,
    script,
  ].filter((tag) => tag !== null);
  return tags.reduceRight((html, tag) => `<${tag}>${html}</${tag}>`, escapeHtml(run.text));
}

function notesHtml(model: PrintModel): string {
  if (model.notes.length === 0) return "";
  const notes = model.notes.map((note, index) => {
    const mark = `<a href="#mark-${index + 1}" role="doc-backlink">${escapeHtml(note.mark)}</a>`;
    return `<p id="note-${index + 1}"><sup>${mark}</sup> ${runsHtml(note.runs, model)}</p>`;
  });
  return `<footer class="notes">\n${notes.join("\n")}\n</footer>\n`;
}
