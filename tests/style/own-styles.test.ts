import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { builtInStyles, findStyle } from "../../shared/style/house-styles.ts";
import { nameInFile, renamedFile, withOwnStyles } from "../../shared/style/style-files.ts";
import { clause, item, note, operative, preamble, resolution } from "../support/resolution.ts";
import { printed } from "./printed.ts";

const riverCommission = readFileSync(
  new URL("../fixtures/styles/river-commission.en.json", import.meta.url),
  "utf8",
);

test("an invented style, as a file alone, sets a whole page", () => {
  const { styles, own } = withOwnStyles([{ name: "river-commission.en.json", content: riverCommission }]);
  const document = resolution(
    "On dams",
    { stage: "adopted", metadata: { number: "7", place: "Koblenz", session: "third" } },
    preamble(
      clause("Given the treaty"),
      clause("Mindful of the waters that rise", note("Again.")),
      clause("Recalling its second sitting"),
      clause("Noting the dams"),
    ),
    operative(
      clause(
        "Orders all dams",
        item("to open", item("by day"), item("by night")),
        item("to close"),
        item("to stay"),
      ),
      clause("Forbids with deep regret, and orders, nothing"),
      clause("Orders this"),
    ),
  );
  expect(own.flatMap(({ faults }) => faults)).toEqual([]);
  expect(printed(document, findStyle("river-commission", "en", styles))).toEqual([
    "Adopted at Koblenz",
    "*7 —* *On dams*",
    "The *Commission* at its third sitting,",
    "Given the treaty;",
    "(A) *MINDFUL OF THE WATERS* that rise[1],",
    "(B) *RECALLING* its second sitting, and",
    "(C) *NOTING* the dams,",
    "§ I *orders* all dams:",
    "I.1) to open:",
    "~ by day or",
    "~ by night,",
    "I.2) to close or",
    "I.3) to stay;",
    "§ II *forbids with deep regret*, and *orders*, nothing; and",
    "§ III *orders* this!",
  ]);
});

test("files may build on each other in any order, and a bad one does not stand in the way", () => {
  const file = (name: string, content: unknown) => ({ name, content: JSON.stringify(content) });
  const { styles, own } = withOwnStyles([
    file("second.json", { basedOn: "first.en", id: "second" }),
    file("first.json", { basedOn: "un-ga.en", id: "first" }),
    file("taken.json", { basedOn: "un-ga.en" }),
    file("wrong.json", { basedOn: "un-ga.en", id: "wrong", levels: "many", preamble: { numbered: 1 } }),
    file("lost.json", { basedOn: "nowhere.en", id: "lost" }),
    { name: "torn.json", content: "{" },
  ]);
  expect(styles.slice(builtInStyles.length).map(({ id }) => id)).toEqual(["second", "first"]);
  const refused = own.filter(({ style }) => style === null);
  const said = refused.flatMap(({ name, faults }) =>
    faults.map(({ path, code, found }) => [name, path, code, found].join(" ")),
  );
  expect(said).toEqual([
    "taken.json id taken un-ga (en)",
    'wrong.json levels not-list "many"',
    "wrong.json preamble.numbered not-boolean 1",
    'lost.json basedOn unknown-base "nowhere.en"',
    "torn.json  not-json 1",
  ]);
});

test("a style is given another name in its file, whatever else the file says", () => {
  const content = '{ "basedOn": "un-ga.en", "name": "Old" }';
  expect(nameInFile(content)).toBe("Old");
  expect(JSON.parse(renamedFile(content, "New"))).toEqual({ basedOn: "un-ga.en", name: "New" });
  expect(["{", "3", "null", '{ "name": 3 }'].map(nameInFile)).toEqual([null, null, null, null]);
});
