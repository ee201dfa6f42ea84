import type { PrintBlock, PrintModel, PrintRun } from "../../shared/typesetting/print-model.ts";

/** A page as text that a person can review: one line a block, what is decided about it, then what it prints. */
export function pageText(model: PrintModel): string {
  const levels = model.numbering.map(({ form, before, after }) => `${before}${form}${after}`).join(" ");
  return [
    `${model.title} [${model.locale}]`,
    `levels: ${levels}`,
    "",
    ...model.blocks.map(
      (block) =>
        `${decisions(block)}\n    ${block.label ? `${block.label.text} ` : ""}${runsText(block.runs)}`,
    ),
    "",
    ...model.notes.map((note, index) => `note ${index} (${note.role}) ${note.mark} ${runsText(note.runs)}`),
    "",
  ].join("\n");
}

function decisions(block: PrintBlock): string {
  return [
    block.role,
    block.id === null ? "" : `#${block.id}`,
    `level ${block.level}, ${placeText(block.place)}`,
    block.label ? `number ${block.label.number}${block.label.fixed ? " as typed" : ""}` : "",
    block.align,
    block.outlineLevel === null ? "" : `outline ${block.outlineLevel}`,
    block.keepWithNext ? "keeps with next" : "",
  ]
    .filter((word) => word !== "")
    .join(" · ");
}

/** Where it begins, its words behind the label, and its further lines: in millimetres. */
function placeText({ first, text, rest }: PrintBlock["place"]): string {
  return first === text && text === rest ? `at ${first}` : `at ${first} ${text} ${rest}`;
}

/** Bold in `[b …]`, italic in `[i …]`, both in `[bi …]`, a note as `{its index}`, a break as `↵`. */
export function runsText(runs: readonly PrintRun[]): string {
  return runs
    .map((run) => {
      if (run.kind === "note") return `{${run.note}}`;
      if (run.kind === "break") return "↵";
      if (run.kind === "tab") return "→";
      const look = `${run.bold ? "b" : ""}${run.italic ? "i" : ""}${run.underline ? "u" : ""}${run.script === "normal" ? "" : run.script}`;
      return look === "" ? run.text : `[${look} ${run.text}]`;
    })
    .join("");
}
