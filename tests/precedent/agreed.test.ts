import fc from "fast-check";
import { expect, test } from "vitest";
import { agreedStatus } from "../../shared/precedent/comparing/agreed-status.ts";
import { closestPrecedent } from "../../shared/precedent/comparing/closest-precedent.ts";
import { likeness } from "../../shared/precedent/comparing/likeness.ts";
import { agreedSpans } from "../../shared/precedent/comparing/spans.ts";
import { wordDiff } from "../../shared/precedent/comparing/word-diff.ts";
import { adopted, libraryOf } from "./adopted.ts";

const library = libraryOf(
  adopted(
    "A/RES/77/1",
    "2022-12-01",
    "Oceans",
    ["Recalling the Convention on the Law of the Sea of 10 December 1982"],
    ["Requests the Secretary-General to report on the oceans at its next session"],
  ),
  adopted(
    "A/RES/78/1",
    "2023-12-01",
    "Oceans",
    ["Recalling the Convention on the Law of the Sea of 10 December 1982"],
    ["Requests the Secretary-General to report in writing on the oceans at its next session"],
  ),
);
const none: ReadonlySet<string> = new Set();
const closest = (text: string, except = none) => {
  const found = closestPrecedent(library.index, text, except);
  return found && [library.nameOf(found.unit), Number(found.similarity.toFixed(2))];
};

test("the closest precedent is the newest of the most alike", () => {
  expect(closest("recalling the Convention on the Law of the Sea, of 10 December 1982;")).toEqual([
    "A/RES/78/1 1",
    1,
  ]);
  expect(closest("Requests the Secretary-General to report on the oceans at its coming session")).toEqual([
    "A/RES/77/1 1",
    0.92,
  ]);
});

test("a resolution that is left out is no precedent", () => {
  expect(
    closest("Recalling the Convention on the Law of the Sea of 10 December 1982", new Set(["A/RES/78/1"])),
  ).toEqual(["A/RES/77/1 1", 1]);
  expect(closest("Recalling the Convention", new Set(["A/RES/77/1", "A/RES/78/1"]))).toBeNull();
});

test("figures that stand in a row bring the precedent that cites the same ones", () => {
  const citing = (number: number) =>
    adopted(
      `A/RES/77/${number}`,
      "2022-12-01",
      "Cyprus",
      [],
      [
        `Reaffirms its resolutions ${number} (1974) of 13 December 1974 and 367 (1975) of ${number} March 1975 and calls for ${"their urgent and effective implementation ".repeat(3)}`,
      ],
    );
  const { index, nameOf } = libraryOf(...Array.from({ length: 200 }, (_, i) => citing(300 + i)));
  const text = "Recalling resolutions 365 (1974) of 13 December 1974 and 367 (1975) of 365 March 1975";
  expect(nameOf(closestPrecedent(index, text, none)?.unit ?? -1)).toBe("A/RES/77/365 1");
});

test("a text that shares no word has no precedent", () => {
  expect(closest("Xyzzy")).toBeNull();
  expect(closest("")).toBeNull();
});

test("spelling makes no difference to the status, a changed word does", () => {
  expect(agreedStatus("Recognising its honour", "Recognizing its honor", 0.3)).toBe("verbatim");
  expect(agreedStatus("Recognizing its duty", "Recognizing its honor", 0.67)).toBe("adapted");
  expect(agreedStatus("Something else", "Recognizing its honor", 0)).toBe("new");
  expect(agreedStatus("Urges four States", "Urges for States", 0.7)).toBe("adapted");
});

test("the form of the opening phrase makes no difference to the status", () => {
  const status = (text: string, precedent: string) => agreedStatus(text, precedent, 0.8);
  expect(status("RECALLS the Convention", "Recalling the Convention")).toBe("verbatim");
  expect(status("Strongly urging all States", "Strongly urges all States")).toBe("verbatim");
  expect(status("Stresses the need", "Stressing the need")).toBe("verbatim");
  expect(status("Se félicitant du rapport", "Se félicite du rapport")).toBe("verbatim");
  expect(status("Considère le rapport", "Considérant le rapport")).toBe("verbatim");
  expect(status("Recalling the Convention", "Noting the Convention")).toBe("adapted");
});

test("a difference that makes none to the status is still shown", () => {
  expect(wordDiff("Recognising the honour", "Recognizing the honour").map(({ op }) => op)).toEqual([
    "delete",
    "insert",
    "same",
  ]);
});

test("a mark comes and goes without the word beside it", () => {
  expect(wordDiff("under resolution 78/135 and peace", "under resolution 78/135, and peace, too")).toEqual([
    { op: "same", text: "under resolution 78/135" },
    { op: "insert", text: ", " },
    { op: "same", text: "and peace" },
    { op: "insert", text: ", too" },
  ]);
});

test("a composed text names the source of each of its runs", () => {
  const text =
    "Recalling the Convention on the Law of the Sea, and also requests the Secretary-General to report in writing on the oceans";
  expect(
    agreedSpans(library.index, text, none).map(({ text, unit }) => [text, library.nameOf(unit)]),
  ).toEqual([
    ["Recalling the Convention on the Law of the Sea", "A/RES/78/1 1"],
    ["requests the Secretary-General to report in writing on the oceans", "A/RES/78/1 1"],
  ]);
  expect(agreedSpans(library.index, "to report on the", none)).toEqual([]);
});

const words = fc.array(fc.constantFrom("the", "of", "peace", "security,", "and", "Women", "report"), {
  maxLength: 12,
});

test("a diff holds both texts whole", () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const parts = wordDiff(a.join(" "), b.join(" "));
      expect(
        parts
          .filter(({ op }) => op !== "delete")
          .map(({ text }) => text)
          .join(""),
      ).toBe(b.join(" "));
      const kept = parts
        .filter(({ op }) => op !== "insert")
        .map(({ text }) => text)
        .join(" ");
      expect(kept.toLowerCase().split(/\s+/).filter(Boolean)).toEqual(a.map((word) => word.toLowerCase()));
    }),
  );
});

test("likeness is 1 for the same and no more than the share of common words", () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(likeness(a, a)).toBe(1);
      expect(likeness(a, b)).toBe(likeness(b, a));
      expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
    }),
  );
  expect(likeness("a b c d".split(" "), "a x c".split(" "))).toBe(0.5);
});
