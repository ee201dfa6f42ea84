import fc from "fast-check";
import { expect, test } from "vitest";
import type { RepairCode, RepairValues } from "../../shared/reading/repairs/repair.ts";
import { repairMessage } from "../../shared/reading/repairs/repair-message.ts";
import { repairTexts } from "../../shared/reading/repairs/repair-texts.ts";

const both = (code: RepairCode, values: RepairValues) =>
  (["en", "fr"] as const).map((language) => repairMessage({ code, values }, language));

test("counts and the words that were there are told in both languages", () => {
  const values = { ended: "yes", was: ";", ends: "yes", now: ",", others: 3 };
  expect(both("terminator-set", values)).toEqual([
    "A line that ended with “;” ends with “,” here and in 3 more places, as the house style asks.",
    "Une ligne qui finissait par «\u00a0;\u00a0» finit par «\u00a0,\u00a0» ici et à 3 autres endroits, comme le veut le style maison.",
  ]);
  expect(both("terminator-set", { ...values, ended: "no", was: "", others: 0 })).toEqual([
    "A line that ended with nothing ends with “,”, as the house style asks.",
    "Une ligne qui finissait sans ponctuation finit par «\u00a0,\u00a0», comme le veut le style maison.",
  ]);
  expect(both("label-kept", { named: "no", label: "", computed: "1", others: 1 })).toEqual([
    "The source’s own labels were kept where the house style numbers otherwise: no label for “1”, and 1 more.",
    "La numérotation de la source a été conservée là où le style maison numérote autrement\u00a0: sans numéro au lieu de «\u00a01\u00a0», et 1 autre.",
  ]);
  expect(both("list-labelled", { count: 1 })[0]).toBe(
    "The item below had no label and got the house style’s.",
  );
});

test("long words are cut short", () => {
  const [english] = both("text-kept", { words: "word ".repeat(40) });
  expect(english?.length).toBeLessThan(160);
  expect(english).toMatch(/word…”\.$/);
});

test("words that look like message syntax stand as they are", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (words) => {
      expect(repairMessage({ code: "hidden-left-out", values: { words } }, "en")).toBe(
        `Hidden text was left out: “${words}”.`,
      );
    }),
  );
});

test("every kind of repair has a sentence in both languages", () => {
  const values = {
    was: "a",
    label: "b",
    computed: "c",
    named: "yes",
    others: 2,
    count: 2,
    sign: "-",
    ended: "yes",
    ends: "yes",
    now: ";",
    word: "w",
    kind: "rule",
    words: "w",
    any: "yes",
    struck: "s",
    signed: "yes",
    author: "Ana",
  };
  for (const code of Object.keys(repairTexts) as RepairCode[]) {
    for (const said of both(code, values)) expect(said).toMatch(/^\S.*\.$/u);
  }
});
