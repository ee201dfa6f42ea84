import { headingRuns } from "./heading-runs.ts";
import { isBelowUnit } from "./nesting.ts";
import type { PrintBlock, PrintModel, PrintRow, PrintRun, TextRun } from "./print-model.ts";
import { textRun } from "./runs.ts";

/**
 * The page as Markdown: one paragraph a block, labels as they print. Items are paragraphs inside their
 * clause's list item, so that a viewer shows their own labels rather than numbers or bullets of its making.
 */
export function writeMarkdown(model: PrintModel): string {
  let contentColumn = 0;
  const paragraphs = model.blocks.map((block) => {
    if (block.level === 0 && !isBelowUnit(block))
      contentColumn = block.label && block.role !== "heading" ? block.label.text.length + 1 : 0;
    const indent = " ".repeat(indentOf(block, contentColumn));
    if (block.rows) return tableMarkdown(block.rows, model, indent);
    return (
      indent +
      leadOf(block) +
      markdownRuns(onOneLine(block, model), model).replaceAll(
        "\n",
        `\n${indent}${leadOf(block) === "> " ? "> " : ""}`,
      )
    );
  });
  const notes = model.notes.map((note) => {
    const mark = note.numbered ? `[^${note.mark}]:` : escapeMarkdown(note.mark);
    return `${mark} ${markdownRuns(note.runs, model)}`;
  });
  return `${[...paragraphs, ...notes].join("\n\n")}\n`;
}

/** At most three columns past the clause's text: at four a viewer would take the text for program code. */
function indentOf(block: PrintBlock, contentColumn: number): number {
  if (isBelowUnit(block)) return contentColumn + Math.min(3, block.level);
  return block.level === 0 ? 0 : contentColumn + Math.min(3, block.level - 1);
}

function leadOf(block: PrintBlock): string {
  if (block.label && block.role !== "heading") return `${block.label.text} `;
  if (block.role === "kept" || block.role === "quotation") return "> ";
  return block.outlineLevel !== null && block.role !== "body-letter"
    ? `${"#".repeat(block.outlineLevel)} `
    : "";
}

/** A heading of Markdown is one line. */
function onOneLine(block: PrintBlock, model: PrintModel): readonly PrintRun[] {
  const runs = headingRuns(block, model);
  if (block.outlineLevel === null) return runs;
  return runs.map((run) => (run.kind === "break" ? textRun(" ") : run));
}

/** A table of GitHub's Markdown; a cell over several columns is followed by empty ones. */
function tableMarkdown(rows: readonly PrintRow[], model: PrintModel, indent: string): string {
  const lines = rows.map(({ cells }) => {
    const texts = cells.flatMap(({ lines: inside, columns }) => [
      inside.map((runs) => markdownRuns(runs, model).replaceAll("\\\n", "<br>")).join("<br>"),
      ...Array.from({ length: columns - 1 }, () => ""),
    ]);
    return `${indent}| ${texts.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`;
  });
  const columns = rows[0]?.cells.reduce((count, cell) => count + cell.columns, 0) ?? 1;
  return [lines[0], `${indent}|${" --- |".repeat(columns)}`, ...lines.slice(1)].join("\n");
}

function markdownRuns(runs: readonly PrintRun[], model: PrintModel): string {
  const text = runs
    .map((run) => {
      if (run.kind === "break") return "\\\n";
      if (run.kind === "tab") return " ";
      if (run.kind === "text") return markdownText(run);
      const note = model.notes[run.note];
      return note?.numbered ? `[^${note.mark}]` : escapeMarkdown(note?.mark ?? "");
    })
    .join("");
  return escapeLineStart(text);
}

/** Signs of emphasis must touch the words they emphasise: white space at the edges stays outside. */
function markdownText(run: TextRun): string {
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(run.text) ?? [];
  if (words === "") return run.text;
  const sign = `${run.bold ? "**" : ""}${run.italic ? "*" : ""}`;
  const script = run.script === "superscript" ? "sup" : run.script === "subscript" ? "sub" : null;
  const signed = `${sign}${escapeMarkdown(words)}${[...sign].reverse().join("")}`;
  const marked = run.underline ? `<u>${signed}</u>` : signed;
  return before + (script ? `<${script}>${marked}</${script}>` : marked) + after;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<^~]|&(?=#?\w+;)/g, "\\$&");
}

/** A text must not begin like a heading, quotation, list or rule. */
function escapeLineStart(text: string): string {
  return text
    .replace(/^(?=[#>+=|-])/, "\\")
    .replace(/^(\(?(?:\d{1,9}|\p{L}|[ivxlcdm]+))([.)])(?=\s|$)/iu, "$1\\$2");
}
