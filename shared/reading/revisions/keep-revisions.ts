import type { Node } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { idsFor } from "../../resolution/ids.ts";
import { schema } from "../../resolution/schema.ts";
import type { HouseStyle } from "../../style/house-style.ts";
import type { Block, BlockSequence } from "../blocks.ts";
import { changeAttrs, markChanges, type RevisedSource } from "./mark-changes.ts";
import { isRevised, isStruckBlock, keyOfRuns, keyOfText, strikingOf } from "./revised-text.ts";
import { placeStruck } from "./struck-units.ts";
import { placesOf } from "./text-places.ts";

/** A document with the tracked changes and comments of its source. */
export interface KeptRevisions {
  readonly document: Node;
  /** The blocks whose changes found no place: they read as if these had been accepted. */
  readonly unplaced: readonly Block[];
}

/**
 * Puts the tracked changes and comments of a source back as marks. The recogniser reads a text as it is once they
 * are accepted; each paragraph is then found again in the document by its words, and what was changed in it
 * marked. A paragraph that was struck out stands where paragraphs of its kind stand beside it.
 *
 * @param document what was recognised in the accepted text
 * @param sequence the source with its changes
 */
export function keepRevisions(
  document: Node,
  sequence: BlockSequence,
  source: string,
  style: HouseStyle,
): KeptRevisions {
  const { blocks, notes } = sequence;
  const comments = [...(sequence.comments ?? [])].map(([key, comment], at) => ({
    key,
    id: `c${at + 1}`,
    comment,
  }));
  const revised: RevisedSource = {
    notes,
    commentIds: new Map(comments.map(({ key, id }) => [key, id])),
    idOf: idSource(),
  };
  const tr = new Transform(document);
  const places = placesOf(document, blocks);
  blocks.forEach((block, index) => {
    const place = places[index];
    if (place && isRevised(block)) markChanges(tr, block, place, revised);
  });
  for (const body of notes.values()) {
    if (isRevised(body)) markNote(tr, body, document, revised);
  }
  const unplaced = blocks.filter(
    (block, index) => isRevised(block) && !isStruckBlock(block) && !places[index],
  );
  const starts = places.map((place) => (place ? tr.mapping.map(place.start, -1) : null));
  const leftOut = putStruckBack(tr, sequence, starts, { revised, newId: idsFor(`struck ${source}`), style });
  const texts = Object.fromEntries(comments.map(({ id, comment }) => [id, comment]));
  const attrs = { ...document.attrs, comments: texts };
  return { document: document.type.create(attrs, tr.doc.content), unplaced: [...unplaced, ...leftOut] };
}

interface StruckContext {
  readonly revised: RevisedSource;
  readonly newId: () => string;
  readonly style: HouseStyle;
}

/** Gives the blocks that found no place. */
function putStruckBack(
  tr: Transform,
  sequence: BlockSequence,
  found: readonly (number | null)[],
  { revised, newId, style }: StruckContext,
): Block[] {
  let starts = found;
  return sequence.blocks.filter((block, index) => {
    const striking = isStruckBlock(block) ? strikingOf(block) : null;
    if (!striking) return false;
    // A cell that was struck out is none of the clauses.
    if (block.particulars?.cell) return true;
    const steps = tr.steps.length;
    const revision = { kind: "deletion", ...changeAttrs(striking, revised) } as const;
    const unit = { id: block.particulars?.id ?? newId(), revision };
    const start = placeStruck(tr, sequence, index, starts, unit, style);
    const since = tr.mapping.slice(steps);
    starts = starts.map((each, at) => (at === index ? start : each === null ? null : since.map(each)));
    return start === null;
  });
}

/** The changes within the words of a note. */
function markNote(tr: Transform, body: Block, document: Node, revised: RevisedSource): void {
  const words = keyOfRuns(body.runs);
  document.descendants((node, pos) => {
    if (node.type !== schema.nodes.note) return true;
    const { key, offsets } = keyOfText(node);
    if (key === words && key !== "")
      markChanges(tr, body, { start: pos + 1, node, offsets, shift: 0 }, revised);
    return false;
  });
}

/** Each change of a source has one id. */
function idSource(): (change: object) => string {
  const ids = new Map<object, string>();
  return (change) => {
    const id = ids.get(change) ?? `r${ids.size + 1}`;
    ids.set(change, id);
    return id;
  };
}
