import type { Node } from "prosemirror-model";
import { type FormedBody, formOf } from "../../shared/form/form.ts";
import { factsOf } from "../../shared/resolution/facts.ts";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import { builtInStyles, findStyle } from "../../shared/style/house-styles.ts";

/** The styles at hand in this window: the host names a person's own when the window starts. */
let styles: readonly HouseStyle[] = builtInStyles;

export function knowOwnStyles(own: readonly HouseStyle[]): void {
  styles = [...builtInStyles, ...own];
}

export function stylesAtHand(): readonly HouseStyle[] {
  return styles;
}

/** The house style a document is written in. */
export function styleOf(doc: Node): HouseStyle {
  const { style, language } = factsOf(doc);
  return findStyle(style, language, styles);
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
