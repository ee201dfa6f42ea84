import type { Block, Run } from "../../shared/reading/blocks.ts";
import type { FileReading } from "../../shared/reading/files/file-blocks.ts";

/**
 * What a reader made of a file, one line a block: bold as `**…**`, italic as `_…_`, raised as `^…^`, a note's mark
 * as `[key]`, inserted as `{+…+}`, struck as `{-…-}`; before it `#2` for a heading, `>` for a quotation, the list
 * sign, and the indent in columns where there is one.
 */
export function blockLines({ sequence }: Pick<FileReading, "sequence">): string[] {
  const notes = [...sequence.notes].map(([key, note]) => `[${key}]: ${runsText(note.runs)}`);
  return [...sequence.blocks.map(blockText), ...notes];
}

function blockText({ runs, bullet, indent, quoted, headingLevel, particulars }: Block): string {
  return [
    headingLevel === null ? "" : `#${headingLevel}`,
    quoted ? ">" : "",
    indent === 0 ? "" : `${indent}:`,
    bullet,
    particulars?.id ? `<${particulars.id}>` : "",
    runsText(runs),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function runsText(runs: readonly Run[]): string {
  return runs.map(runText).join("");
}

function runText({ text, bold, italic, script, note, revision }: Run): string {
  if (note !== null) return `[${note}]`;
  let marked = text.replace(/\n/g, "↵");
  if (script === "superscript") marked = `^${marked}^`;
  if (script === "subscript") marked = `~${marked}~`;
  if (italic) marked = `_${marked}_`;
  if (bold) marked = `**${marked}**`;
  if (revision) marked = revision.kind === "insertion" ? `{+${marked}+}` : `{-${marked}-}`;
  return marked;
}
