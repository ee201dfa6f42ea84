import type { Node } from "prosemirror-model";
import { expect, test } from "vitest";
import { switchStyle } from "../../shared/form/switch-style.ts";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import { builtInStyles, findStyle } from "../../shared/style/house-styles.ts";
import { typeset } from "../../shared/typesetting/typeset.ts";
import { clause, item, line, marked, note, operative, preamble, resolution } from "../support/resolution.ts";

const natoPa = findStyle("nato-pa", "en");
const unGa = findStyle("un-ga", "en");
const text = resolution(
  "Women, Peace and Security",
  {
    stage: "adopted",
    metadata: { number: "491", date: "2024-11-25", committee: "Committee on Democracy and Security" },
  },
  preamble(clause("Recalling that it acted", note("In 2000.")), clause("Deeply concerned by the delay")),
  operative(
    clause("Urges members", item("to act", item("now")), item("to report")),
    clause("Decides to meet again"),
  ),
);

/** What is not carried, with the words of the clause that its id leads to. */
function notCarried(document: Node, source: HouseStyle, target: HouseStyle) {
  return switchStyle(document, source, target).notCarried.map(({ id, clauses: _clauses, ...found }) => {
    let clause: string | null = null;
    document.descendants((node) => {
      if (id !== null && node.attrs.id === id) clause = node.textContent;
    });
    return { ...found, clause };
  });
}

test.each(builtInStyles.filter((style) => style !== natoPa))(
  "there and back over $id ($language) is the same document and the same page",
  (other) => {
    const there = switchStyle(text.node, natoPa, other).document;
    const back = switchStyle(there, other, natoPa).document;
    expect(back.toJSON()).toEqual(text.node.toJSON());
    expect(typeset(back, natoPa)).toEqual(typeset(text.node, natoPa));
    expect(typeset(there, other)).not.toEqual(typeset(text.node, natoPa));
  },
);

test("a text whose openings both bodies use is carried whole", () => {
  expect(switchStyle(text.node, natoPa, unGa).notCarried).toEqual([]);
});

test("what the new style cannot set by itself is listed, not guessed", () => {
  const document = resolution(
    "WOMEN, PEACE AND SECURITY",
    preamble(clause("Lamenting the delay"), clause(line({ terminator: "," }, "Recalling it"))),
    operative(clause(marked("on", "Hopes"), " for the best")),
  );
  expect(notCarried(document.node, natoPa, unGa)).toEqual([
    {
      code: "title-in-capitals",
      place: "title",
      words: "WOMEN, PEACE AND SECURITY",
      clause: null,
      part: null,
    },
    {
      code: "opening-unknown",
      place: "1",
      words: "Lamenting",
      clause: "Lamenting the delay",
      part: "preamble",
    },
    { code: "own-terminator", place: "2", words: "Recalling it", clause: "Recalling it", part: "preamble" },
    { code: "opening-unknown", place: "1", words: "Hopes", clause: "Hopes for the best", part: "operative" },
    {
      code: "own-emphasis",
      place: "1",
      words: "Hopes for the best",
      clause: "Hopes for the best",
      part: "operative",
    },
  ]);
});

test("a French opening agrees with the organ it was written for", () => {
  const document = resolution(
    "Titre",
    { style: "un-ga", language: "fr" },
    preamble(clause("Rappelant la Charte"), clause("Profondément préoccupée par la situation")),
  );
  expect(notCarried(document.node, findStyle("un-ga", "fr"), findStyle("un-hrc", "fr"))).toEqual([
    {
      code: "opening-agreement",
      place: "2",
      words: "Profondément préoccupée",
      clause: "Profondément préoccupée par la situation",
      part: "preamble",
    },
  ]);
});

test("a text in the other language is named once, with all its clauses, and what a person can do stays listed", () => {
  const document = resolution(
    "WOMEN, PEACE AND SECURITY",
    preamble(clause("Recalling that it acted"), clause(line({ terminator: "," }, "Recalling the delay"))),
    operative(clause("Urges the members to act", item("to report"))),
  );
  const inFrench = switchStyle(document.node, natoPa, findStyle("un-ga", "fr"));
  expect(inFrench.notCarried.map(({ code, place, clauses, words }) => [code, place, clauses, words])).toEqual(
    [
      ["language", "text", 3, "Recalling that it acted"],
      ["title-in-capitals", "title", 0, "WOMEN, PEACE AND SECURITY"],
      ["own-terminator", "2", 1, "Recalling the delay"],
    ],
  );
  const onwards = switchStyle(
    inFrench.document,
    findStyle("un-ga", "fr"),
    findStyle("un-sc", "fr"),
  ).notCarried;
  expect(onwards.map(({ code }) => code)).toEqual(["language", "title-not-printed", "own-terminator"]);
  const back = switchStyle(inFrench.document, findStyle("un-ga", "fr"), natoPa).notCarried;
  expect(back.map(({ code }) => code)).toEqual(["own-terminator"]);
});

test("an empty draft is in the language of any style", () => {
  const empty = resolution("", preamble(clause("")), operative(clause("")));
  expect(switchStyle(empty.node, natoPa, findStyle("un-ga", "fr")).notCarried).toEqual([]);
});
