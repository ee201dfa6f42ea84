import { type Block, type BlockSequence, isStruckRun, type RevisionChoice, type Run } from "../blocks.ts";
import { type FileReading, tidyRuns } from "../files/file-blocks.ts";
import { fileRepair, type Repair, type RepairValues } from "../repairs/repair.ts";

/**
 * The text as it is once every tracked change is accepted, and without comments; a repair says what that did.
 *
 * @param choice `reject`: the reader has given the changes as their opposites
 */
export function acceptRevisions(
  reading: FileReading,
  choice: Exclude<RevisionChoice, "keep"> = "accept",
): FileReading {
  const { sequence } = reading;
  const all = [...sequence.blocks, ...sequence.notes.values()];
  const runs = all.flatMap((block) => block.runs);
  const changes = new Set(runs.flatMap((run) => run.revision ?? []));
  const comments = sequence.comments ?? new Map();
  if (changes.size === 0 && comments.size === 0) return reading;
  const namedNotes = notesOf(runs);
  const keptNotes = notesOf(runs.filter((run) => !isStruckRun(run)));
  return {
    ...reading,
    sequence: {
      blocks: sequence.blocks.map(accepted).filter((block) => block.runs.length > 0),
      notes: new Map(
        [...sequence.notes]
          .filter(([key]) => keptNotes.has(key) || !namedNotes.has(key))
          .map(([key, body]) => [key, accepted(body)]),
      ),
    },
    repairs: [
      ...reading.repairs,
      ...(changes.size > 0 ? [revisionsRepair(runs, changes.size, choice)] : []),
      ...commentRepairs(sequence, all),
    ],
  };
}

function notesOf(runs: readonly Run[]): Set<string> {
  return new Set(runs.flatMap((run) => run.note ?? []));
}

function accepted(block: Block): Block {
  const left = block.runs.filter((run) => !isStruckRun(run));
  const plain = left.map(({ text, bold, italic, script, note }) => ({ text, bold, italic, script, note }));
  return { ...block, runs: tidyRuns(plain) };
}

function revisionsRepair(
  runs: readonly Run[],
  count: number,
  choice: Exclude<RevisionChoice, "keep">,
): Repair {
  return fileRepair(`revisions-${choice}ed`, { count, ...struckWords(runs) });
}

/** Word of changes that found no place in the document. */
export function lostRevisions(blocks: readonly Block[]): Repair[] {
  return blocks.map(({ runs, span }) => {
    const count = new Set(runs.flatMap((run) => run.revision ?? [])).size;
    return fileRepair("revisions-accepted", { count, ...struckWords(runs) }, { span });
  });
}

function struckWords(runs: readonly Run[]): RepairValues {
  const words = runs
    .filter((run) => isStruckRun(run) && run.text.trim() !== "")
    .map((run) => `“${run.text.trim()}”`);
  return { any: words.length === 0 ? "no" : "yes", struck: words.join(", ") };
}

function commentRepairs(sequence: BlockSequence, blocks: readonly Block[]): Repair[] {
  return [...(sequence.comments ?? [])].map(([key, { author, text }]) => {
    const block = blocks.find((candidate) => candidate.runs.some((run) => run.comments?.includes(key)));
    const values = { signed: author === "" ? "no" : "yes", author, words: text };
    const restoration = { kind: "text", text, after: null } as const;
    return fileRepair("comment-left-out", values, { span: block?.span ?? null, restoration });
  });
}
