import { expect, test } from "vitest";
import { outlineOf, picture } from "./picture.ts";

/** What becomes of lines between a preambular and an operative clause; what has no place behind `?`. */
function between(...lines: string[]): string[] {
  return rest(`The Assembly,\n\n1. Recalling this;\n\n${lines.join("\n\n")}\n\n2. Urges action.`, 1, -1);
}

/** What becomes of lines below `1. Urges all`, with a sign at its end. */
function below(end: string, ...lines: string[]): string[] {
  return rest(`The Assembly,\n\n1. Urges all${end}\n\n${lines.join("\n\n")}\n\n2. Decides to meet.`, 1, -1);
}

function rest(source: string, from: number, to?: number): string[] {
  const unplaced = outlineOf(source).unplaced.map((text) => `? ${text}`);
  return [...picture(source).slice(from, to), ...unplaced];
}

test("a sentence between clauses is flush text of the one before, a few words are not", () => {
  expect(between("So it is for all of them.")).toEqual(["  … So it is for all of them"]);
  expect(between("So it is.")).toEqual(["? So it is."]);
  expect(between("> Words set apart of some length here.")).toEqual([
    "  … Words set apart of some length here",
  ]);
  expect(between("> Urges all to be set apart.")).toEqual(["o - Urges all to be set apart"]);
});

test("below a heading a sentence is a clause, what has another end is none", () => {
  expect(between("## Heading", "The fund is closed.")).toEqual(["# Heading", "p - The fund is closed"]);
  expect(between("## Heading", "The fund is closed,")).toEqual(["# Heading", "? The fund is closed,"]);
  expect(between("## Heading", "A fund:", "the closed one,")).toEqual([
    "# Heading",
    "? A fund:",
    "? the closed one,",
  ]);
});

test("before the first clause a sentence has no place", () => {
  const source = "The Assembly,\n\nA sentence of no verb.\n\n1. Recalling this;\n\n2. Urges action.";
  expect(rest(source, 0)).toEqual(["p 1 Recalling this", "o 2 Urges action", "? A sentence of no verb."]);
});

test("behind the full stop of the last clause only small letters go on with it", () => {
  const behind = (end: string, line: string) =>
    rest(`The Assembly,\n\n1. Recalling this;\n\n2. Urges action${end}\n\n${line}`, 2);
  const sentence = "t was a sentence of many words here";
  expect(behind(".", `I${sentence}.`)).toEqual([`? I${sentence}.`]);
  expect(behind(".", `i${sentence}.`)).toEqual([`  … i${sentence}`]);
  expect(behind(";", `I${sentence}.`)).toEqual([`  … I${sentence}`]);
});

test("a line in the middle of a sentence is no heading, above a number it is, whatever the words behind it", () => {
  expect(rest("The Assembly,\n\n1. Recalling that\n\nProtection\n\n2. Urges action.", 0)).toEqual([
    "p 1 Recalling that",
    "o 2 Urges action",
    "? Protection",
  ]);
  expect(between("Protection", "2. The fund is closed.")).toEqual(["# Protection", "p 2 The fund is closed"]);
});

test("emphasised words behind a clause that announces a text are its title, others are not", () => {
  const text = "All are free and so on here.";
  const flush = ["  … All are free and so on here", "? Declaration"];
  expect(below(":", "**Declaration**", text)).toEqual(["# Declaration", "o - All are free and so on here"]);
  expect(below(":", "Declaration", text)).toEqual(flush);
  expect(below(";", "**Declaration**", text)).toEqual(flush);
  expect(below(":", "a. the text:", "**Declaration**", text)).toEqual(["    a the text", ...flush]);
});

test("verbs behind other list signs than the clause's, or set in below its colon, open no clause", () => {
  const [noting, recalling] = ["Noting that it is so;", "Recalling this;"];
  expect(below(":", `- ${noting}`, `- ${recalling}`)).toEqual([
    "    a Noting that it is so",
    "    b Recalling this",
  ]);
  expect(below(":", `    ${noting}`, `    ${recalling}`)).toEqual([`? ${noting}`, `? ${recalling}`]);
  expect(below(";", `    ${noting}`, `    ${recalling}`)).toEqual([
    "p - Noting that it is so",
    "p - Recalling this",
  ]);
});

test("numbers below a colon are a list, unless they open clauses", () => {
  expect(below(":", "1. the first;", "2. the second;")).toEqual(["    1 the first", "    2 the second"]);
  expect(below(":", "1. Recalling this;", "2. Noting that;")).toEqual([
    "p 1 Recalling this",
    "p 2 Noting that",
  ]);
});

test("a verb alone on its line opens a clause only above small letters and where it is no item", () => {
  const source =
    "The Assembly,\n\nRecalling this;\n\nnoting\n\nthat it is so;\n\nUrges\n\nThat all act;\n\n- Decides\n\nto go.";
  expect(rest(source, 0)).toEqual([
    "p 1 Recalling this",
    "p 2 noting that it is so",
    "    a Decides to go",
    "? Urges",
    "? That all act;",
  ]);
});

test("below the last clause, what follows the line of the meeting closes the text and what precedes it does not", () => {
  const source = (...lines: string[]) =>
    `The General Assembly,\n\nRecalling this,\n\n1. Urges action.\n\n${lines.join("\n\n")}`;
  const { closing, unplaced } = outlineOf(source("Stray words", "87th plenary meeting", "30 June 2023"));
  expect([closing, unplaced]).toEqual([["87th plenary meeting", "30 June 2023"], ["Stray words"]]);
  expect(outlineOf(source("Stray words")).closing).toEqual([]);
});

test("the day of a text stands with its meeting, on the same line or the one below, its vote anywhere", () => {
  const facts = (...lines: string[]) => {
    const source = `The General Assembly,\n\nRecalling this,\n\n1. Urges action.\n\n${lines.join("\n\n")}`;
    const { meeting, date, vote } = outlineOf(source).metadata;
    return { meeting, date, vote };
  };
  const meeting = "87th plenary meeting";
  expect(facts(meeting, "30 June 2023")).toEqual({ meeting, date: "2023-06-30" });
  expect(facts(`${meeting} 30 June 2023`)).toEqual({ meeting, date: "2023-06-30" });
  expect(facts("Adopted on 1 May 2020", meeting, "A hall", "30 June 2023")).toEqual({ meeting });
  expect(facts("[Adopted by a recorded vote of 12 to 3, with 2 abstentions.]", meeting)).toEqual({
    meeting,
    vote: "by a recorded vote of 12 to 3, with 2 abstentions",
  });
});
