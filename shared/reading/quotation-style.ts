/** Whether a paragraph style is one for quotations: Word's and LibreOffice's own, and that of our exports. */
export function isQuotationStyle(name: string): boolean {
  return /^(?:quotations?|quote|intense quote|block text)$/i.test(name);
}
