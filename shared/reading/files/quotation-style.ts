import type { Block } from "../blocks.ts";

/** The paragraph style of our exports for text that has no place in the resolution. */
export const keptStyle = "Kept";

/** Whether a paragraph style is one for quotations: Word's and LibreOffice's own, and that of our exports. */
export function isQuotationStyle(name: string): boolean {
  return /^(?:quotations?|quote|intense quote|block text)$/i.test(name);
}

/**
 * Whether a block is part of a quotation or table that a clause may hold. Only files say so; the signs of a text may
 * quote all of it.
 */
export function isQuotedInFile({ quoted, particulars }: Block): boolean {
  return quoted && particulars !== undefined && particulars.styleName !== keptStyle;
}
