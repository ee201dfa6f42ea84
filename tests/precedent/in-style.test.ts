import { expect, test } from "vitest";
import { suggest } from "../../shared/precedent/suggesting/suggest.ts";
import { inStyle } from "../../shared/precedent/updating/in-style.ts";
import { brought } from "../../shared/precedent/updating/update.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { adopted, libraryOf, pointAt } from "./adopted.ts";

const nato = findStyle("nato-pa", "en");
const congress = findStyle("us-house", "en");

const asWritten = (text: string, style = nato) =>
  brought(text, inStyle(text, "operative", "operative", style));

test("a precedent takes the spelling of the draft's house style", () => {
  expect(asWritten("Recognizes that mobilization and labour-intensive programmes must be organized")).toBe(
    "Recognises that mobilisation and labour-intensive programmes must be organised",
  );
  expect(asWritten("Honours the centre of its programme of labour", congress)).toBe(
    "Honors the center of its program of labor",
  );
});

test("names, titles and what is quoted keep their spelling", () => {
  const names = "Notes the World Health Organization and “the organized response”";
  expect(asWritten(names)).toBe(names);
});

test("an operative clause is offered to a preamble in its form, and the change is told", () => {
  const { index, textOf } = libraryOf(
    adopted("A/RES/77/1", "2022-12-01", "Oceans", [], ["Recognizes the plight of organized fishers"]),
  );
  const [first] = suggest(index, textOf, pointAt("", { title: "Oceans", style: nato.id, house: nato }), 5);
  expect(first?.text).toBe("Recognising the plight of organised fishers");
  expect(
    first?.updates.map(({ from, to, text, kind }) => [first.adopted.slice(from, to), text, kind]),
  ).toEqual([
    ["Recognizes", "Recognising", "opening"],
    ["organized", "organised", "spelling"],
  ]);
});

test("a body's own wording keeps its spelling", () => {
  const { index, textOf } = libraryOf(
    adopted("A/RES/77/1", "2022-12-01", "Oceans", ["Recognising organised fishers"], []),
  );
  const house = findStyle("un-ga", "en");
  const [first] = suggest(index, textOf, pointAt("", { title: "Oceans", house }), 5);
  expect(first?.text).toBe("Recognising organised fishers");
});
