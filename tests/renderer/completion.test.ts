import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  answered,
  asking,
  type Completion,
  chosen,
  hasUpdates,
  shownText,
  shownWord,
  silent,
  taken,
  toggledOriginal,
  typed,
} from "../../renderer/precedents/completion.ts";
import { ghostsOf, ghostText, provenanceOfTaken } from "../../renderer/precedents/ghost.ts";
import type { Suggestion } from "../../shared/host/precedent-data.ts";

const source = {
  unit: 7,
  body: "GA",
  symbol: "A/RES/78/7",
  title: "Oceans and the law of the sea",
  date: "2023-12-07",
  label: "PP1",
};

/** A suggestion for a line that begins so; `78/7` in it was `77/7`. */
function suggested(typed: string, completion: string, more: Partial<Suggestion> = {}): Suggestion {
  const text = typed + completion;
  const at = text.indexOf("78/7");
  return {
    text,
    completion,
    adopted: text.replace("78/7", "77/7"),
    updates: at < 0 ? [] : [{ from: at, to: at + 4, text: "78/7", kind: "today" }],
    opening: null,
    uses: 3,
    first: "1999-11-24",
    last: "2023-12-07",
    source,
    level: "clause",
    intro: false,
    counterparts: [],
    score: 1,
    ...more,
  };
}

const recalling = suggested("Recalling its", " resolution 78/7 of 7 December 2022");
const reaffirming = suggested("Recalling its", " commitment to the sea", { completion: "" });

/** What is shown when these suggestions came for `Recalling its`. */
function shown(...suggestions: Suggestion[]): Completion {
  const now = asking(13);
  return answered(now, now.question ?? { pos: 0, wanted: false }, ghostsOf(suggestions, "Recalling its"));
}

describe("a suggestion at the caret", () => {
  test("is shown whole, and by its next word", () => {
    const now = shown(recalling);
    expect(shownText(now)).toBe(" resolution 78/7 of 7 December 2022");
    expect(shownWord(now)).toBe(" resolution");
  });

  test("is not shown where the library is not sure, unless it is asked for", () => {
    const unsure = shown(reaffirming);
    expect(shownText(unsure)).toBe("");
    expect(shownText(chosen(unsure, 1))).toBe(" commitment to the sea");
    const wanted = asking(13, true);
    const list = ghostsOf([reaffirming], "Recalling its");
    expect(shownText(answered(wanted, wanted.question ?? { pos: 0, wanted: true }, list))).toBe(
      " commitment to the sea",
    );
  });

  test("is not shown when it answers an older question", () => {
    const older = asking(12);
    const now = asking(13);
    expect(
      answered(now, older.question ?? { pos: 0, wanted: false }, ghostsOf([recalling], "Recalling it")),
    ).toBe(now);
  });

  test("is consumed by its own letters, and others ask anew", () => {
    const now = typed(shown(recalling), " re", 16);
    expect(shownText(now)).toBe("solution 78/7 of 7 December 2022");
    expect(now.question).toBeNull();
    expect(typed(now, "x", 17)).toEqual(asking(17));
  });

  test("leaves to be chosen only what goes on from the same letters", () => {
    const both = shown(recalling, reaffirming);
    expect(shownText(chosen(both, 1))).toBe(" commitment to the sea");
    expect(shownText(chosen(chosen(both, 1), 1))).toBe(shownText(both));
    const now = typed(both, " r", 15);
    expect(chosen(now, -1).offer?.ghosts).toHaveLength(1);
  });

  test("can be taken as it was adopted where it was brought up to date", () => {
    const now = shown(recalling);
    expect(hasUpdates(now)).toBe(true);
    expect(shownText(toggledOriginal(now))).toBe(" resolution 77/7 of 7 December 2022");
    expect(hasUpdates(typed(now, " resolution 78", 26))).toBe(false);
  });

  test("is silent when all of it was taken", () => {
    const now = shown(recalling);
    expect(taken(now, shownText(now), 48)).toBe(silent);
  });

  test("taken word by word is the whole, and letter by letter too", () => {
    const word = fc.stringMatching(/^[a-z’]{1,6}[,.]?$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const completion = ` ${words.join(" ")}`;
        let now = shown(suggested("Recalling its", completion));
        let text = "";
        for (let step = 0; shownText(now) !== "" && step < 20; step++) {
          const next = shownWord(now);
          text += next;
          now = taken(now, next, 13 + text.length);
        }
        expect(text).toBe(completion);
        let typing = shown(suggested("Recalling its", completion));
        for (const [at, letter] of [...completion].entries()) {
          expect(shownText(typing)).toBe(completion.slice(at));
          typing = typed(typing, letter, 14 + at);
        }
      }),
    );
  });
});

describe("what a unit remembers", () => {
  const [ghost] = ghostsOf([recalling], "Recalling its").ghosts;
  const words = ghost ? ghostText(ghost) : "";

  test("is the precedent, with its words as they were adopted", () => {
    expect(ghost && provenanceOfTaken(ghost, words, `Recalling its${words}`)).toEqual({
      symbol: "A/RES/78/7",
      title: "Oceans and the law of the sea",
      date: "2023-12-07",
      label: "PP1",
      text: "Recalling its resolution 77/7 of 7 December 2022",
      unit: 7,
    });
  });

  test("is nothing for a word or two, until they are six", () => {
    expect(ghost && provenanceOfTaken(ghost, " resolution", "Recalling its resolution")).toBeNull();
    const later = ghost && { ...ghost, taken: 5 };
    expect(later && provenanceOfTaken(later, " 2022", "Recalling 2022")?.symbol).toBe("A/RES/78/7");
  });

  test("is the precedent for a short clause that was taken whole", () => {
    const whole = suggested("", "Decides to remain seized");
    const [short] = ghostsOf([whole], "").ghosts;
    expect(short && provenanceOfTaken(short, whole.text, whole.text)?.label).toBe("PP1");
  });

  test("is nothing for words of the draft itself", () => {
    const own = suggested("Recalling its", " words of this very draft and of no other", { text: "Other" });
    const [mine] = ghostsOf([own], "Recalling its").ghosts;
    expect(mine?.source).toBeNull();
    expect(mine && provenanceOfTaken(mine, own.completion, "Recalling its")).toBeNull();
  });
});
