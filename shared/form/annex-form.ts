import type { Node } from "prosemirror-model";
import { fillTemplate } from "../base/template.ts";
import type { HouseStyle, SeriesStyle } from "../style/house-style.ts";
import { placesInSeries } from "./clause-series.ts";
import { type FormedEntry, formEntries } from "./form.ts";
import { ownLabel } from "./label.ts";
import { writeNumber } from "./numbering.ts";
import { sectionNumbers } from "./section-number.ts";

/** An annex with what is computed for it. */
export interface FormedAnnex {
  readonly node: Node;
  readonly pos: number;
  /** What heads it, as worded: `Annex II`. */
  readonly heading: string;
  /** What would head it if the text did not say so itself. */
  readonly countedHeading: string;
  readonly entries: readonly FormedEntry<"annex">[];
}

/** Computes the form of the annexes. Each numbers its paragraphs and sections from 1. */
export function annexesOf(doc: Node, style: HouseStyle): readonly FormedAnnex[] {
  const count = doc.children.filter((child) => child.type.name === "annex").length;
  const annexes: FormedAnnex[] = [];
  doc.forEach((node, pos) => {
    if (node.type.name !== "annex") return;
    const countedHeading = annexHeading(annexes.length + 1, count, style);
    annexes.push({
      node,
      pos,
      heading: ownLabel(node) ?? countedHeading,
      countedHeading,
      entries: annexEntries(node, pos, style),
    });
  });
  return annexes;
}

/** What the style heads the annex of that number with, from 1: `Annex` where it is the only one, else `Annex II`. */
export function annexHeading(number: number, count: number, { annexes }: HouseStyle): string {
  if (count === 1) return annexes.sole;
  return fillTemplate(annexes.several, { number: writeNumber(number, annexes.form) }) ?? annexes.sole;
}

/** The heading that is an annex's title: its first entry, unless that heads a numbered section. */
export function annexTitle(annex: Node): Node | null {
  const first = annex.firstChild;
  return first?.type.name === "heading" && first.attrs.numbered !== true ? first : null;
}

function annexEntries(annex: Node, pos: number, style: HouseStyle): FormedEntry<"annex">[] {
  const named = (name: string) => annex.children.filter((entry) => entry.type.name === name);
  const series = annexSeries(style);
  return formEntries(annex, pos, {
    style,
    part: "annex",
    places: placesInSeries(
      named("clause"),
      () => series,
      { reached: new Map(), introduces: false },
      style,
    ).values(),
    sections: sectionNumbers(named("heading"), style).values(),
  });
}

/** Annexes are prose: what ends a line is part of its words. */
function annexSeries({ annexes }: HouseStyle): SeriesStyle {
  const terminators = { clause: "", beforeLast: null, last: "", intro: "", item: "", beforeLastItem: null };
  return { numbered: true, soleNumbered: true, label: annexes.label, unlabelled: null, terminators };
}
