import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IStylesOptions } from "docx";
import { noteScale } from "../../../../shared/typesetting/measure.ts";
import type { PrintBlock, PrintModel, PrintRole } from "../../../../shared/typesetting/print-model.ts";
import { officeFont } from "../../../../shared/typesetting/typeface.ts";
import { halfPoints, indentOf, labelStop, lineHeight, twipsOfMillimetres, twipsOfPoints } from "./lengths.ts";
import { mainList } from "./numbering.ts";
import { styleOf, unitStyle } from "./style-names.ts";

type ParagraphOptions = NonNullable<IParagraphStyleOptions["paragraph"]>;

/** The styles of a document: where each kind of paragraph stands. How its words look is said by its runs. */
export function stylesOf(model: PrintModel): IStylesOptions {
  const { font, fontSize, leading } = model.page;
  return {
    default: {
      document: {
        run: { font: officeFont(font), size: halfPoints(fontSize), language: { value: model.locale } },
        paragraph: { spacing: lineHeight(fontSize * leading) },
      },
      footnoteText: {
        run: { size: halfPoints(fontSize * noteScale) },
        paragraph: {
          spacing: lineHeight(fontSize * noteScale * leading),
        },
      },
    },
    paragraphStyles: [...unitStyles(model), ...usedStyles(model)],
  };
}

/** A style for each level of the numbering, whether the text uses it or not: a person will. */
function unitStyles(model: PrintModel): IParagraphStyleOptions[] {
  return model.numbering.map(({ place }, level) => ({
    id: unitStyle(level),
    name: level === 0 ? "Clause" : `Item ${level}`,
    basedOn: "Normal",
    quickFormat: true,
    paragraph: {
      ...common(model, level === 0 ? "clause" : "item", model.page.justified ? "justify" : "start"),
      indent: indentOf(place),
      tabStops: labelStop(place),
      numbering: { reference: mainList, level },
    },
  }));
}

/** The other styles, each as the first block that uses it asks for. */
function usedStyles(model: PrintModel): IParagraphStyleOptions[] {
  const numbered = new Set(model.numbering.map((_, level) => unitStyle(level)));
  const first = new Map<string, PrintBlock>();
  for (const block of model.blocks) {
    const style = styleOf(block);
    if (!block.rows && !numbered.has(style) && !first.has(style)) first.set(style, block);
  }
  return [...first].map(([id, block]) => ({
    id,
    name: id.replace(/(\p{Ll})(\p{Lu}|\d)/gu, "$1 $2").replace("Heading", "heading"),
    basedOn: "Normal",
    next: block.role === "kept" ? id : unitStyle(0),
    quickFormat: true,
    ...(block.role === "kept" ? { run: { color: "404040" } } : {}),
    ...(block.size === null ? {} : { run: { size: halfPoints(block.size) } }),
    paragraph: {
      ...common(model, block.role, block.align, block.size),
      indent: indentOf(block.place),
      ...(block.runs.some(({ kind }) => kind === "tab") ? { tabStops: labelStop(block.place) } : {}),
      ...(block.outlineLevel === null ? {} : { outlineLevel: block.outlineLevel - 1 }),
      ...(block.role === "kept" ? keptParagraph : {}),
      keepNext: block.keepWithNext,
    },
  }));
}

/** Text that is not part of the resolution stands in the margin of a grey line. */
const keptParagraph: ParagraphOptions = {
  border: { left: { style: BorderStyle.SINGLE, size: 12, space: 6, color: "767676" } },
  indent: { left: twipsOfMillimetres(3) },
};

function common(
  { page, spacing }: PrintModel,
  role: PrintRole,
  align: PrintBlock["align"],
  size: number | null = null,
): ParagraphOptions {
  const { before, after } = spacing[role];
  return {
    alignment: alignments[align],
    spacing: {
      before: twipsOfPoints(before),
      after: twipsOfPoints(after),
      ...(size === null ? {} : lineHeight(size * page.leading)),
    },
  };
}

const alignments = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  justify: AlignmentType.BOTH,
} as const;
