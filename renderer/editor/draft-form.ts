import type { Node } from "prosemirror-model";
import { annexesOf, type FormedAnnex } from "../../shared/form/annex-form.ts";
import { type Division, type FormedBody, type FormedUnit, formOf, unitsOf } from "../../shared/form/form.ts";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import { styleOf } from "../house-styles/styles-at-hand.ts";

/** The computed form of a document's bodies. */
export const draftForm: (doc: Node) => readonly FormedBody[] = remembering(formOf);

/** The computed form of its annexes. */
export const draftAnnexes: (doc: Node) => readonly FormedAnnex[] = remembering(annexesOf);

/** Every clause and item of a document, in reading order. */
export function draftUnits(doc: Node): readonly FormedUnit<Division>[] {
  return [...unitsOf(draftForm(doc)), ...unitsOf(draftAnnexes(doc))];
}

/** What is asked for often by several parts of the window is computed once a document. */
function remembering<Form>(compute: (doc: Node, style: HouseStyle) => Form): (doc: Node) => Form {
  const computed = new WeakMap<Node, { readonly style: HouseStyle; readonly form: Form }>();
  return (doc) => {
    const style = styleOf(doc);
    const known = computed.get(doc);
    if (known?.style === style) return known.form;
    const form = compute(doc, style);
    computed.set(doc, { style, form });
    return form;
  };
}
