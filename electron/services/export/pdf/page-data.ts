import type { RunningLine } from "../../../../shared/style/page-style.ts";
import { headingRuns } from "../../../../shared/typesetting/heading-runs.ts";
import { noteScale, sheets } from "../../../../shared/typesetting/measure.ts";
import { groupLists, type NestedBlock, nestBlocks } from "../../../../shared/typesetting/nesting.ts";
import type { PrintBlock, PrintModel } from "../../../../shared/typesetting/print-model.ts";
import { lineOnPages, linePlaces, pageNumberPieces } from "../../../../shared/typesetting/running-line.ts";

interface BlockGroup {
  readonly list: boolean;
  readonly blocks: readonly { readonly block: PrintBlock; readonly groups: readonly BlockGroup[] }[];
}

/** The fonts that come with the program, widest last. Typst is told of no others. */
const shippedFamilies = ["Tinos", "Noto Serif"];

/** The page as template.typ reads it: plain JSON, lengths in millimetres and points. */
export function pageData(model: PrintModel, modified: Date) {
  const [language = "en", region = null] = model.locale.split("-");
  const { font, fontSize, leading, margins, size } = model.page;
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
    header: runningLine(model.header, fontSize),
    footer: runningLine(model.footer, fontSize),
    spacing: model.spacing,
    notes: model.notes,
    groups: groupsOf(
      nestBlocks(model.blocks.map((block) => ({ ...block, runs: headingRuns(block, model) }))),
    ),
  };
}

/** A line at the head or foot, as it stands on odd and on even pages. */
function runningLine(line: RunningLine | null, fontSize: number) {
  if (line === null) return null;
  const { onFirstPage, bold, rule, size, sides } = line;
  const pieces = (pages: "odd" | "even") =>
    linePlaces.map((place) => pageNumberPieces(lineOnPages(line, pages)[place] ?? ""));
  return { onFirstPage, bold, rule, size: size ?? fontSize, sides, odd: pieces("odd"), even: pieces("even") };
}

function groupsOf(blocks: readonly NestedBlock[]): BlockGroup[] {
  return groupLists(blocks).map(({ list, blocks: members }) => ({
    list,
    blocks: members.map(({ block, children }) => ({ block, groups: groupsOf(children) })),
  }));
}
