// A text read as any Markdown is, and found again unit by unit: what its publisher did in its own way must have been kept.
import { UserError } from "../../shared/base/user-error.ts";
import { readText } from "../../shared/reading/read-text.ts";
import type { PrintBlock } from "../../shared/typesetting/print-model.ts";
import { typeset } from "../../shared/typesetting/typeset.ts";
import { markedText, wordsKey } from "./compared-unit.ts";
import type { StructuredText } from "./structure-corpus.ts";
import type { OriginalUnit } from "./structured-document.ts";

/** The blocks that a text's units are set as once it was read; null where no block has a unit's words. */
export function readAgain(
  text: StructuredText,
  units: readonly OriginalUnit[],
): ReadonlyMap<OriginalUnit, PrintBlock | null> {
  const waiting = new Map<string, PrintBlock[]>();
  for (const block of blocksRead(text)) {
    const key = wordsKey(markedText(block));
    waiting.set(key, [...(waiting.get(key) ?? []), block]);
  }
  return new Map(units.map((unit) => [unit, next(waiting.get(wordsKey(unit.entry.source)))]));
}

/** The next of several blocks with the same words. A text that was filed twice is read once. */
function next(blocks: PrintBlock[] | undefined): PrintBlock | null {
  return (blocks && blocks.length > 1 ? blocks.shift() : blocks?.[0]) ?? null;
}

/** What is printed of the text; nothing where it is refused as no resolution. */
function blocksRead({ id, markdown, style }: StructuredText): readonly PrintBlock[] {
  try {
    const read = readText(markdown, {
      file: id,
      format: "markdown",
      styleId: style.id,
      language: style.language,
    });
    return typeset(read.document, read.style).blocks;
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}
