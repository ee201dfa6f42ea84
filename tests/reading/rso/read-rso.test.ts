import { expect, test } from "vitest";
import { UserError } from "../../../shared/base/user-error.ts";
import { outlinesOf } from "../../../shared/form/outline.ts";
import { readBlocks } from "../../../shared/reading/read-blocks.ts";
import { isRso, readRso } from "../../../shared/reading/rso/read-rso.ts";

const saved = (clauses: object) =>
  JSON.stringify({
    magic: "PG52QE1AM4LACMX9",
    version: 6,
    resolution: {
      address: { forum: "Special Conference", questionOf: "Access to water", sponsor: { main: "Chile" } },
      clauses,
    },
  });

test("clauses, parts at their levels and the text below them are read", () => {
  const text = saved({
    preambulatory: [{ phrase: "Deeply concerned", content: "by droughts" }],
    operative: [
      {
        phrase: "Urges",
        content: "all States",
        sub: [{ content: "to save water", sub: [{ content: "in towns" }, { content: "in fields" }] }],
        contentExt: "before the next session",
      },
      { phrase: "Invites", content: "reports" },
    ],
  });
  expect(isRso(text)).toBe(true);
  const { document, style, repairs } = readBlocks(readRso(text, "water.rso"), { file: "water.rso" });
  const [outline] = outlinesOf(document, style);
  expect(outline).toMatchObject({ style: "mun-thimun", title: "Access to water" });
  expect(outline?.clauses.map(({ part, label, text: words, flush }) => [part, label, words, flush])).toEqual([
    ["preamble", "", "Deeply concerned by droughts", null],
    ["operative", "1", "Urges all States", "before the next session"],
    ["operative", "2", "Invites reports", null],
  ]);
  expect(outline?.clauses[1]?.items).toMatchObject([
    { label: "a", text: "to save water", items: [{ text: "in towns" }, { text: "in fields" }] },
  ]);
  expect(repairs).toEqual([]);
});

test("a file of another shape is damaged", () => {
  expect(() => readRso('{"magic": "PG52QE1AM4LACMX9", "resolution": 1}', "water.rso")).toThrow(UserError);
});
