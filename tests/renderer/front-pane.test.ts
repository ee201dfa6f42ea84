import { expect, test } from "vitest";
import { frontPane, openPanes } from "../../renderer/app/front-pane.ts";

test("the panes that are open stand in the order of a wide window", () => {
  expect(openPanes({ source: false, side: false })).toEqual(["page"]);
  expect(openPanes({ source: true, side: true })).toEqual(["source", "page", "side"]);
});

test("what was asked for last is in front; what was closed gives way to where it was opened from", () => {
  const all = openPanes({ source: true, side: true });
  expect(all.map((pane) => frontPane(pane, all))).toEqual(all);
  expect(frontPane("source", openPanes({ source: false, side: true }))).toBe("side");
  expect(frontPane("source", openPanes({ source: false, side: false }))).toBe("page");
  expect(frontPane("side", openPanes({ source: true, side: false }))).toBe("page");
});
