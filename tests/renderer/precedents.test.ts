import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markedDifferences } from "../../renderer/precedents/marked-differences.ts";
import { precedentIn, suggestedPrecedent } from "../../renderer/precedents/precedent-lines.ts";
import {
  initialPrecedents,
  isNarrowed,
  listedPrecedents,
  type PrecedentChoice,
  soughtFilter,
  soughtPoint,
  stepped,
  stillChosen,
  withFound,
} from "../../renderer/precedents/precedent-state.ts";
import type { LibraryResolution, LibraryUnit, Suggestion } from "../../shared/host/precedent-data.ts";

/** The precedent with this number, with counterparts in these languages. */
function precedent(unit: number, ...languages: string[]): Suggestion {
  return {
    text: `Decides ${unit} today`,
    completion: "",
    adopted: `Decides ${unit}`,
    updates: [],
    opening: "Decides",
    uses: 1,
    first: "2023",
    last: "2023",
    source: { unit, body: "GA", symbol: "A/RES/78/7", title: "Oceans", date: "2023", label: "1" },
    level: "clause",
    intro: false,
    counterparts: languages.map((language) => ({ language, text: `${language} ${unit}` })),
    score: 1,
  };
}

const { choice } = initialPrecedents;
const chosen = (changes: Partial<PrecedentChoice>) => ({ ...choice, ...changes });
const clause = {
  part: "operative",
  level: "clause",
  text: "Urges States",
  title: "T",
  parent: null,
  before: ["Recalling"],
} as const;
const place = { ...clause, before: [...clause.before] };

describe("what is asked for a line", () => {
  test("is of its part and level, unless a person says otherwise", () => {
    expect(soughtFilter(choice, place)).toEqual({ part: "operative", level: "clause" });
    const narrow = chosen({ body: "GA", from: "2020", to: "2023", part: "preamble", level: "either" });
    expect(soughtFilter(narrow, place)).toEqual({
      bodies: ["GA"],
      from: "2020",
      to: "2023",
      part: "preamble",
    });
    expect([isNarrowed(choice), isNarrowed(narrow)]).toEqual([false, true]);
  });

  test("for items of a clause is the next one below it", () => {
    expect(soughtPoint(chosen({ level: "item" }), place)).toMatchObject({
      level: "item",
      text: "",
      parent: "Urges States",
      before: ["Recalling", "Urges States"],
    });
    expect(soughtPoint(chosen({ part: "either", level: "either" }), place)).toEqual(place);
    const item = { ...place, level: "item" as const, parent: "Urges" };
    expect(soughtPoint(chosen({ level: "clause" }), item)).toEqual({
      ...item,
      level: "clause",
      parent: null,
    });
  });
});

describe("the list", () => {
  const state = { ...initialPrecedents, found: [precedent(1, "fr"), precedent(2), precedent(3, "fr")] };

  test("shows what was adopted, in another language its counterparts", () => {
    expect(listedPrecedents(state).map(({ words }) => words)).toEqual([
      "Decides 1",
      "Decides 2",
      "Decides 3",
    ]);
    const french = { ...state, choice: chosen({ language: "fr" }) };
    expect(listedPrecedents(french).map(({ words }) => words)).toEqual(["fr 1", "fr 3"]);
    expect(stillChosen({ ...french, chosen: 3 })).toBe(3);
    expect(stillChosen({ ...french, chosen: 2 })).toBe(1);
  });

  test("keeps what is chosen as long as it is there, and ends at its ends", () => {
    const at = { ...state, chosen: 2 };
    expect(withFound(at, [precedent(9), precedent(2)]).chosen).toBe(2);
    expect(withFound(at, [precedent(9)]).chosen).toBe(9);
    expect(withFound(at, []).chosen).toBe(null);
    expect([1, -1, 9, -9].map((by) => stepped(at, by))).toEqual([3, 1, 3, 1]);
    expect(stepped({ ...at, found: [] }, 1)).toBe(null);
  });
});

describe("the words that differ", () => {
  const marks = (precedent: string, text: string, opening: string | null = null) =>
    markedDifferences(precedent, text, opening)
      .filter(({ text }) => text !== "")
      .map(({ text, differs, opening }) => (differs ? `[${text}]` : opening ? `*${text}*` : text))
      .join("");

  test("are those that the draft does not have; the opening phrase stands out", () => {
    expect(marks("Urges States to protect the oceans", "Urges States to protect the seas", "Urges")).toBe(
      "*Urges* States to protect the [oceans]",
    );
    expect(marks("Also urges States to act now", "Urges States to act now", "Also urges")).toBe(
      "[Also]* **urges* States to act now",
    );
  });

  test("are not marked in another text, nor where nothing is written", () => {
    expect(marks("Decides to remain seized of the matter", "Urges States to act")).not.toContain("[");
    expect(marks("Decides to remain seized of the matter", "")).not.toContain("[");
  });

  test("are part of a text that is shown whole", () => {
    const words = fc
      .array(fc.constantFrom("Urges", "States", "to", "act", "now", "the", "sea,"))
      .map((all) => all.join(" "));
    fc.assert(
      fc.property(words, words, fc.option(words), (precedent, text, opening) => {
        expect(
          markedDifferences(precedent, text, opening)
            .map((part) => part.text)
            .join(""),
        ).toBe(precedent);
      }),
    );
  });
});

describe("a precedent as it is put in", () => {
  const unit = (number: number, level: number, role: LibraryUnit["role"], text: string): LibraryUnit => ({
    unit: number,
    part: "operative",
    level,
    role,
    label: `${number}`,
    text,
  });
  const resolution: LibraryResolution = {
    key: "k",
    body: "GA",
    style: "un-ga",
    language: "en",
    symbol: "A/RES/78/7",
    title: "Oceans",
    date: "2023",
    units: [
      unit(1, 0, "intro", "Urges States"),
      unit(2, 1, "intro", "to act"),
      unit(3, 2, "text", "at once"),
      unit(4, 1, "flush", "and for long"),
      unit(5, 1, "text", "to report"),
      unit(6, 0, "flush", "as agreed"),
      unit(7, 0, "text", "Decides"),
    ],
  };
  const lines = (number: number, items: boolean) =>
    precedentIn(resolution, number, items)?.lines.map(({ words, depth, flush }) => [words, depth, flush]);

  test("is a unit alone, or with all that stands below it", () => {
    expect(lines(1, false)).toEqual([["Urges States", 0, false]]);
    expect(lines(1, true)).toEqual([
      ["Urges States", 0, false],
      ["to act", 1, false],
      ["at once", 2, false],
      ["and for long", 1, true],
      ["to report", 1, false],
      ["as agreed", 0, true],
    ]);
    expect(lines(2, true)).toEqual([
      ["to act", 0, false],
      ["at once", 1, false],
      ["and for long", 0, true],
    ]);
    expect(lines(7, true)).toEqual([["Decides", 0, false]]);
    expect(lines(6, true)).toEqual([["as agreed", 0, false]]);
    expect(precedentIn(resolution, 99, true)).toBe(null);
  });

  test("remembers its place, and of a counterpart the words it has", () => {
    expect(precedentIn(resolution, 5, false)).toMatchObject({
      level: "item",
      lines: [{ provenance: { symbol: "A/RES/78/7", label: "5", text: "to report", unit: 5 } }],
    });
    expect(suggestedPrecedent(precedent(1, "fr"), null)?.lines[0].provenance).toMatchObject({
      text: "Decides 1",
      unit: 1,
    });
    expect(suggestedPrecedent(precedent(1, "fr"), "fr")?.lines[0].provenance).toEqual({
      symbol: "A/RES/78/7",
      title: "Oceans",
      date: "2023",
      label: "1",
      text: "fr 1",
    });
    expect(suggestedPrecedent(precedent(1), "fr")).toBe(null);
  });
});
