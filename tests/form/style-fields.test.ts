import { expect, test } from "vitest";
import { designationOf, readFrontLine } from "../../shared/form/front-lines.ts";
import { styleFields } from "../../shared/form/style-fields.ts";
import { metadataKeys } from "../../shared/resolution/metadata.ts";
import { builtInStyles, findStyle } from "../../shared/style/house-styles.ts";
import { operative, preamble, resolution } from "../support/resolution.ts";

const natoPa = findStyle("nato-pa", "en");
const sponsored = {
  ...natoPa,
  designation: {
    ...natoPa.designation,
    templates: { ...natoPa.designation.templates, draft: "Draft {documentNumber} of {leadSponsor}" },
  },
};

test("a style's fields are those that its lines name, the date once", () => {
  expect(styleFields(natoPa)).toEqual([
    "number",
    "documentNumber",
    "committee",
    "rapporteur",
    "session",
    "place",
    "date",
    "manner",
  ]);
  expect(styleFields(findStyle("un-sc", "en"))).not.toContain("place");
});

test.each(builtInStyles)("$id ($language) names no field that every style does not know", (style) => {
  const known: readonly string[] = metadataKeys;
  expect(styleFields(style).filter((field) => !known.includes(field))).toEqual([]);
});

test("a style may name a field of its own, which is printed and read back", () => {
  expect(styleFields(sponsored).at(-1)).toBe("leadSponsor");
  const metadata = { documentNumber: "12", leadSponsor: "Norway" };
  const { node } = resolution("Title", { metadata }, preamble(), operative());
  node.check();
  const printed = designationOf(node, sponsored);
  expect(printed).toBe("DRAFT 12 OF NORWAY");
  expect(readFrontLine("designation", "Draft 12 of Norway", sponsored)).toEqual({ stage: "draft", metadata });
});

test.each([{ "not a name": "x" }, { __proto__: null, _hidden: "x" }, { leadSponsor: 3 }])(
  "metadata that no template can name, or that is no text, is refused: %j",
  (metadata) => {
    expect(() =>
      resolution("Title", { metadata: metadata as never }, preamble(), operative()).node.check(),
    ).toThrow(RangeError);
  },
);
