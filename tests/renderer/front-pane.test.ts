import { expect, test } from "vitest";
import { frontPane, openPanes } from "../../renderer/app/front-pane.ts";

test("the panes that are open stand in the order of a wide window", () => {
  expect(openPanes({ panel: null, source: false })).toEqual(["page"]);
  expect(openPanes({ panel: "precedents", source: true })).toEqual(["source", "page", "side"]);
});

test("what was asked for last is in front; what was closed gives way to where it was opened from", () => {
  const all = openPanes({ panel: "precedents", source: true });
  expect(all.map((pane) => frontPane(pane, all))).toEqual(all);
  expect(frontPane("source", openPanes({ panel: "precedents", source: false }))).toBe("side");
  expect(frontPane("source", openPanes({ panel: null, source: false }))).toBe("page");
  expect(frontPane("side", openPanes({ panel: null, source: true }))).toBe("page");
});
