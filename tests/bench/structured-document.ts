// Builds a document from a publisher's own structure, so that setting it again can be compared with the original.
import type { Node } from "prosemirror-model";
import { openingPhrases, type Part } from "../../shared/form/opening-phrase.ts";
import { isStyleFormula } from "../../shared/reading/recognising/enacting-formula.ts";
import { idsFor } from "../../shared/resolution/ids.ts";
import { schema } from "../../shared/resolution/schema.ts";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import { settle } from "./settled-entries.ts";
import type { StructuredEntry, StructuredText } from "./structure-corpus.ts";

const { nodes, marks } = schema;

/** A clause or item of the original, with the id it has in the document. */
export interface OriginalUnit {
  readonly id: string;
  readonly level: number;
  readonly entry: StructuredEntry & { readonly part: Part };
  /** Whether its label is one that counting on does not give. */
  readonly ownLabel: boolean;
  /** Whether something else than items stands behind its colon. */
  readonly broken: boolean;
}

interface Body extends Readonly<Record<Part, (Unit | Node)[]>> {
  readonly formula: string;
}

interface Unit {
  readonly id: string;
  readonly level: number;
  readonly fixedLabel: string | null;
  readonly content: (Node | Unit)[];
}

/** The document, and what each of its clauses and items looked like. */
export function structuredDocument(text: StructuredText): { doc: Node; units: OriginalUnit[] } {
  const newId = idsFor(text.id);
  const units: OriginalUnit[] = [];
  const bodies: Body[] = [{ formula: "", preamble: [], operative: [] }];
  let open: Unit[] = [];
  const settled = settle(text.entries, text.style);
  for (const [index, each] of settled.entries()) {
    if (each.kind === "body") bodies.push({ formula: each.formula, preamble: [], operative: [] });
    const body = bodies.at(-1);
    if (!body || each.kind === "body" || each.kind === "break") continue;
    if (each.kind === "flush") {
      open[0]?.content.push(lineOf(each.entry, "operative", text.style));
      continue;
    }
    if (each.kind === "heading") {
      const part = body.operative.length > 0 ? body.operative : body.preamble;
      part.push(nodes.heading.create({ id: newId() }, inlineOf(each.entry.marked.replaceAll("*", ""), [])));
      continue;
    }
    const id = newId();
    const level = Math.min(each.level, open.length);
    const content = [lineOf(each.entry, each.part, text.style)];
    const unit: Unit = { id, level, fixedLabel: each.own?.label ?? null, content };
    const next = settled[index + 1]?.kind;
    const introduces = /:(\[\^[^\]]*\])*$/.test(each.entry.marked) && next !== "unit";
    units.push({
      id,
      level,
      entry: { ...each.entry, part: each.part },
      ownLabel: each.own?.afterGap === false,
      broken: introduces,
    });
    open = [...open.slice(0, level), unit];
    if (level === 0) body[each.part].push(unit);
    else open[level - 1]?.content.push(unit);
  }
  const built = bodies.map(({ formula, preamble, operative }) =>
    nodes.body.create(null, [
      nodes.enacting.create(
        null,
        formula === "" || isStyleFormula(formula, text.style) ? [] : schema.text(formula),
      ),
      nodes.preamble.create(null, preamble.map(nodeOf)),
      nodes.operative.create(null, operative.map(nodeOf)),
    ]),
  );
  const facts = { style: text.style.id, language: text.style.language };
  return { doc: nodes.doc.create(facts, [nodes.front.create(null, nodes.title.create()), ...built]), units };
}

function nodeOf(unit: Unit | Node): Node {
  if (!("id" in unit)) return unit;
  const type = unit.level === 0 ? nodes.clause : nodes.item;
  return type.create({ id: unit.id, fixedLabel: unit.fixedLabel }, unit.content.map(nodeOf));
}

/** The words without their terminator; a stretch that no opening can be is the author's own emphasis. */
function lineOf(entry: StructuredEntry, part: Part, style: HouseStyle): Node {
  const marked = withoutTerminator(entry.marked);
  const further = style[part].furtherVerbs !== "none";
  const content: Node[] = [];
  for (const [index, piece] of marked.split(/((?<![\\*])\*{1,3}[^*]+\*{1,3})/).entries()) {
    const run = /^\*+([^*]+)\*+$/.exec(piece)?.[1];
    if (run === undefined) {
      content.push(...inlineOf(piece, []));
      continue;
    }
    const verb = openingPhrases(run, part, style).length > 0;
    // Where a style emphasises no openings, what is emphasised and opens nothing is the author's own.
    const opens = index <= 1 && entry.level === 0 && (verb || style[part].emphasis !== "none");
    const own = !opens && !(further && entry.level === 0 && verb);
    content.push(...inlineOf(run, own ? [marks.emphasis.create()] : []));
  }
  return nodes.line.create(null, content);
}

function inlineOf(text: string, withMarks: readonly ReturnType<typeof marks.emphasis.create>[]): Node[] {
  return text.split(/(\[\^[^\]]*\])/).flatMap((piece) => {
    if (piece === "") return [];
    return [piece.startsWith("[^") ? nodes.note.create() : schema.text(piece, withMarks)];
  });
}

/** Takes away the punctuation that ends a line, before or behind the notes there, with a conjunction after it. */
export function withoutTerminator(marked: string): string {
  return marked.trim().replace(/\s*[.,;:](?:\s(?:and|et)[,;]?)?\s*((?:\[\^[^\]]*\])*)$/u, "$1");
}
