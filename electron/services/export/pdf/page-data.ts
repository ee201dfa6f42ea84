import { headingRuns } from "../../../../shared/typesetting/heading-runs.ts";
import { blockSpacing, indentStep, noteScale, sheets } from "../../../../shared/typesetting/measure.ts";
import { groupLists, type NestedBlock, nestBlocks } from "../../../../shared/typesetting/nesting.ts";
import { pageNumberPieces } from "../../../../shared/typesetting/page-number.ts";
import type { PrintBlock, PrintModel } from "../../../../shared/typesetting/print-model.ts";

interface BlockGroup {
  readonly list: boolean;
  readonly blocks: readonly { readonly block: PrintBlock; readonly groups: readonly BlockGroup[] }[];
}

/** The fonts that come with the program, widest last. Typst is told of no others. */
const shippedFamilies = ["Tinos", "Noto Serif"];

/** The page as template.typ reads it: plain JSON, lengths in millimetres and points. */
export function pageData(model: PrintModel, modified: Date) {
  const [language = "en", region = null] = model.locale.split("-");
  const { font, fontSize, leading, margins, pageNumber, size } = model.page;
  return {
    title: model.title,
    language: language.toLowerCase(),
    region,
    date: {
      year: modified.getUTCFullYear(),
      month: modified.getUTCMonth() + 1,
      day: modified.getUTCDate(),
      hour: modified.getUTCHours(),
      minute: modified.getUTCMinutes(),
      second: modified.getUTCSeconds(),
    },
    sheet: sheets[size],
    margins,
    font: {
      families: [
        ...shippedFamilies.filter((family) => family === font),
        ...shippedFamilies.filter((family) => family !== font),
      ],
      size: fontSize,
      leading,
      noteSize: fontSize * noteScale,
    },
    pageNumber: pageNumber === null ? null : pageNumberPieces(pageNumber),
    spacing: blockSpacing,
    indentStep,
    notes: model.notes,
    groups: groupsOf(
      nestBlocks(model.blocks.map((block) => ({ ...block, runs: headingRuns(block, model) }))),
    ),
  };
}

function groupsOf(blocks: readonly NestedBlock[]): BlockGroup[] {
  return groupLists(blocks).map(({ list, blocks: members }) => ({
    list,
    blocks: members.map(({ block, children }) => ({ block, groups: groupsOf(children) })),
  }));
}
