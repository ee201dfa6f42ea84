/** As much of the browser's Trusted Types as is used here; TypeScript's DOM does not know them yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string },
  ): { createHTML(html: string): string };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/**
 * The one way for a string of HTML into a parser of ours: what was pasted, to be read and never shown. The
 * page's policy refuses every other one (electron/services/page-security.ts).
 */
const policy = trustedTypes?.createPolicy("rapporteur-paste", { createHTML: (html) => html });

/** Pasted HTML for a parser that makes a document without a window. */
export function forParsing(html: string): string {
  return policy ? policy.createHTML(html) : html;
}
