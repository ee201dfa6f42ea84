import { readTemplate } from "../../base/template.ts";
import { fixedWords } from "../../form/style-of-text.ts";
import type { HouseStyle } from "../../style/house-style.ts";
import { languageOf } from "../../style/languages/languages.ts";
import { type Block, sliceRuns, textOf } from "../blocks.ts";

const longestFormula = 160;

/**
 * Whether a paragraph is the enacting formula: the style's own, or a line that only names a body and ends with a
 * comma, as *The General Assembly,* does. Before an operative part also a line that resolves and goes on in clauses,
 * *Resolved, That the Senate—*.
 */
export function isEnactingFormula(text: string, style: HouseStyle): boolean {
  if (text.length > longestFormula || /[.;?!]\s*$/.test(text)) return false;
  const words = text.replace(/\s+/g, " ").trim();
  if (/^\p{Ll}/u.test(words) && /^\p{Lu}/u.test(style.enacting.text)) return false;
  return (
    isStyleFormula(words, style) ||
    fillsTemplate(words, style) ||
    languageOf(style).formulaForm.test(words) ||
    (/[,:—–]$/.test(words) && resolvingLength(words, style) > 0)
  );
}

/**
 * Whether a text is the formula that the style prints by itself, but for the punctuation at its end and for spaces,
 * which get lost where emphasis ends: `*L’Assemblée*générale,`. Its signs may have stayed in a plain text.
 */
export function isStyleFormula(text: string, style: HouseStyle): boolean {
  const { text: formula } = style.enacting;
  return formula !== "" && withoutSpaces(bare(text)) === withoutSpaces(bare(formula));
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s*]+/g, "");
}

/** Where the formula and the clause behind it are one sentence, *Resolved, That the Clerk inform…*, the first of them is taken apart. */
export function withResolvingApart(blocks: readonly Block[], style: HouseStyle): readonly Block[] {
  const at = blocks.findIndex(({ runs }) => resolvingLength(textOf(runs), style) > 0);
  const block = blocks[at];
  if (!block || isEnactingFormula(textOf(block.runs), style)) return blocks;
  const length = resolvingLength(textOf(block.runs), style);
  const formula = { ...block, runs: sliceRuns(block.runs, 0, length), mended: [] };
  return blocks.toSpliced(at, 1, formula, { ...block, runs: sliceRuns(block.runs, length) });
}

/** Characters of the words that resolve, at the start of a text of a style whose formula stands before the operative part. */
function resolvingLength(text: string, style: HouseStyle): number {
  if (style.enacting.before !== "operative") return 0;
  return languageOf(style).resolvingForm.exec(text.trimStart())?.[0].length ?? 0;
}

/** *The 149th Assembly of the Inter-Parliamentary Union,* where the style leaves a place for the number. */
function fillsTemplate(words: string, style: HouseStyle): boolean {
  return fixedWords(style) !== "" && readTemplate(bare(style.enacting.text), bare(words)) !== null;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/\s*[,:—]?$/, "");
}
