import { expect, test } from "vitest";
import { adoptingBody } from "../../shared/form/adopting-body.ts";
import { readText } from "../../shared/reading/read-text.ts";

const bodyOf = (formula: string) => {
  const clauses =
    "Recalling its earlier texts,\n\n1. Calls upon all cities to build dunes;\n\n2. Invites the mayors.";
  const { document, style } = readText(`On coasts\n\n${formula}\n\n${clauses}`, { file: "coasts.md" });
  return adoptingBody(document, style);
};

test("a body that no house style knows is named by its own formula", () => {
  expect(bodyOf("The Assembly of Coastal Cities,")).toBe("Assembly of Coastal Cities");
});

test("a formula that a style knows, in one form or another, tells that style's body", () => {
  expect(bodyOf("The Assembly,")).toBe("NATO PA");
  expect(bodyOf("The Security Council,")).toBe("UNSC");
  expect(bodyOf("The 13th Conférence Générale des Poids et Mesures (CGPM),")).toBe("CGPM");
});

test("without a formula the body is the one whose style the text was read in", () => {
  expect(bodyOf("")).toBe("NATO PA");
});
