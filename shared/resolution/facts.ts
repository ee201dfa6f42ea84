import type { Node } from "prosemirror-model";
import type { BaseText, LeftAsWas } from "./base-text.ts";
import type { Metadata } from "./metadata.ts";
import type { Comments } from "./revisions.ts";
import { type Stage, schema } from "./schema.ts";

/** The facts a document carries beside its text, typed. */
export interface Facts {
  readonly style: string;
  readonly language: string;
  readonly stage: Stage;
  readonly metadata: Metadata;
  readonly comments: Comments;
  /** The earlier resolution that a draft starts from; null where it starts from none. */
  readonly base: BaseText | null;
  /** What of it a person looked at and left as it was. */
  readonly leftAsWas: LeftAsWas;
}

export function factsOf(doc: Node): Facts {
  return doc.attrs as Facts;
}

/** A new document: an empty title and one empty body. */
export function emptyResolution(facts: Partial<Facts> = {}): Node {
  const { nodes } = schema;
  return nodes.doc.create(facts, [
    nodes.front.create(null, nodes.title.create()),
    nodes.body.create(null, [nodes.enacting.create(), nodes.preamble.create(), nodes.operative.create()]),
  ]);
}
