import type { Node } from "prosemirror-model";
import type { BaseText } from "./base-text.ts";
import { schema } from "./schema.ts";

const documents = new WeakMap<BaseText, Node>();

/** The document of a base text, the same one for the same base. Throws a RangeError for what is no resolution. */
export function baseDocument(base: BaseText): Node {
  const known = documents.get(base);
  if (known) return known;
  const document = schema.nodeFromJSON(base.document);
  document.check();
  documents.set(base, document);
  return document;
}
