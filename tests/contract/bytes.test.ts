import * as v from "valibot";
import { expect, test } from "vitest";
import { bytes } from "../../shared/host/data.ts";

test("bytes cross as base64, of the largest file too, and nothing else does", () => {
  for (const length of [0, 1, 2, 3, 20 * 1024 * 1024])
    expect(v.is(bytes, Buffer.alloc(length, 7).toString("base64")), String(length)).toBe(true);
  for (const text of ["A", "====", "AA=A", "AAA\n", "A===", "AAé="])
    expect(v.is(bytes, text), text).toBe(false);
});
