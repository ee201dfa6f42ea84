import type { Node } from "prosemirror-model";
import { clauseWith, itemWith, operative, preamble, resolution } from "../support/resolution.ts";

const openings = [
  "Recalling",
  "Strongly condemning",
  "Bearing in mind",
  "Emphasising",
  "Noting with concern",
];
const words =
  "that the implementation of the agenda on women, peace and security, and the advancement of gender equality more broadly, should guide all policies in the area of peace";

/** A resolution of so many clauses: two thirds preambular; every third operative one has four items. */
export function longResolution(clauses: number): Node {
  const preambular = Math.round((clauses * 2) / 3);
  const recitals = Array.from({ length: preambular }, (_, i) =>
    clauseWith(`p${i}`, `${openings[i % openings.length]} ${words}, while acknowledging point ${i}`),
  );
  const decisions = Array.from({ length: clauses - preambular }, (_, i) => {
    const items =
      i % 3 ? [] : ["a", "b", "c", "d"].map((name) => itemWith(`o${i}${name}`, `to act on ${words}`));
    return clauseWith(`o${i}`, `Urges member governments and parliaments to consider ${words}`, ...items);
  });
  return resolution("A long resolution", preamble(...recitals), operative(...decisions)).node;
}
