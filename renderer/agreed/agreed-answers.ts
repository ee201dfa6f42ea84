import type { Host } from "../../shared/host/contract.ts";
import type { AgreedUnit } from "../../shared/host/precedent-data.ts";

/** What the library says of texts in one language, each asked once. */
export interface AgreedAnswers {
  /** What is known of a text; null for one that was never compared. */
  of(words: string): AgreedUnit | null;
  /** The texts among these that are still to be compared with the library as it is, in their order, each once. */
  missing(texts: readonly string[]): readonly string[];
  /** Compares texts. @returns false where the library has nothing in the language. Rejects when the host is away. */
  ask(texts: readonly string[]): Promise<boolean>;
}

/** As many as the largest resolution has, a few times over. */
const remembered = 4000;

export function agreedAnswers(host: Pick<Host, "precedents.agreed">, language: string): AgreedAnswers {
  const known = new Map<string, AgreedUnit>();
  return {
    of: (words) => known.get(words) ?? null,
    missing: (texts) => [...new Set(texts)].filter((text) => !known.has(text)),
    async ask(texts) {
      const { units } = await host["precedents.agreed"]({ language, texts: [...texts] });
      if (!units) return false;
      units.forEach((unit, index) => {
        known.set(texts[index] ?? "", unit);
      });
      for (const oldest of known.keys()) {
        if (known.size <= remembered) break;
        known.delete(oldest);
      }
      return true;
    },
  };
}
