import fc from "fast-check";
import { expect, test } from "vitest";
import { repairPlaces } from "../../renderer/review/repair-places.ts";
import { openCount, repairStatuses } from "../../renderer/review/repair-status.ts";
import { markedLines } from "../../renderer/review/source-lines.ts";
import type { Repair } from "../../shared/host/data.ts";
import { readText } from "../../shared/reading/read-text.ts";

const scan =
  "# ON TESTING\n\nThe Assembly,\n\n1. **Recalling** its tests;\n\n2. **URGES** all:\n\na. to test;\n\n- to build;\n\nc. to say so.\n\nPage 2 of 3\n\nWho wrote this down?\n";
const read = readText(scan, { file: "a.md", format: "markdown", styleId: "nato-pa" });
const repairs = read.repairs as Repair[];

test("a repair is open until it is accepted, taken back or its text is placed", () => {
  expect(repairs.map(({ code }) => code)).toEqual(["label-restored", "furniture-removed", "text-kept"]);
  const statuses = repairStatuses(repairs, [1], read.document);
  expect(statuses).toEqual(["open", "accepted", "open"]);
  expect(openCount(statuses)).toBe(2);
  const withoutKept = read.document.copy(
    read.document.content.cut(0, read.document.content.size - "Who wrote this down?".length - 2),
  );
  expect(repairStatuses(repairs, [], withoutKept)).toEqual(["open", "open", "placed"]);
});

test("a repair is found in the draft by its line or its kept text", () => {
  expect(repairPlaces(repairs, read.document).map((place) => place?.node.textContent ?? null)).toEqual([
    "to build",
    null,
    "Who wrote this down?",
  ]);
});

test("the source is cut at its marks and loses no character", () => {
  const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([from, length]) => ({ from, to: from + length }));
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.array(span, { maxLength: 6 }), (source, spans) => {
      const mended = spans.map((each) => ({ ...repairs[0], span: each }) as Repair);
      const lines = markedLines(source, mended);
      expect(lines.map(({ pieces }) => pieces.map(({ text }) => text).join("")).join("\n")).toBe(source);
      for (const { from, text, repair } of lines.flatMap(({ pieces }) => pieces)) {
        const inside = spans.some((each) => each.from <= from && from + text.length <= each.to);
        expect(repair !== null).toBe(inside);
      }
    }),
  );
});

test("where marks overlap, the narrower one shows", () => {
  const [first] = repairs;
  const mended = [
    { ...first, span: { from: 0, to: 9 } },
    { ...first, span: { from: 4, to: 6 } },
  ] as Repair[];
  expect(markedLines("one two three", mended)[0]?.pieces).toEqual([
    { from: 0, text: "one ", repair: 0 },
    { from: 4, text: "tw", repair: 1 },
    { from: 6, text: "o t", repair: 0 },
    { from: 9, text: "hree", repair: null },
  ]);
});
