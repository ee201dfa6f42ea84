import type { Node } from "prosemirror-model";
import { type FormedBody, formOf } from "../../shared/form/form.ts";
import { factsOf } from "../../shared/resolution/facts.ts";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import { findStyle } from "../../shared/style/house-styles.ts";

/** The house style a document is written in. */
export function styleOf(doc: Node): HouseStyle {
  const { style, language } = factsOf(doc);
  return findStyle(style, language);
}

const formed = new WeakMap<Node, readonly FormedBody[]>();

/** The computed form of a document. Asked for often by several parts of the window, computed once a document. */
export function draftForm(doc: Node): readonly FormedBody[] {
  const known = formed.get(doc);
  if (known) return known;
  const form = formOf(doc, styleOf(doc));
  formed.set(doc, form);
  return form;
}
