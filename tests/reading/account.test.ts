import { expect, test } from "vitest";
import { readText } from "../../shared/reading/read-text.ts";
import { accountOf } from "../../shared/reading/repairs/account.ts";

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
