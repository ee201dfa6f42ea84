import { Fragment, type Node } from "prosemirror-model";
import { annexHeading } from "../../form/annex-form.ts";
import type { Division } from "../../form/form.ts";
import type { IdSource } from "../../resolution/ids.ts";
import { schema } from "../../resolution/schema.ts";
import type { HouseStyle } from "../../style/house-style.ts";
import { type Block, plainRun, type Run, trimRuns } from "../blocks.ts";
import { quotedNodes } from "../files/quoted-content.ts";
import {
  type DraftAnnex,
  type DraftEntry,
  type DraftHeading,
  type DraftLine,
  type DraftUnit,
  unitsOfEntries,
} from "../recognising/draft-tree.ts";
import type { FrontMatter } from "../recognising/front-matter.ts";
import type { Parts } from "../recognising/part-boundary.ts";
import { clauseRuns, emphasisesOpening, isWhollyEmphasised, lineRuns, type MarkedRun } from "./emphasis.ts";

/** A resolution that was recognised, before the document is made of it. */
export interface Recognised {
  readonly front: FrontMatter;
  readonly bodies: readonly RecognisedBody[];
  /** What stands below the clauses: the lines that close the text, and each annex from its heading on. */
  readonly closing: readonly Block[];
  readonly annexes: readonly DraftAnnex[];
  readonly notes: ReadonlyMap<string, Block>;
  /** What belongs to no part of the resolution. */
  readonly kept: readonly Block[];
}

export interface RecognisedBody {
  /** The letter and title that head a part of an omnibus text. */
  readonly letter: string | null;
  readonly title: string | null;
  /** What opens the preamble, where it is not the style's own formula. */
  readonly enacting: readonly Run[];
  readonly parts: Parts;
}

/** Where the source departs from what the style computes. */
export interface Overrides {
  readonly labels: ReadonlyMap<DraftUnit, string>;
  readonly terminators: ReadonlyMap<DraftLine, string>;
}

const { nodes } = schema;

/** Makes the document, and tells the notes whose mark stands nowhere: they are kept. */
export function buildDocument(
  recognised: Recognised,
  overrides: Overrides,
  style: HouseStyle,
  ids: IdSource,
): { readonly document: Node; readonly unplacedNotes: readonly Block[] } {
  const { front } = recognised;
  const notes = { bodies: recognised.notes, placed: new Set<string>(), numbered: 0 };
  const title = nodes.title.create(null, inline(lineRuns(trimRuns(front.titleRuns)), notes));
  const presenting =
    front.presentingText === null ? [] : [nodes.presenting.create(null, textNodes(front.presentingText))];
  const context = { style, ids: idsOf(ids), notes, overrides };
  const bodies = recognised.bodies.map(({ letter, title: heading, enacting, parts }) =>
    nodes.body.create({ letter, title: heading }, [
      nodes.enacting.create(null, inline(lineRuns(enacting), notes)),
      nodes.preamble.create(null, entriesOf(parts.preamble, "preamble", context)),
      nodes.operative.create(null, entriesOf(parts.operative, "operative", context)),
    ]),
  );
  const closing = recognised.closing.map((block) => lineNode(block, notes));
  const annexes = recognised.annexes.map(({ words, entries }, index, all) => {
    const computed = annexHeading(index + 1, all.length, style);
    const fixedLabel = words.toLowerCase() === computed.toLowerCase() ? null : words;
    return nodes.annex.create({ fixedLabel }, entriesOf(entries, "annex", context));
  });
  const unplacedNotes = [...notes.bodies]
    .filter(([key]) => !notes.placed.has(key))
    .map(([key, note]) => ({ ...note, runs: [plainRun(`[^${key}]: `), ...note.runs] }));
  const kept = [...recognised.kept, ...unplacedNotes].map(keptNode);
  const facts = { style: style.id, language: style.language, stage: front.stage, metadata: front.metadata };
  const document = nodes.doc.create(facts, [
    nodes.front.create({ markAt: front.markAt }, [title, ...presenting]),
    ...bodies,
    ...(closing.length > 0 ? [nodes.closing.create(null, closing)] : []),
    ...annexes,
    ...kept,
  ]);
  return { document, unplacedNotes };
}

/** The notes while the document is made: each is placed at its first mark. */
interface Notes {
  readonly bodies: ReadonlyMap<string, Block>;
  readonly placed: Set<string>;
  numbered: number;
}

/** Ids that a file of our own brings back are kept, each once; all others are new. */
function idsOf(source: IdSource): (block: Block) => string {
  const taken = new Set<string>();
  return ({ particulars }) => {
    let id = particulars?.id ?? source();
    while (taken.has(id)) id = source();
    taken.add(id);
    return id;
  };
}

interface BuildContext {
  readonly style: HouseStyle;
  /** The id of what a block begins. */
  readonly ids: (block: Block) => string;
  readonly notes: Notes;
  readonly overrides: Overrides;
}

function entriesOf(entries: readonly DraftEntry[], part: Division, context: BuildContext): Node[] {
  const habits = habitsOf(entries, part, context.style);
  return entries.map((entry) => {
    if (entry.kind === "kept") return keptNode(entry.block);
    if (entry.kind === "unit") return unitNode(entry, part, habits, context);
    return headingNode(entry, part === "annex" ? 2 : 1, context);
  });
}

/** @param above the outline level that the part's headings stand below */
function headingNode(
  { block, runs, section }: DraftHeading,
  above: number,
  { ids, notes }: BuildContext,
): Node {
  const level = section?.level ?? Math.max(1, (block.headingLevel ?? above + 1) - above);
  const attrs = { id: ids(block), level, numbered: section !== null, fixedLabel: section?.own ?? null };
  const words = runs.map((run) => ({ ...run, bold: false, italic: false }));
  return nodes.heading.create(attrs, inline(lineRuns(trimRuns(words)), notes));
}

/** A line that closes the text, with the label or list sign that it has. */
function lineNode({ bullet, runs }: Block, notes: Notes): Node {
  const signed = bullet === "" ? runs : [plainRun(`${bullet} `), ...runs];
  return nodes.line.create(null, inline(lineRuns(trimRuns(signed)), notes));
}

/** How the source uses emphasis, which tells what it means in one line. */
interface EmphasisHabits {
  /** Most clauses emphasise how they open: then emphasis elsewhere, and its absence, says something. */
  readonly openings: boolean;
  /** Most lines are not emphasised as a whole: then a line that is says something. */
  readonly plainLines: boolean;
}

function habitsOf(entries: readonly DraftEntry[], part: Division, style: HouseStyle): EmphasisHabits {
  const isLine = (content: DraftUnit["content"][number]) => content.kind === "line";
  const most = <T>(values: readonly T[], test: (value: T) => boolean) =>
    values.filter(test).length * 2 > values.length;
  const opening = entries.flatMap((entry) => (entry.kind === "unit" ? entry.content.slice(0, 1) : []));
  const lines = unitsOfEntries(entries).flatMap(({ content }) => content.filter(isLine));
  return {
    openings:
      part !== "annex" && most(opening.filter(isLine), ({ runs }) => emphasisesOpening(runs, part, style)),
    plainLines: most(lines, ({ runs }) => !isWhollyEmphasised(runs)),
  };
}

function unitNode(unit: DraftUnit, part: Division, habits: EmphasisHabits, context: BuildContext): Node {
  const id = context.ids(unit.block);
  const content = withQuoted(unit.content, context).map((child, index) => {
    if (!("kind" in child)) return child;
    if (child.kind === "unit") return unitNode(child, part, habits, context);
    const opens = unit.level === 0 && index === 0 && part !== "annex";
    const runs = opens
      ? clauseRuns(child.runs, part, context.style, habits.openings)
      : lineRuns(child.runs, habits.plainLines);
    const terminator = context.overrides.terminators.get(child) ?? null;
    return nodes.line.create({ terminator }, inline(runs, context.notes));
  });
  const fixedLabel = context.overrides.labels.get(unit) ?? null;
  return nodes[unit.level === 0 ? "clause" : "item"].create({ id, fixedLabel }, content);
}

/** A unit's content with its quotations and tables made of their lines. */
function withQuoted(
  content: DraftUnit["content"],
  { notes }: BuildContext,
): (DraftLine | DraftUnit | Node)[] {
  const groups: (DraftLine[] | DraftLine | DraftUnit)[] = [];
  for (const child of content) {
    const last = groups.at(-1);
    if (child.kind === "unit" || !child.quoted) groups.push(child);
    else if (Array.isArray(last)) last.push(child);
    else groups.push([child]);
  }
  return groups.flatMap((group): (DraftLine | DraftUnit | Node)[] =>
    Array.isArray(group)
      ? quotedNodes(
          group.flatMap(({ blocks }) => blocks),
          (block) => lineNode(block, notes),
        )
      : [group],
  );
}

function inline(runs: readonly MarkedRun[], notes: Notes): Fragment {
  return Fragment.from(
    runs.flatMap(({ run, marks }) => {
      if (run.note !== null) return noteNode(run.note, run.text, notes);
      const pieces = run.text.split("\n");
      return pieces.flatMap((text, index) => [
        ...(index > 0 ? [nodes.hard_break.create()] : []),
        ...(text === "" ? [] : [schema.text(text, marks)]),
      ]);
    }),
  );
}

/** A note at its first mark; a mark that comes back stays as text, since the document has a note but once. */
function noteNode(key: string, mark: string, notes: Notes): Node {
  const body = notes.bodies.get(key);
  if (!body || notes.placed.has(key)) return schema.text(mark, [schema.marks.superscript.create()]);
  notes.placed.add(key);
  const inOrder = mark === String(notes.numbered + 1);
  if (inOrder) notes.numbered++;
  const words = lineRuns(trimRuns(body.runs)).flatMap(({ run, marks }) =>
    run.text === "" ? [] : [schema.text(run.text.replace(/\n/g, " "), marks)],
  );
  return nodes.note.create({ mark: inOrder ? null : mark }, words);
}

function keptNode(block: Block): Node {
  return nodes.kept.create({ reason: "unplaced" }, textNodes(plainWords(block)));
}

/** A block as words alone. Marks of notes and superscripts are set off, or they would be read as part of the word. */
export function plainWords(block: Block): string {
  const words = block.runs.map((run) => {
    if (run.note !== null) return `[^${run.note}]`;
    return run.script === "superscript" ? `^${run.text}` : run.text;
  });
  return words.join("").replace(/\s+/g, " ").trim();
}

function textNodes(text: string): Node[] {
  return text === "" ? [] : [schema.text(text)];
}
