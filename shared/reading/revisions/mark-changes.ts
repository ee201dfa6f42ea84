import type { Mark, Node } from "prosemirror-model";
import type { Transform } from "prosemirror-transform";
import { schema } from "../../resolution/schema.ts";
import { type Block, type Revision, type Run, textOf } from "../blocks.ts";
import { changesOfBlock, type StruckGap } from "./revised-text.ts";
import type { TextPlace } from "./text-places.ts";

const { nodes, marks } = schema;

/** What marking the changes of a source needs to know of it. */
export interface RevisedSource {
  readonly notes: ReadonlyMap<string, Block>;
  /** The ids that comments have in the document, by their keys. */
  readonly commentIds: ReadonlyMap<string, string>;
  /** Gives each change one id. */
  readonly idOf: (change: object) => string;
}

/** Marks what was put in, struck out and commented on in a text. */
export function markChanges(tr: Transform, block: Block, place: TextPlace, source: RevisedSource): void {
  const { start, node, offsets, shift } = place;
  const { ranges, gaps } = changesOfBlock(block);
  const whole = block.inserted ? unitBegunBy(tr, tr.mapping.map(start, -1)) : null;
  if (block.inserted && whole !== null)
    tr.setNodeAttribute(whole, "revision", { kind: "insertion", ...changeAttrs(block.inserted, source) });
  for (const { run, from, to } of ranges) {
    const first = offsets[Math.max(from - shift, 0)];
    const last = offsets[Math.min(to - shift, offsets.length) - 1];
    if (first === undefined || last === undefined || last < first) continue;
    const isSpace = (offset: number) => offset >= 0 && /^\s$/.test(node.textBetween(offset, offset + 1));
    const end = characterEnd(node, last);
    const begin = /^\s/.test(run.text) && isSpace(first - 1) ? first - 1 : first;
    const finish = /\s$/.test(run.text) && end < node.content.size && isSpace(end) ? end + 1 : end;
    const insertion = run.revision && whole === null ? [insertionMark(run.revision, source)] : [];
    for (const mark of [...commentMarks(run, source), ...insertion])
      tr.addMark(tr.mapping.map(start + begin, 1), tr.mapping.map(start + finish, -1), mark);
  }
  for (const gap of gaps.toReversed()) putBack(tr, gap, place, source);
}

/** Author, date and id of a change, as marks and units carry them. */
export function changeAttrs(revision: Pick<Revision, "author" | "date">, { idOf }: RevisedSource) {
  const { author, date } = revision;
  return { id: idOf(revision), author, date };
}

/** The clause or item whose first line has its content at a position; null for any other text. */
function unitBegunBy(tr: Transform, start: number): number | null {
  const $start = tr.doc.resolve(start);
  const unit = $start.depth > 1 ? $start.node(-1) : null;
  return unit && "revision" in unit.attrs && $start.index(-1) === 0 ? $start.before(-1) : null;
}

function insertionMark(revision: Pick<Revision, "author" | "date">, source: RevisedSource): Mark {
  return marks.insertion.create(changeAttrs(revision, source));
}

function commentMarks({ comments = [] }: Run, { commentIds }: RevisedSource): Mark[] {
  return comments.flatMap((key) => {
    const id = commentIds.get(key);
    return id === undefined ? [] : [marks.comment.create({ id })];
  });
}

/** Puts struck words back where they stood. White space that the accepted text has but once is struck with them. */
function putBack(tr: Transform, { at, pieces }: StruckGap, place: TextPlace, source: RevisedSource): void {
  const { start, node, offsets, shift } = place;
  const index = at - shift;
  // Within a label, which the style writes, nothing is put back.
  if (index < 0) return;
  const behind = index > offsets.length;
  const before = offsets[index - 1];
  const from = behind ? node.content.size : before === undefined ? 0 : characterEnd(node, before);
  const to = behind ? node.content.size : (offsets[index] ?? node.content.size);
  const left: Node[] = [];
  const right: Node[] = [];
  let spaceIsLeft = from < to;
  pieces.forEach(({ text, run }, order) => {
    const by = run ?? nearestStruck(pieces, order);
    if (run === null && spaceIsLeft) spaceIsLeft = false;
    else if (by)
      (spaceIsLeft || from === to ? left : right).push(...struckNodes(by, run ? text : " ", source));
  });
  if (right.length > 0) tr.insert(tr.mapping.map(start + to, -1), right);
  if (left.length > 0) tr.insert(tr.mapping.map(start + from, -1), left);
}

function nearestStruck(pieces: StruckGap["pieces"], order: number): Run | null {
  const before = pieces.slice(0, order).findLast(({ run }) => run !== null);
  return before?.run ?? pieces.slice(order).find(({ run }) => run !== null)?.run ?? null;
}

function struckNodes(run: Run, text: string, source: RevisedSource): Node[] {
  if (!run.revision) return [];
  const { inserted } = run.revision;
  const by = [
    ...commentMarks(run, source),
    ...(inserted ? [insertionMark(inserted, source)] : []),
    marks.deletion.create(changeAttrs(run.revision, source)),
  ];
  if (run.note !== null && text === run.text) {
    const words = textOf(source.notes.get(run.note)?.runs ?? [])
      .replace(/\s+/g, " ")
      .trim();
    return [nodes.note.create(null, words === "" ? [] : [schema.text(words)], by)];
  }
  const words = text.replace(/[\s\ufffc]+/g, " ");
  return words === "" ? [] : [schema.text(words, by)];
}

/** The offset after the character, or the note, at an offset. */
function characterEnd(node: Node, offset: number): number {
  const child = node.nodeAt(offset);
  return offset + (child && !child.isText ? child.nodeSize : 1);
}
