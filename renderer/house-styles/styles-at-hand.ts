import type { Node } from "prosemirror-model";
import type { OwnStyles, StyleReference } from "../../shared/host/data.ts";
import { factsOf } from "../../shared/resolution/facts.ts";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import { builtInStyles } from "../../shared/style/house-styles.ts";

/** What the host has told of a person's own styles. A window knows one set of styles, whatever it shows. */
let atHand: readonly HouseStyle[] = builtInStyles;

/** Takes a person's own styles in use; those that came before are forgotten. */
export function takeOwnStyles(styles: readonly HouseStyle[]): void {
  atHand = [...builtInStyles, ...styles];
}

/** The styles that a person's files hold. */
export function stylesInFiles({ files }: OwnStyles): readonly HouseStyle[] {
  return files.flatMap(({ style }) => style ?? []);
}

/** The styles that come with the product, then a person's own. */
export function stylesAtHand(): readonly HouseStyle[] {
  return atHand;
}

/** The style of that name; null when it is not at hand. */
export function styleNamed({ style, language }: StyleReference): HouseStyle | null {
  return atHand.find(({ id, language: its }) => id === style && its === language) ?? null;
}

/**
 * The house style a document is written in. Where that is not at hand, as when a draft comes from someone who
 * made a style of their own, the first one of its language stands in; the document keeps the name of its own.
 */
export function styleOf(doc: Node): HouseStyle {
  const reference = factsOf(doc);
  return styleNamed(reference) ?? standIn(reference.language);
}

function standIn(language: string): HouseStyle {
  const style = builtInStyles.find((candidate) => candidate.language === language) ?? builtInStyles[0];
  if (!style) throw new RangeError("The product comes with house styles");
  return style;
}

/** The name by which a style is told from all others. */
export function styleKey({ id, language }: Pick<HouseStyle, "id" | "language">): string {
  return `${id}.${language}`;
}

/** The styles of one body, one a language. */
export interface StyleGroup {
  readonly id: string;
  readonly body: string;
  readonly styles: readonly HouseStyle[];
}

/** The styles by body, in their order. */
export function styleGroups(styles: readonly HouseStyle[]): readonly StyleGroup[] {
  return [...Map.groupBy(styles, ({ id }) => id)].map(([id, group]) => ({
    id,
    body: group[0]?.body ?? id,
    styles: group,
  }));
}
