import type { Node } from "prosemirror-model";
import { UserError } from "../base/user-error.ts";
import { styleOfText } from "../form/style-of-text.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { builtInStyles, findStyle } from "../style/house-styles.ts";
import { languageOfText } from "../style/languages/languages.ts";
import type { RevisionChoice } from "./blocks.ts";
import { recognise } from "./recognising/recogniser.ts";
import type { Furniture, Repair } from "./repairs/repair.ts";
import type { UnitPlace } from "./repairs/unit-places.ts";
import { markdownBlocks, plainTextBlocks } from "./text/text-blocks.ts";
import { withWindowsLetters } from "./text/windows-letters.ts";

export interface ReadOptions {
  /** The file's name, for messages. */
  readonly file: string;
  /** Told from the content where it is not given. */
  readonly format?: "markdown" | "text";
  /** The house style to read by; where it is not given, the one that the text is written in. */
  readonly styleId?: string;
  readonly language?: string;
  /** The style to read by where the text does not tell its own: NATO PA unless given. */
  readonly otherwise?: string;
  /** The styles at hand: those that come with the product unless given. */
  readonly styles?: readonly HouseStyle[];
  /** What becomes of tracked changes: accepted unless given. Only files have them. */
  readonly revisions?: RevisionChoice;
}

/** A file's resolution, and those behind it where the file holds many, as reports do. */
export interface ReadResult extends ReadResolution {
  readonly others: readonly ReadResolution[];
}

export interface ReadResolution {
  readonly document: Node;
  readonly style: HouseStyle;
  /** What had to be mended or could not be placed, in the order of the source. */
  readonly repairs: readonly Repair[];
  /** What stood on the page and is no text: labels, list signs, page numbers. */
  readonly furniture: readonly Furniture[];
  /** The text that was read, which spans point into: of a file, one line a paragraph. */
  readonly source: string;
  /** Where each clause and item stands in it. */
  readonly places: readonly UnitPlace[];
}

/**
 * Reads a resolution from Markdown or plain text.
 *
 * @throws UserError `file-empty`, `file-binary`, `no-resolution` or `style-unknown`, and nothing else
 */
export function readText(text: string, options: ReadOptions): ReadResult {
  const { file } = options;
  const source = withWindowsLetters(text);
  if (isBinary(source)) throw new UserError("file-binary", { file });
  if (!/[^\s\ufeff]/.test(source)) throw new UserError("file-empty", { file });
  const { style, told } = styleToReadBy(source, options);
  const format = options.format ?? formatOf(source);
  const blocks = format === "markdown" ? markdownBlocks(source, style) : plainTextBlocks(source, style);
  const [first, ...others] = recognise(blocks, source, style, told ? 1 : 2);
  if (!first) throw new UserError("no-resolution", { file });
  return { ...first, style, source, others: others.map((other) => ({ ...other, style, source })) };
}

/**
 * The style to read by, and whether the text itself tells it: then one clause makes a resolution, as in
 * decisions of the CIPM. Otherwise a single paragraph that opens like a clause may be any prose.
 */
export function styleToReadBy(
  source: string,
  options: ReadOptions,
): { readonly style: HouseStyle; readonly told: boolean } {
  const { styleId, styles = builtInStyles, otherwise = "nato-pa" } = options;
  const language = () => options.language ?? languageOfText(source);
  if (styleId) return { style: findStyle(styleId, language(), styles), told: false };
  const inLanguage = options.language
    ? styles.filter((style) => style.language === options.language)
    : styles;
  const style = styleOfText(source, inLanguage);
  return style ? { style, told: true } : { style: findStyle(otherwise, language(), styles), told: false };
}

/** Whether a text bears the marks of Markdown: emphasis, headings, notes, escapes or list signs. */
export function formatOf(source: string): "markdown" | "text" {
  return /\*\*\S|(?:^|[\s(])[*_][^\s*_][^*_\n]*[*_](?![\p{L}\p{N}])|^#{1,6} |\[\^[^\]\s]{1,20}\]|\\[*_[\]]|^ *[-+] \S/mu.test(
    source,
  )
    ? "markdown"
    : "text";
}

/** Texts have no NUL, and few other control characters than tabs and line ends. */
function isBinary(source: string): boolean {
  if (source.includes("\u0000")) return true;
  const control = source.match(/(?![\t\n\v\f\r])[\p{Cc}\ufffd]/gu)?.length ?? 0;
  return control > 4 && control * 50 > source.length;
}
