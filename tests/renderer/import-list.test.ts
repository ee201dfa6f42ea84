import { expect, test } from "vitest";
import {
  type ImportList,
  type ImportOutcome,
  isUnderWay,
  progressOf,
  withOutcome,
  withoutWaiting,
} from "../../renderer/imports/import-list.ts";
import { importReport } from "../../renderer/imports/import-report.ts";
import { translator } from "../../renderer/messages/translate.ts";

const read: ImportOutcome = { state: "read", document: "draft-0001", title: "On", clauses: 3, repairs: 1 };
const refused: ImportOutcome = { state: "refused", code: "file-empty", details: { file: "b.md" } };
const listOf = (...outcomes: ImportOutcome[]): ImportList => ({
  startedAt: 1000,
  files: outcomes.map((outcome, index) => ({
    id: `file-${index}`,
    name: `${"abcdef"[index]}.md`,
    outcome,
  })),
});

test("the time left is told from what the files so far took, once two are done", () => {
  const waiting = { state: "waiting" } as const;
  expect(progressOf(listOf(read, waiting, waiting), 3000).secondsLeft).toBe(null);
  expect(progressOf(listOf(read, refused, { state: "reading" }, waiting), 5000)).toEqual({
    done: 2,
    total: 4,
    secondsLeft: 4,
    read: 1,
    refused: 1,
    cancelled: 0,
  });
});

test("what is stopped keeps what is done and what is being read until that ends", () => {
  const stopped = withoutWaiting(listOf(read, { state: "reading" }, { state: "waiting" }));
  expect(stopped.files.map(({ outcome }) => outcome.state)).toEqual(["read", "reading", "cancelled"]);
  expect(isUnderWay(stopped)).toBe(true);
  expect(isUnderWay(withOutcome(stopped, "file-1", { state: "cancelled" }))).toBe(false);
});

test("the report says of each file what became of it, in the reader's language", () => {
  const list = listOf(read, refused, { state: "cancelled" });
  expect(importReport(list, translator("en"), "en")).toBe(
    "a.md\t3 clauses, 1 repair\nb.md\tb.md is empty. Choose a file that holds the text of a resolution.\nc.md\tnot read\n",
  );
  expect(importReport(list, translator("fr"), "fr").split("\n")[0]).toBe("a.md\t3 alinéas, 1 réparation");
});
