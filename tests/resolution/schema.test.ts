import { expect, test } from "vitest";
import { schema } from "../../shared/resolution/schema.ts";
import {
  clauseWith,
  heading,
  itemWith,
  kept,
  line,
  marked,
  note,
  operative,
  preamble,
  resolution,
} from "../support/resolution.ts";

const types = [...Object.values(schema.nodes), ...Object.values(schema.marks)];
const attributes = types.flatMap((type) =>
  Object.entries(type.spec.attrs ?? {}).map(([name, spec]) => ({ type: type.name, name, spec })),
);

test.each(attributes)("$type.$name refuses what it does not mean", ({ spec }) => {
  expect(spec.validate).toBeDefined();
  const refuses = (value: unknown) => {
    if (typeof spec.validate === "string")
      return !spec.validate.split("|").includes(value === null ? "null" : typeof value);
    try {
      spec.validate?.(value);
      return false;
    } catch {
      return true;
    }
  };
  expect(
    [["an", "array"], () => {}, 1.5 as unknown, { deep: { object: 1 } }].filter((value) => !refuses(value)),
  ).toEqual(spec.validate === "number" ? [1.5] : []);
});

const whole = resolution(
  "Title",
  { stage: "adopted", metadata: { number: "1" } },
  preamble(heading("A heading"), clauseWith("c1", "Recalling ", marked("on", "this"), note("A note"))),
  operative(
    clauseWith("c2", "Urges them", itemWith("i1", "to act", itemWith("i2", "now")), line("without delay")),
    kept("? smudge"),
  ),
);

test("a document survives JSON", () => {
  const again = schema.nodeFromJSON(JSON.parse(JSON.stringify(whole.node.toJSON())));
  again.check();
  expect(again.eq(whole.node)).toBe(true);
});

test.each([
  ["a clause without an id", () => schema.nodes.clause.createChecked(null, schema.nodes.line.create())],
  ["a clause without a line", () => schema.nodes.clause.createChecked({ id: "a" }, [])],
  ["an item directly in the operative part", () => operative(itemWith("i", "to act"))],
  [
    "a heading inside a clause",
    () => clauseWith("c", line("Recalling"), { ...heading("H"), node: heading("H").node }),
  ],
])("%s cannot be made", (_what, make) => {
  expect(make).toThrow(RangeError);
});

test.each([{ id: ["an", "array"] }, { id: "<img>" }, { id: "" }])(
  "an id is refused when it is %j",
  (attrs) => {
    expect(() => schema.nodes.clause.create(attrs, schema.nodes.line.create()).check()).toThrow(RangeError);
  },
);
