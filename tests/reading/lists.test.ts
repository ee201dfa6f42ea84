import { expect, test } from "vitest";
import { picture, repairsIn } from "./picture.ts";

/** What becomes of lines below `1. Urges all:`, each a paragraph; the clause and the one behind it left out. */
function below(...lines: string[]): string[] {
  const read = picture(`The Assembly,\n\n1. Urges all:\n\n${lines.join("\n\n")}\n\n2. Decides to meet.`);
  expect([read[0], read.at(-1)]).toEqual(["o 1 Urges all", "o 2 Decides to meet"]);
  return read.slice(1, -1);
}

function repairsBelow(...lines: string[]): string[] {
  return repairsIn(`The Assembly,\n\n1. Urges all:\n\n${lines.join("\n\n")}\n\n2. Decides to meet.`);
}

test("list signs make items, those set in below an item its own", () => {
  expect(below("- to act:", "    + at once;", "    + everywhere;", "- to report;")).toEqual([
    "    a to act",
    "      i at once",
    "      ii everywhere",
    "    b to report",
  ]);
});

test("clauses that have list signs themselves are no items, whatever stands below them is", () => {
  expect(
    picture(
      "The Assembly,\n\n- Recalling this;\n\n- Urges all:\n\n    - to act;\n\n    - to rest;\n\n- Decides to meet.",
    ),
  ).toEqual(["p 1 Recalling this", "o 2 Urges all", "    a to act", "    b to rest", "o 3 Decides to meet"]);
});

test("paragraphs in small letters below a colon are items, and what goes on as they do is one too", () => {
  expect(below("to act;", "to report;", "to rest;")).toEqual([
    "    a to act",
    "    b to report",
    "    c to rest",
  ]);
  expect(repairsBelow("to act;", "to report;")).toEqual(["1 list-labelled"]);
});

test("sentences below a colon are items where two or more are ended as items are, and so is what follows them", () => {
  expect(below("Panel 1: Peace;", "Panel 2: Security;", "Panel 3: Trade.")).toEqual([
    "    a Panel 1: Peace",
    "    b Panel 2: Security",
    "    c Panel 3: Trade",
  ]);
  expect(below("a. to meet:", "Panel 1: Peace,", "Panel 2: Security,", "b. to report;")).toEqual([
    "    a to meet",
    "      i Panel 1: Peace",
    "      ii Panel 2: Security",
    "    b to report",
  ]);
  expect(below("All that is said in the reports;")).toEqual(["  … All that is said in the reports"]);
  expect(below("“All peoples have the right to decide;", "By that right they decide on all of it;")).toEqual([
    "  … “All peoples have the right to decide",
    "  … By that right they decide on all of it",
  ]);
});

test("what goes on as an item further out does stands beside it", () => {
  expect(below("a. to act:", "i. now;", "ii. later;", "to report;")).toEqual([
    "    a to act",
    "      i now",
    "      ii later",
    "    b to report",
  ]);
});

test("what does not go on as the items do is flush text, as is what follows a full stop", () => {
  expect(below("a. to act;", "b. to report;", "and asks its committees to follow;")).toEqual([
    "    a to act",
    "    b to report",
    "  … and asks its committees to follow",
  ]);
  expect(below("a. to act.", "to report on what they have done in time;")).toEqual([
    "    a to act",
    "  … to report on what they have done in time",
  ]);
});

test("a paragraph that the labels count over stays without one", () => {
  expect(below("a. to act;", "- to rest;", "b. to report;")).toEqual([
    "    a to act",
    "    - to rest",
    "    b to report",
  ]);
  expect(below("    a. to act;", "    Resting for a while;", "    b. to report;")).toEqual([
    "    a to act",
    "    - Resting for a while",
    "    b to report",
  ]);
});

test("a label that the next one leaves room for is restored, in the list that leaves it", () => {
  expect(below("a. to act:", "i. now;", "then later on;", "iii. always;", "b. to report;")).toEqual([
    "    a to act",
    "      i now",
    "      ii then later on",
    "      iii always",
    "    b to report",
  ]);
  expect(below("a. to act:", "i. now;", "ii. later;", "to rest for a while;", "c. to report;")).toEqual([
    "    a to act",
    "      i now",
    "      ii later",
    "    b to rest for a while",
    "    c to report",
  ]);
  expect(repairsBelow("a. to act;", "- to rest;", "c. to report;")).toEqual(["1(b) label-restored"]);
});

test("a title before an item that has lost its label takes no label itself", () => {
  expect(
    below("a. to act:", "i. now;", "Urgent measures:", "Adopting what is urgent;", "iii. always;"),
  ).toEqual(["    a to act", "      i now", "      ii Adopting what is urgent", "      iii always"]);
  expect(below("a. to act;", "to be urgent:", "c. to report;")).toEqual([
    "    a to act",
    "    b to be urgent",
    "    c to report",
  ]);
});

test("no label is restored where more are missing than paragraphs stand there", () => {
  expect(repairsBelow("a. to act;", "- to rest;", "d. to report;")).not.toContain("1(b) label-restored");
});

test("signs below a labelled item are a list of their own, and the labels go on behind it", () => {
  expect(below("a. to act:", "- at once;", "- everywhere;", "b. to report;")).toEqual([
    "    a to act",
    "      i at once",
    "      ii everywhere",
    "    b to report",
  ]);
});

test("where indents say how deep labels stand, they do so for signs too", () => {
  expect(
    below("    a. to act:", "        - now;", "        - later;", "    b. to report;", "    - to rest;"),
  ).toEqual(["    a to act", "      i now", "      ii later", "    b to report", "    c to rest"]);
  expect(below("    a. to act;", "        - now;", "        - later;", "    c. to report;")).toEqual([
    "    a to act",
    "      i now",
    "      ii later",
    "    c to report",
  ]);
});

test("a sentence is in line with indented items only where it stands as they do and the one before has ended", () => {
  const between = (before: string, line: string) =>
    below(`    a. to act${before}`, line, "    b. to report;")
      .slice(1)
      .filter((read) => read.includes("…"));
  const sentence = "Resting for a while on this matter";
  expect(between(";", `        ${sentence};`)).toEqual([`    … ${sentence}`]);
  expect(between(":", `    ${sentence};`)).toEqual([`  … ${sentence}`]);
  expect(between(";", `    ${sentence}:`)).toEqual([`  … ${sentence}`]);
  expect(between(";", "    resting for a while;")).toEqual(["  … resting for a while"]);
  expect(between(";", `    ${sentence};`)).toEqual([]);
});

test("signs by more than a column to the right are a list of their own, without a colon too", () => {
  expect(below("- to act;", "    - at once;", "- to report;")).toEqual([
    "    a to act",
    "      i at once",
    "    b to report",
  ]);
  expect(below("- to act;", " - at once;", "- to report;")).toEqual([
    "    a to act",
    "    b at once",
    "    c to report",
  ]);
});

test("among clauses with list signs, only another sign makes an item of words that open no clause", () => {
  const second = (line: string) =>
    picture(`The Assembly,\n\n- Recalling this;\n\n${line}\n\n- Urges all to act.`).slice(1, -1);
  expect(second("- a word of it that opens nothing;")).toEqual(["  … a word of it that opens nothing"]);
  expect(second("It being so that no one acted;")).toEqual(["  … It being so that no one acted"]);
  expect(second("+ a word of it that opens nothing;")).toEqual(["    a a word of it that opens nothing"]);
});

test("signs below a colon are a list of their own, though a label is missing behind them", () => {
  expect(below("a. to act:", "- now;", "- later;", "c. to report;")).toEqual([
    "    a to act",
    "      i now",
    "      ii later",
    "    c to report",
  ]);
});

test("signs are counted with the labels behind them only where a label has been lost", () => {
  expect(below("- to act;", "- to rest;", "c. to report;")).toEqual([
    "    - to act",
    "    - to rest",
    "    c to report",
  ]);
});

test("signs lose their label to the next one only where the one before has a label or another sign", () => {
  const second = (...lines: string[]) => below(...lines)[1];
  expect(second("- a. to act;", "- to rest;", "- c. to report;")).toBe("    b to rest");
  expect(second("+ to act;", "- to rest;", "c. to report;")).toBe("    b to rest");
  expect(second("to act;", "to rest;", "c. to report;")).toBe("    b to rest");
  expect(second("- to act;", "- to rest;", "c. to report;")).toBe("    - to rest");
});

test("the last of a labelled list has lost its label where it goes on as they do, not where a sign stands before it", () => {
  expect(repairsBelow("a. to act;", "b. to rest;", "to report;")).toEqual(["1(c) label-restored"]);
  expect(repairsBelow("a. to act;", "b. to rest;", "- to report;")).toEqual([]);
  expect(repairsBelow("a. to act;", "b. to wait;", "- c. to rest;", "- to report;")).toContain(
    "1(d) label-restored",
  );
  expect(repairsBelow("a. acting:", "i. to go now;", "ii. to stay on;", "to sleep well;")).toEqual([
    "1(a)(iii) label-restored",
  ]);
  expect(below("a. to act;", "b. to rest;", "Reporting on it all to each of the members;")).toEqual([
    "    a to act",
    "    b to rest",
    "  … Reporting on it all to each of the members",
  ]);
});

test("items nest no deeper than a resolution does", () => {
  expect(below("a. one:", "i. two:", "(1) three:", "(a) four:", "- five;", "- six;")).toEqual([
    "    a one",
    "      i two",
    "        1 three",
    "          a four",
    "          i five",
    "          ii six",
  ]);
});
