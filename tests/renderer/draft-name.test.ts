import { expect, test } from "vitest";
import { draftName, suggestedName } from "../../renderer/files/draft-name.ts";
import { resolution } from "../support/resolution.ts";

const titled = (title: string) => resolution(title).node;

test("a draft is called by its file, else by its title", () => {
  expect(draftName("arctic.reso", titled("On the Arctic"))).toBe("arctic");
  expect(draftName(null, titled("On the Arctic"))).toBe("On the Arctic");
  expect(draftName(null, titled(""))).toBe(null);
});

test("a suggested file name has only what file names may have, and ends with a whole word", () => {
  expect(suggestedName(null, titled("Peace/Security: “now”?"), "Untitled")).toBe("Peace Security “now”");
  expect(suggestedName(null, titled(`${"Protecting undersea infrastructure ".repeat(3)}`), "Untitled")).toBe(
    "Protecting undersea infrastructure Protecting undersea",
  );
  expect(suggestedName(null, titled(""), "Untitled")).toBe("Untitled");
});
