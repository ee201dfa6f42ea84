import type { Node } from "prosemirror-model";
import { type FormedBody, formOf } from "../../shared/form/form.ts";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import { styleOf } from "../house-styles/styles-at-hand.ts";

const formed = new WeakMap<Node, { readonly style: HouseStyle; readonly form: readonly FormedBody[] }>();

/** The computed form of a document. Asked for often by several parts of the window, computed once a document. */
export function draftForm(doc: Node): readonly FormedBody[] {
  const style = styleOf(doc);
  const known = formed.get(doc);
  if (known?.style === style) return known.form;
  const form = formOf(doc, style);
  formed.set(doc, { style, form });
  return form;
}
