import { EditorState } from "prosemirror-state";
import { expect, test } from "vitest";
import { leaveUpdate, takeUpdate } from "../../shared/editing/base-updates.ts";
import { draftFromBase } from "../../shared/editing/draft-from-base.ts";
import { formOf, unitsOf } from "../../shared/form/form.ts";
import { baseChanges } from "../../shared/precedent/base-text/base-changes.ts";
import { baseCitation } from "../../shared/precedent/base-text/base-citation.ts";
import { agedFigures } from "../../shared/precedent/base-text/base-figures.ts";
import {
  type BaseUpdate,
  baseUpdates,
  type LibraryUpdates,
} from "../../shared/precedent/base-text/base-updates.ts";
import { brought } from "../../shared/precedent/updating/update.ts";
import { baseDocument } from "../../shared/resolution/base-document.ts";
import { factsOf } from "../../shared/resolution/facts.ts";
import { idsFor } from "../../shared/resolution/ids.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { clause, operative, preamble, resolution } from "../support/resolution.ts";

const style = findStyle("un-ga", "en");
const source = { symbol: "A/RES/79/3", title: "Oceans", date: "2024-12-01" };

const adopted = resolution(
  "Oceans",
  { style: "un-ga" },
  preamble(
    clause("Recalling its resolutions 77/1 of 2 May 2022 and 78/60 of 4 May 2023"),
    clause("Recalling its resolution 70/1 of 25 September 2015, in view of 2030"),
  ),
  operative(clause("Requests a report at its eightieth session, in 2025")),
).node;

const begun = draftFromBase(adopted, source, idsFor("draft"));

function updatesIn(doc: typeof begun, library: LibraryUpdates = new Map()): BaseUpdate[] {
  const { base, leftAsWas } = factsOf(doc);
  if (!base) throw new Error("a draft with a base");
  const was = baseDocument(base);
  const rows = baseChanges([...unitsOf(formOf(was, style))], [...unitsOf(formOf(doc, style))]);
  return baseUpdates(rows, base, was, library, leftAsWas, "2025-11-24");
}

const said = (updates: readonly BaseUpdate[]) => updates.map(({ was, now }) => `${was} → ${now}`);

test("sessions, years and the base among what is recalled are to be updated; dates of their own are not", () => {
  expect(said(updatesIn(begun))).toEqual([
    " and 78/60 of 4 May 2023 → , 78/60 of 4 May 2023 and 79/3 of 1 December 2024",
    "eightieth → eighty-first",
    "2025 → 2026",
  ]);
});

test("what is taken, left as it was, or rewritten is asked about no more; what is left after it stays where it is", () => {
  const state = EditorState.create({ doc: begun });
  const [recalled, session] = updatesIn(begun);
  if (!recalled || !session) throw new Error("two updates");
  let after = state;
  const apply = (command: ReturnType<typeof takeUpdate>) =>
    command(after, (tr) => {
      after = after.apply(tr);
    });
  apply(takeUpdate(recalled));
  expect(after.doc.textContent).toContain("2022, 78/60 of 4 May 2023 and 79/3 of 1 December 2024");
  const [next] = updatesIn(after.doc);
  if (!next) throw new Error("one more");
  apply(leaveUpdate(next));
  expect(said(updatesIn(after.doc))).toEqual(["2025 → 2026"]);
  expect(apply(leaveUpdate(next))).toBe(false);
  const [year] = updatesIn(after.doc);
  if (!year) throw new Error("one more");
  after = after.apply(after.tr.insertText("2027", year.from, year.to));
  expect(updatesIn(after.doc)).toEqual([]);
});

test("what the library tells of a line goes before what its figures tell", () => {
  const text = "Requests a report at its eightieth session, in 2025";
  const from = text.indexOf("2025");
  const library = new Map([[text, [{ from, to: from + 4, text: "2029" }]]]);
  expect(said(updatesIn(begun, library)).slice(1)).toEqual(["eightieth → eighty-first", "2025 → 2029"]);
});

test("the parts of one citation are one update", () => {
  const text = "Requests a report at its eightieth session, in 2025";
  const recalled = "Recalling its resolution 70/1 of 25 September 2015, in view of 2030";
  const library = new Map([
    [
      recalled,
      [
        { from: 25, to: 29, text: "79/3" },
        { from: 33, to: 35, text: "1" },
        { from: 36, to: 45, text: "December" },
        { from: 46, to: 50, text: "2024" },
      ],
    ],
    [text, []],
  ]);
  expect(said(updatesIn(begun, library))).toEqual([
    "70/1 of 25 September 2015 → 79/3 of 1 December 2024",
    "eightieth → eighty-first",
    "2025 → 2026",
  ]);
});

test("figures of the base's own time rise, in both languages and in figures or words", () => {
  const age = { year: 2024, session: 79, years: 2 };
  const aged = (text: string) => brought(text, agedFigures(text, age));
  expect(
    [
      "the seventy-ninth session",
      "the 79th session, A/79/123 and A/78/9",
      "la quatre-vingtième session de 2025",
      "in 2023, by 2030",
      "the 81st, held in 2024",
    ].map(aged),
  ).toEqual([
    "the eighty-first session",
    "the 81st session, A/81/… and A/78/9",
    "la quatre-vingt-deuxième session de 2027",
    "in 2023, by 2030",
    "the 83rd, held in 2026",
  ]);
});

test("the base is added to what a clause recalls as the clause recalls it", () => {
  const added = (text: string, language = "en", symbol = "A/RES/79/3") => {
    const update = baseCitation(text, { symbol, date: "2024-12-01", language });
    return update && brought(text, [update]);
  };
  expect([
    added("Recalling its resolution 78/60 of 4 May 2023 on oceans"),
    added("Recalling its resolutions 76/4 of 1 May 2021, 77/1 of 2 May 2022, and 78/60 of 4 May 2023,"),
    added("Rappelant sa résolution 78/60 du 4 mai 2023", "fr"),
    added("Recalling resolutions 2701 (2023) and 2755 (2024)", "en", "S/RES/2800 (2025)"),
    added("Recalling its resolution 79/3 of 1 December 2024"),
    added("Recalling the Convention"),
    added("Recalling its resolution 78/60 of 4 May 2023", "en", "RESOLUTION"),
  ]).toEqual([
    "Recalling its resolutions 78/60 of 4 May 2023 and 79/3 of 1 December 2024 on oceans",
    "Recalling its resolutions 76/4 of 1 May 2021, 77/1 of 2 May 2022, 78/60 of 4 May 2023, and 79/3 of 1 December 2024,",
    "Rappelant ses résolutions 78/60 du 4 mai 2023 et 79/3 du 1er décembre 2024",
    "Recalling resolutions 2701 (2023), 2755 (2024) and 2800 (2025)",
    null,
    null,
    null,
  ]);
});

test("both ends of a range rise, or neither", () => {
  const age = { year: 2025, session: 80, years: 1 };
  const aged = (text: string) => brought(text, agedFigures(text, age));
  expect(
    [
      "the plan for 2025–2028, begun in 2025",
      "the budget of 2025-2026",
      "in 2025/26, 2025/2026 and 2025-26",
      "from 1 January 2025 to 31 December 2026",
      "du 1er janvier 2025 au 31 décembre 2030",
      "the eightieth to eighty-ninth sessions",
      "in 2025 to 31 members",
    ].map(aged),
  ).toEqual([
    "the plan for 2025–2028, begun in 2026",
    "the budget of 2026-2027",
    "in 2025/26, 2025/2026 and 2025-26",
    "from 1 January 2026 to 31 December 2027",
    "du 1er janvier 2025 au 31 décembre 2030",
    "the eightieth to eighty-ninth sessions",
    "in 2026 to 31 members",
  ]);
});

test("a range is one update, so that nobody takes half of it", () => {
  const text = "Requests a report at its eightieth session, in 2025";
  const ranged = draftFromBase(
    resolution(
      "Oceans",
      { style: "un-ga" },
      preamble(clause("Recalling the plan for 2024–2026")),
      operative(clause(text)),
    ).node,
    source,
    idsFor("draft"),
  );
  expect(said(updatesIn(ranged))[0]).toBe("2024–2026 → 2025–2027");
});
