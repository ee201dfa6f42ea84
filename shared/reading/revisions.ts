import { type Block, type BlockSequence, isStruckRun, type RevisionChoice, type Run } from "./blocks.ts";
import { type FileReading, tidyRuns } from "./file-blocks.ts";
import { fileRepair, type Repair } from "./repair.ts";

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
  const struckNotes = notesOf(runs.filter(isStruckRun));
  const keptNotes = notesOf(runs.filter((run) => !isStruckRun(run)));
  return {
    ...reading,
    sequence: {
      blocks: sequence.blocks.map(accepted).filter((block) => block.runs.length > 0),
      notes: new Map(
        [...sequence.notes]
          .filter(([key]) => keptNotes.has(key) || !struckNotes.has(key))
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
  changes: number,
  choice: Exclude<RevisionChoice, "keep">,
): Repair {
  const struck = runs
    .filter((run) => isStruckRun(run) && run.text.trim() !== "")
    .map((run) => `“${run.text.trim()}”`);
  const [done, gone] = choice === "accept" ? ["accepted", "Struck out"] : ["rejected", "Left out"];
  const words = struck.length === 0 ? "" : ` ${gone}: ${shortened(struck.join(", "))}.`;
  const counted = changes === 1 ? "One tracked change was" : `${changes} tracked changes were`;
  return fileRepair(`revisions-${choice}ed`, `${counted} read as ${done}.${words}`);
}

/** Word of changes that found no place in the document. */
export function lostRevisions(blocks: readonly Block[]): Repair[] {
  return blocks.map((block) => {
    const struck = block.runs.filter(isStruckRun).map(({ text }) => text.trim());
    const words = struck.length === 0 ? "" : ` Struck out: ${shortened(struck.join(" "))}.`;
    return fileRepair(
      "revisions-accepted",
      `Tracked changes here were read as accepted.${words}`,
      block.span,
    );
  });
}

function commentRepairs(sequence: BlockSequence, blocks: readonly Block[]): Repair[] {
  return [...(sequence.comments ?? [])].map(([key, { author, text }]) => {
    const block = blocks.find((candidate) => candidate.runs.some((run) => run.comments?.includes(key)));
    const by = author === "" ? "A comment" : `A comment by ${author}`;
    return fileRepair("comment-left-out", `${by} was left out: “${shortened(text)}”.`, block?.span ?? null);
  });
}

function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`;
}
