import type { Metadata } from "../resolution/metadata.ts";
import type { Stage } from "../resolution/schema.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { languageOf } from "../style/languages/languages.ts";
import { type Block, textOf } from "./blocks.ts";

/** The lines that a body prints above a resolution: its own name, the symbol, session and agenda item. */
export interface Masthead {
  readonly metadata: Metadata;
  readonly stage: Stage | null;
  readonly blocks: readonly Block[];
}

/** `A/RES/77/188`, `S/RES/1325 (2000)`, `E/2021/L.5` */
const symbolForm = /^[A-Z]{1,5}(?:\/[A-Z0-9][A-Za-z0-9.-]*)+(?: \(\d{4}\)| [A-Z](?:-[A-Z])?)?$/;
const longestLine = 300;

/** Whether a line is the symbol under which a document is published. */
export function isSymbol(line: string): boolean {
  return symbolForm.test(line);
}

/**
 * Reads the masthead of a published document. Its lines are of the page: what they say goes into the metadata.
 *
 * @param blocks what stands above the clauses and is neither title nor designation
 * @returns no lines where no symbol shows that there is a masthead
 */
export function readMasthead(blocks: readonly Block[], style: HouseStyle): Masthead {
  const { sessionForm, agendaForm } = languageOf(style);
  const lines = blocks.map((block) => textOf(block.runs).trim());
  const symbol = lines.find(isSymbol);
  if (symbol === undefined) return { metadata: {}, stage: null, blocks: [] };
  const [session, agendaItem] = [sessionForm, agendaForm].map(
    (form) => lines.map((line) => form.exec(line)?.[1]).find((found) => found !== undefined) ?? null,
  );
  return {
    metadata: { symbol, ...(session ? { session } : {}), ...(agendaItem ? { agendaItem } : {}) },
    stage: symbol.includes("/RES/") ? "adopted" : null,
    blocks: blocks.filter((_, index) => (lines[index] ?? "").length <= longestLine),
  };
}
