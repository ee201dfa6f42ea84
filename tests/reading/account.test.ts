import { expect, test } from "vitest";
import { readText } from "../../shared/reading/read-text.ts";
import { accountOf } from "../../shared/reading/repairs/account.ts";
import { fileRepair, hiddenRepair, type Repair } from "../../shared/reading/repairs/repair.ts";

const text = `RESOLUTION 7
on cables

The Assembly,

1. Recalling Lisbon;

Nobody knows what this is

2. Urges all members to pro-
tect cables.

Page 1 of 1`;

function account(source: string, words = source) {
  const read = readText(source, { file: "cables.txt", format: "text", styleId: "nato-pa" });
  return accountOf(words, [read, ...read.others]);
}

test("each word is counted once, and a word that was cut counts as its pieces", () => {
  const { words, placed, kept, furniture, leftOut, missing, invented } = account(text);
  expect({ words, sum: placed + kept + furniture + leftOut, missing, invented }).toEqual({
    words: 26,
    sum: 26,
    missing: [],
    invented: [],
  });
});

test("a word that the file holds and the reading lacks is missing, however often it stands elsewhere", () => {
  expect(account(text, `${text} cables twice`).missing).toEqual(["cables", "twice"]);
});

test("a word of the reading that the file does not hold is invented", () => {
  expect(account(text, text.replace("Lisbon", "")).invented).toEqual(["lisbon"]);
});

test("words are in the text, beside it, of the page, or left out with a repair", () => {
  const source = "The Assembly,\n\n1. Recalling Lisbon;\n\nSo it is.\n\n2. Urges all.";
  const counts = { words: 11, placed: 4, kept: 3, furniture: 4, leftOut: 0, missing: [], invented: [] };
  expect(account(source)).toEqual(counts);
  const read = readText(source, { file: "cables.txt", styleId: "nato-pa" });
  const repairs: Repair[] = [
    hiddenRepair("hidden words"),
    fileRepair("comment-left-out", {}, { restoration: { kind: "text", text: "a comment", after: null } }),
    fileRepair("revisions-accepted", { struck: "struck" }),
    fileRepair("furniture-removed", {}, { restoration: { kind: "text", text: "a head", after: null } }),
  ];
  expect(accountOf(`${source} hidden words a comment struck`, [{ ...read, repairs }])).toEqual({
    ...counts,
    words: 16,
    leftOut: 5,
  });
  expect(accountOf(`${source} head`, [{ ...read, repairs }]).missing).toEqual(["head"]);
});

test("notes, raised numbers, annexes and the letters and titles of parts are in the account", () => {
  const part = (letter: string, end = "") =>
    `${letter}\n\nThe ${letter} of cables${end}\n\nThe General Assembly,\n\nRecalling 5 m^{2} of it,[^${letter}]\n\n1. Urges all.`;
  const source = `RESOLUTION 77/1\n\n${part("A")}\n\n${part("B")}\n\nAnnex\n\nRules\n\n1. Lights burn.\n\n[^A]: See Lisbon.\n\n[^B]: See Rome.`;
  const read = readText(source, { file: "cables.md", styleId: "un-ga", language: "en" });
  const { missing, invented, words, placed, kept, furniture } = accountOf(source, [read]);
  expect({ missing, invented, kept, sum: placed + furniture }).toEqual({
    missing: [],
    invented: [],
    kept: 0,
    sum: words,
  });
});

test("the words of a name in another form than the style prints are furniture: what they say is in the facts", () => {
  const decision =
    "101e réunion du CIPM (Partie I) — decision 101-11\n\nLe Comité international des poids et mesures (CIPM),\n\nnotant la demande des États,\n\ndécide d’attendre.";
  const read = readText(decision, { file: "cipm.txt", format: "text", styleId: "bipm-cipm", language: "fr" });
  expect(accountOf(decision, [read]).missing).toEqual([]);
  expect(read.furniture).toContainEqual(
    expect.objectContaining({ kind: "masthead", text: "101e réunion du CIPM (Partie I) — decision 101-11" }),
  );
});
