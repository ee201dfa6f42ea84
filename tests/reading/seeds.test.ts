import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { outlinesOf } from "../../shared/form/outline.ts";
import { readText } from "../../shared/reading/read-text.ts";
import { repairMessage } from "../../shared/reading/repairs/repair-message.ts";

function read(number: string) {
  const file = `nato-pa-resolution-${number}.md`;
  const reading = readText(readFileSync(new URL(`../fixtures/reading/${file}`, import.meta.url), "utf8"), {
    file,
  });
  reading.document.check();
  const [outline] = outlinesOf(reading.document, reading.style);
  if (!outline) throw new RangeError(`No outline of ${file}`);
  return { ...reading, outline };
}

/** What stands above the clauses, and what is known of the text. */
function front(number: string) {
  const { clauses: _, metadata, ...rest } = read(number).outline;
  return { front: rest, metadata };
}

const letters = [..."abcdefghijklmnop"];
const labels = (outline: ReturnType<typeof read>["outline"]) =>
  outline.clauses.map(({ part, label, items }) =>
    `${part} ${label} ${items.map((item) => item.label).join("")}`.trim(),
  );
const numbered = (last: number) => Array.from({ length: last }, (_each, index) => `preamble ${index + 1}`);

test("the front of resolution 461", () => {
  expect(front("461").front).toEqual({
    style: "nato-pa",
    language: "en",
    stage: "adopted",
    designation: "RESOLUTION 461",
    title:
      "FURTHERING THE IMPLEMENTATION OF UNITED NATIONS SECURITY COUNCIL RESOLUTION 1325 AND THE WOMEN, PEACE AND SECURITY AGENDA",
    enacting: "The Assembly,",
    presenting:
      "presented by the Committee on Civil Dimension of Security and adopted online by the Plenary Assembly on Monday 23 November 2020",
    notes: [],
    annexes: [],
    closing: [],
    unplaced: [],
  });
  expect(front("461").metadata).toEqual({
    number: "461",
    committee: "Committee on Civil Dimension of Security",
    manner: "online",
    date: "2020-11-23",
  });
});

test("the front of resolution 491", () => {
  expect(front("491").front).toEqual({
    ...front("461").front,
    designation: "RESOLUTION 491",
    title: "BREAKING THE SILENCE AND FIGHTING FOR DIGNITY: COMBATTING CONFLICT-RELATED SEXUAL VIOLENCE",
    presenting:
      "Presented by the Committee on Democracy and Security and adopted by the Plenary Assembly at the 70th Annual Session of the NATO Parliamentary Assembly held in Montréal, Canada, on Monday 25 November 2024",
  });
  expect(front("491").metadata).toEqual({
    number: "491",
    committee: "Committee on Democracy and Security",
    session: "70th",
    place: "Montréal, Canada",
    date: "2024-11-25",
  });
});

test("clauses and items of both have their labels", () => {
  expect(labels(read("461").outline)).toEqual([...numbered(14), `operative 15 ${letters.join("")}`]);
  expect(labels(read("491").outline)).toEqual([...numbered(12), `operative 13 ${letters.join("")}`]);
});

test("words stand without label and terminator, in natural case", () => {
  const { clauses } = read("491").outline;
  expect(clauses[1]?.text).toBe(
    "Strongly condemning the deliberate use of sexual violence in armed conflict, by some state and non-state actors, as a tactic and a weapon of war against civilian populations and military personnel",
  );
  expect(clauses[12]?.text).toBe(
    "Urges member governments and parliaments of the North Atlantic Alliance and, where appropriate, NATO bodies",
  );
  expect(clauses[12]?.items[14]?.text).toMatch(/^to cooperate more closely, .* of the WPS Agenda$/);
});

test("what the style computes is not stored, but the mark that stands elsewhere is", () => {
  const stored = (number: string) => {
    const found: unknown[] = [];
    read(number).document.descendants((node) => {
      const { fixedLabel, terminator, markAt } = node.attrs;
      if (fixedLabel ?? terminator ?? markAt)
        found.push([node.type.name, fixedLabel ?? terminator ?? markAt]);
      for (const mark of node.marks) found.push([mark.type.name, node.text]);
    });
    return found;
  };
  expect(stored("461")).toEqual([["front", "title"]]);
  expect(stored("491")).toEqual([]);
});

test("second verbs are found by their words, whether bold or italic", () => {
  const emphasised = read("491")
    .outline.clauses.slice(0, 6)
    .map((clause) => clause.emphasised);
  expect(emphasised).toEqual([
    ["Deploring"],
    ["Strongly condemning"],
    ["Recalling", "acknowledging"],
    ["Underscoring", "considering"],
    ["Emphasising", "highlighting"],
    ["Stressing"],
  ]);
});

test("every repair is told, with its place and the source's words", () => {
  const told = (number: string) =>
    read(number).repairs.map((repair) => [
      repair.code,
      repair.at,
      repairMessage(repair, "en"),
      repair.source.slice(0, 26),
    ]);
  expect(told("461")).toEqual([
    [
      "presenting-moved",
      "",
      "The presenting line stood among the clauses and was moved to the front.",
      "* presented by the Committ",
    ],
    ["furniture-removed", "", "A line or list sign without text was left out: “-”.", "-"],
  ]);
  expect(told("491")).toEqual([
    [
      "presenting-moved",
      "",
      "The presenting line stood among the clauses and was moved to the front.",
      "Presented by the Committee",
    ],
    ["bullet-removed", "13", "A list sign “-” before the clause was removed.", "-"],
    ["label-misread", "13(l)", "The label “I.” was read as “l”, which the labels around it call for.", "I."],
    [
      "label-restored",
      "13(o)",
      "A label was missing; “o” was restored from the labels around it.",
      "- to cooperate more closel",
    ],
  ]);
});

test("a repair names the unit it is about", () => {
  const { document, repairs } = read("491");
  const named: string[] = [];
  document.descendants((node) => {
    if (repairs.some(({ id }) => id !== null && id === node.attrs.id))
      named.push(node.textContent.slice(0, 12));
  });
  expect(named).toEqual(["Urges member", "to provide r", "to cooperate"]);
});

test("the same text gives the same document, ids and all", () => {
  expect(read("491").document.toJSON()).toEqual(read("491").document.toJSON());
});
