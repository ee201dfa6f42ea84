import type { InterfaceLanguage } from "../../shared/base/user-error.ts";
import { type OutlineItem, outlinesOf } from "../../shared/form/outline.ts";
import { repairMessage } from "../../shared/reading/repairs/repair-message.ts";
import type { FileReading } from "../services/reading/read-file.ts";

const widest = 96;

/** An outline for people: a line a clause, items indented, then the repairs. */
export function outlineText(
  { document, style, repairs }: Omit<FileReading, "others">,
  language: InterfaceLanguage,
): string {
  const parts = outlinesOf(document, style).map((outline) =>
    [
      [outline.designation, outline.title].filter(Boolean).join(": "),
      outline.presenting ? `* ${outline.presenting}` : "",
      outline.enacting,
      ...outline.clauses.flatMap((clause) => [
        ...(clause.heading ? [`  ${clause.heading}`] : []),
        ...itemLines(clause, 1),
      ]),
      ...outline.unplaced.map((text) => `? ${shorten(text, widest - 2)}`),
    ]
      .filter((line) => line !== "")
      .join("\n"),
  );
  const heading = { en: "Repairs", fr: "Réparations" }[language];
  const mended = repairs.map(
    (repair) => `  ${repair.at ? `${repair.at}: ` : ""}${repairMessage(repair, language)}`,
  );
  return [...parts, ...(mended.length > 0 ? [[`${heading}:`, ...mended].join("\n")] : [])].join("\n\n");
}

function itemLines(item: OutlineItem, depth: number): string[] {
  const indent = "    ".repeat(depth - 1);
  const label = item.label.padStart(3);
  return [
    `${indent}${label} ${shorten(item.text, widest - indent.length - 4)}`,
    ...item.items.flatMap((child) => itemLines(child, depth + 1)),
    ...(item.flush ? [`${indent}    ${shorten(item.flush, widest - indent.length - 4)}`] : []),
  ];
}

function shorten(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1).trimEnd()}…`;
}
