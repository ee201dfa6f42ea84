import { expect, test } from "vitest";
import { designationOf, presentingLineOf, readFrontLine } from "../../shared/form/front-lines.ts";
import type { Metadata } from "../../shared/resolution/metadata.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { resolution } from "../support/resolution.ts";

const style = findStyle("nato-pa", "en");

// The presenting line of NATO PA resolution 491 (2024), first letter aside.
const line =
  "presented by the Committee on Democracy and Security and adopted by the Plenary Assembly at the 70th Annual Session " +
  "of the NATO Parliamentary Assembly held in Montréal, Canada, on Monday 25 November 2024";
const metadata: Metadata = {
  committee: "Committee on Democracy and Security",
  session: "70th",
  place: "Montréal, Canada",
  date: "2024-11-25",
};

test("the presenting line is computed from the metadata, weekday included", () => {
  expect(presentingLineOf(resolution("T", { stage: "adopted", metadata }).node, style)).toBe(line);
});

test("a printed presenting line is read back into metadata", () => {
  expect(readFrontLine("presenting", line, style)).toEqual({ stage: "adopted", metadata });
  expect(readFrontLine("presenting", "presented by Ms A (Malta), Rapporteur", style)).toEqual({
    stage: "draft",
    metadata: { rapporteur: "Ms A (Malta), Rapporteur" },
  });
});

test("the designation follows stage and metadata", () => {
  const designation = (stage: "draft" | "adopted", facts: Metadata) =>
    designationOf(resolution("T", { stage, metadata: facts }).node, style);
  expect(designation("adopted", { number: "491" })).toBe("RESOLUTION 491");
  expect(designation("adopted", {})).toBeNull();
  expect(designation("draft", { documentNumber: "042 CDS 24 E" })).toBe("DRAFT RESOLUTION 042 CDS 24 E");
  expect(designation("draft", {})).toBe("DRAFT RESOLUTION");
});
