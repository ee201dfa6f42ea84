import { expect, test } from "vitest";
import { UserError } from "../../shared/base/user-error.ts";
import { certaintyOf } from "../../shared/style/certainty.ts";
import { parseHouseStyle } from "../../shared/style/house-style.ts";
import { builtInStyles, findStyle } from "../../shared/style/house-styles.ts";
import natoPa from "../../shared/style/houses/nato-pa.en.json" with { type: "json" };

test.each(builtInStyles)("$id ($language) says how sure it is of rules it really has", (style) => {
  const has = (path: string) =>
    path.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], style) !==
    undefined;
  expect(Object.keys(style.certainty).filter((path) => !has(path))).toEqual([]);
});

test("a bad style file names every wrong field", () => {
  const bad = structuredClone(natoPa) as Record<string, never> & typeof natoPa;
  const wrong = {
    ...bad,
    levels: [{ form: "greek", before: "", after: "." }],
    preamble: { ...bad.preamble, numbered: "yes", colour: "red" },
  };
  const parsed = parseHouseStyle(wrong);
  expect(parsed.ok ? [] : parsed.error.map((fault) => fault.path).sort()).toEqual([
    "levels.0.form",
    "preamble.colour",
    "preamble.numbered",
  ]);
});

test("a style may state only what differs from another", () => {
  const parsed = parseHouseStyle(
    {
      basedOn: "un-ga.en",
      id: "my-council",
      name: "My Council",
      enacting: { text: "The Council," },
      levels: [{ form: "decimal", before: "", after: "." }],
      operative: { emphasis: "bold", openings: { add: ["Hopes"], remove: ["Requests"] } },
      certainty: { enacting: "observed" },
    },
    builtInStyles,
  );
  const base = findStyle("un-ga", "en");
  expect(parsed).toEqual({
    ok: true,
    value: {
      ...base,
      id: "my-council",
      name: "My Council",
      enacting: { ...base.enacting, text: "The Council," },
      levels: [{ form: "decimal", before: "", after: ".", path: false, place: null }],
      operative: {
        ...base.operative,
        emphasis: "bold",
        openings: [...base.operative.openings.filter((opening) => opening !== "Requests"), "Hopes"],
      },
      certainty: {
        ...Object.fromEntries(
          Object.entries(base.certainty).filter(([path]) => !/^levels\.[1-4]/.test(path)),
        ),
        enacting: "observed",
      },
    },
  });
});

test("a style based on an unknown one says which are known", () => {
  const parsed = parseHouseStyle({ basedOn: "un-ga" }, builtInStyles);
  expect(parsed.ok ? [] : parsed.error).toMatchObject([
    { path: "basedOn", code: "unknown-base", allowed: expect.stringContaining("un-ga.en") },
  ]);
});

test("certainty is that of the nearest mark above a field", () => {
  expect(
    ["levels.0.form", "levels.2", "presenting", "designation.templates.draft", "operative.openings.3"].map(
      (path) => certaintyOf(findStyle("nato-pa", "en"), path),
    ),
  ).toEqual(["observed", "inferred", "observed", "inferred", "inferred"]);
  expect(certaintyOf(findStyle("un-ga", "en"), "preamble.terminators.clause")).toBe("certain");
});

test("there is a style for each body in each of its languages", () => {
  expect(builtInStyles.map(({ id, language }) => `${id} ${language}`).sort()).toEqual([
    "bipm-cgpm en",
    "bipm-cgpm fr",
    "bipm-cipm en",
    "bipm-cipm fr",
    "european-parliament en",
    "ipu en",
    "mun-nmun en",
    "mun-thimun en",
    "nato-pa en",
    "nato-pa fr",
    "osce-pa en",
    "pace en",
    "un-ecosoc en",
    "un-ecosoc fr",
    "un-ga en",
    "un-ga fr",
    "un-hrc en",
    "un-hrc fr",
    "un-sc en",
    "un-sc fr",
    "us-house en",
  ]);
});

test("an unknown style is refused with the ones that are known", () => {
  expect(() => findStyle("un-ga", "de")).toThrow(UserError);
  expect(() => findStyle("un-ga", "de")).toThrow(/nato-pa \(en\)/);
});
