import { expect, test } from "vitest";
import { everyYear } from "../../renderer/library/every-year.ts";
import { excerpt } from "../../renderer/library/excerpt.ts";
import { initialLibrary, paceOf, shownAtOnce, withFilter } from "../../renderer/library/library-state.ts";

const work = {
  kind: "add",
  task: "task-of-work",
  done: 30,
  total: 90,
  subject: "a.md",
  startedAt: 1000,
  stopping: false,
} as const;

test("the pace of a work is told from what is done, and nothing of too little", () => {
  expect(paceOf(work, 11_000)).toEqual({ perMinute: 180, secondsLeft: 20 });
  expect(paceOf({ ...work, total: null }, 11_000)).toEqual({ perMinute: 180, secondsLeft: null });
  expect(paceOf({ ...work, done: 1 }, 11_000)).toEqual({ perMinute: null, secondsLeft: null });
  expect(paceOf(work, 1000)).toEqual({ perMinute: null, secondsLeft: null });
});

test("a filter is chosen, changed and taken back, and the list begins anew", () => {
  const asked = { ...initialLibrary.question, limit: 500 };
  const chosen = withFilter(withFilter(asked, "body", "UNGA"), "from", "2020");
  expect(chosen).toMatchObject({ filter: { body: "UNGA", from: "2020" }, limit: shownAtOnce });
  expect(withFilter(chosen, "body", undefined).filter).toEqual({ from: "2020" });
});

test("years without any are bars of their own", () => {
  const years = [
    { value: "2019", count: 2 },
    { value: "2022", count: 1 },
    { value: "n.d.", count: 5 },
  ];
  expect(everyYear(years).map(({ value, count }) => `${value} ${count}`)).toEqual([
    "2019 2",
    "2020 0",
    "2021 0",
    "2022 1",
  ]);
  expect(everyYear([])).toEqual([]);
});

test("a long unit is shown around what was found in it, a short one whole", () => {
  const words = "one two three four five six seven eight nine ten ";
  const cut = (before: string, after: string) =>
    excerpt(
      [
        { text: before, found: false },
        { text: "found", found: true },
        { text: after, found: false },
      ].filter(({ text }) => text !== ""),
    )
      .map(({ text, found }) => (found ? `[${text}]` : text))
      .join("");
  expect(cut("a ", " b")).toBe("a [found] b");
  expect(cut("", words.repeat(3))).toBe(`[found]${words.repeat(3)}`);
  const long = cut(words.repeat(9), ` ${words.repeat(9)}`);
  expect(long).toMatch(/^… \w+ .* ten \[found\] one .* \w+ …$/);
  expect(long.length).toBeLessThan(380);
});
