import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { houseStyleSchema } from "../../shared/style/house-style.ts";
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
    "*Adopted at Koblenz*",
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

test("the invented style says something in every field that a style has", () => {
  expect(fieldsOf(houseStyleSchema).filter((path) => !says(JSON.parse(riverCommission), path))).toEqual([]);
});

test("a style's formula runs on into a sole clause, or takes what it prints without a value", () => {
  const { styles } = withOwnStyles([{ name: "river-commission.en.json", content: riverCommission }]);
  const style = findStyle("river-commission", "en", styles);
  const page = (...clauses: ReturnType<typeof clause>[]) =>
    printed(
      resolution("On dams", { stage: "committee" }, preamble(...clauses), operative(clause("Orders it"))),
      style,
    );
  expect(page(clause("Noting the dams"))).toEqual([
    "*Agreed by the whole Commission*",
    "*TEXT —* *On dams*",
    "The *Commission*, for one reason, *NOTING* the dams,",
    "§ I *orders* it!",
  ]);
  expect(page(clause("Noting the dams"), clause("Given the treaty"))[2]).toBe(
    "The *Commission* at its next sitting,",
  );
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
/** The paths of all fields that a schema has; a list's are those of its members. */
function fieldsOf(node: object): string[][] {
  if ("wrapped" in node) return fieldsOf(node.wrapped as object);
  if ("item" in node) return fieldsOf(node.item as object);
  if (!("entries" in node)) return [];
  return Object.entries(node.entries as Readonly<Record<string, object>>).flatMap(([key, field]) => {
    const below = fieldsOf(field).map((path) => [key, ...path]);
    return below.length > 0 ? below : [[key]];
  });
}

/** Whether a value says something of a field, if only that there is none. Of a list some member must. */
function says(value: unknown, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined || value === null) return true;
  if (Array.isArray(value)) return value.length === 0 || value.some((member) => says(member, [key, ...rest]));
  if (typeof value !== "object" || !(key in value)) return false;
  return says((value as Readonly<Record<string, unknown>>)[key], rest);
}
