import type { Block } from "../blocks.ts";
import { textOf } from "../blocks.ts";
import type { SetTerminator } from "../document/overrides.ts";
import { type DraftAnnex, type DraftEntry, unitsOfEntries } from "../recognising/draft-tree.ts";
import { withoutMark } from "../recognising/front-lines.ts";
import type { FrontMatter } from "../recognising/front-matter.ts";
import type { PageFurniture } from "../recognising/page-furniture.ts";
import type { Furniture } from "./repair.ts";

interface Removed {
  readonly pages: ReadonlyMap<Block, PageFurniture>;
  /** The entries of bodies and annexes. */
  readonly entries: readonly DraftEntry[];
  readonly annexes: readonly DraftAnnex[];
  readonly front: FrontMatter;
  readonly setTerminators: readonly SetTerminator[];
  readonly presenting: Block | null;
}

/** All that the document does without, since the style draws it or it belongs to the page; in the source's order. */
export function furnitureOf(removed: Removed): Furniture[] {
  const { pages, entries, annexes, front, setTerminators, presenting } = removed;
  const item = (kind: Furniture["kind"], text: string, block: Block): Furniture[] =>
    text === "" ? [] : [{ kind, text, span: block.span }];
  return [
    ...[...pages].flatMap(([block, kind]) =>
      item(kind, `${block.bullet} ${textOf(block.runs)}`.trim(), block),
    ),
    ...annexes.flatMap(({ head, words }) => item("label", words, head)),
    ...entries.flatMap((entry) =>
      entry.kind === "heading" && entry.section ? item("label", entry.section.printed, entry.block) : [],
    ),
    ...unitsOfEntries(entries).flatMap((unit) => [
      ...item("bullet", unit.block.bullet, unit.block),
      ...item("label", unit.label.printed, unit.block),
    ]),
    ...front.masthead.flatMap((block) => item("masthead", textOf(block.runs).trim(), block)),
    ...front.signs.flatMap(({ block, sign }) => item("mark", sign, block)),
    ...(presenting ? item("mark", presentingSign(presenting), presenting) : []),
    ...setTerminators.flatMap(({ line, was }) =>
      line.blocks[0] ? item("terminator", was, line.blocks[0]) : [],
    ),
  ].sort((a, b) => a.span.from - b.span.from);
}

function presentingSign(block: Block): string {
  const text = textOf(block.runs).trim();
  return `${block.bullet}${text.slice(0, text.length - withoutMark(text).length)}`;
}
