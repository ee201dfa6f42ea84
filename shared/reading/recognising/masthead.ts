import { dateIn } from "../../form/adoption-date.ts";
import type { Metadata } from "../../resolution/metadata.ts";
import type { Stage } from "../../resolution/schema.ts";
import type { HouseStyle } from "../../style/house-style.ts";
import { languageOf } from "../../style/languages/languages.ts";
import { type Block, textOf } from "../blocks.ts";

/** The lines that a body prints above a resolution: its own name, the symbol, session and agenda item. */
export interface Masthead {
  readonly metadata: Metadata;
  readonly stage: Stage | null;
  readonly blocks: readonly Block[];
}

/** `A/RES/77/188`, `S/RES/1325 (2000)`, `E/2021/L.5`, `S. RES. 100` */
const symbolForm =
  /^(?=.*\d)(?:[A-Z]{1,5}(?:\/[A-Z0-9][A-Za-z0-9.-]*)+(?: \(\d{4}\)| [A-Z](?:-[A-Z])?)?|[HS]\. ?(?:C(?:ON|on)\. ?|J\. ?)?R(?:ES|es)\. ?\d+)$/;
const longestLine = 300;

/** Whether a line is the symbol under which a document is published. */
export function isSymbol(line: string): boolean {
  return symbolForm.test(line);
}

/** Whether a line is a date and nothing else: the day on which a document came out. */
export function isDateLine(line: string, style: HouseStyle): boolean {
  return line.length < 40 && dateIn(line, style)?.whole === true;
}

/** Whether a line is of a kind that mastheads have: then it is no title. */
export function isMastheadLine(line: string, style: HouseStyle): boolean {
  return isSymbol(line) || Object.keys(factsOfLine(line, "", style)).length > 0;
}

/**
 * Reads the masthead of a published document. Its lines are of the page: what they say goes into the metadata.
 *
 * @param blocks what stands above the clauses and is neither title nor designation
 * @param designation its words, which may be a symbol too: `H. RES. 378`
 * @returns no lines where no symbol shows that there is a masthead
 */
export function readMasthead(blocks: readonly Block[], designation: string, style: HouseStyle): Masthead {
  const lines = blocks.map((block) => textOf(block.runs).replace(/\s+/g, " ").trim());
  const symbol = [...lines, designation].find(isSymbol);
  if (symbol === undefined) return { metadata: {}, stage: null, blocks: [] };
  return {
    metadata: Object.assign({}, ...lines.map((line, at) => factsOfLine(line, lines[at - 1] ?? "", style)), {
      symbol,
    }),
    stage: symbol.includes("/RES/") ? "adopted" : null,
    blocks: blocks.filter((_, index) => (lines[index] ?? "").length <= longestLine),
  };
}

/** What one line says, told by its form; the words below an agenda item are the item's title. */
function factsOfLine(line: string, above: string, style: HouseStyle): Metadata {
  const { sessionForm, agendaForm, distributionForm, committeeForm } = languageOf(style);
  const answer = (form: RegExp, text = line) =>
    form
      .exec(text)
      ?.slice(1)
      .find((group) => group !== undefined);
  const session = answer(sessionForm);
  if (session) return { session };
  const distribution = answer(distributionForm);
  if (distribution) return { distribution };
  const agendaItem = answer(agendaForm);
  if (agendaItem) return { agendaItem };
  const report = answer(/^\[(.+)\]$/);
  if (report) {
    const committee = committeeForm.exec(report)?.[0];
    return { report, ...(committee ? { committee } : {}) };
  }
  if (isDateLine(line, style)) return { published: dateIn(line, style)?.date ?? "" };
  return answer(agendaForm, above) && !isSymbol(line) ? { agendaTitle: line } : {};
}
