import { test } from "vitest";
import { restoreUnit, restoreWords } from "../../shared/editing/restore-unit.ts";
import {
  clause,
  clauseWith,
  item,
  itemWith,
  operative,
  preamble,
  resolution,
} from "../support/resolution.ts";
import { run } from "./run-command.ts";

const dropped = clauseWith("b1", "Urges States", itemWith("b2", "to act"), itemWith("b3", "to pay"));
const nowhere = new Set<string>();
const restored = (...items: Parameters<typeof clause>) => {
  const { node, positions } = clause("<a>Urges States", ...items);
  return { node: node.type.create({ ...node.attrs, baseId: "b1" }, node.content), positions };
};
const again = (id: string, words: string) => {
  const { node, positions } = item(words);
  return { node: node.type.create({ ...node.attrs, baseId: id }, node.content), positions };
};

test("a clause that was dropped stands again behind the one it stood behind, and knows what it was", () => {
  run(
    restoreUnit(dropped.node, { kind: "behind", id: "o1" }, nowhere),
    resolution("T", operative(clauseWith("o1", "Notes"), clause("Ends"))),
    resolution(
      "T",
      operative(clause("Notes"), restored(again("b2", "to act"), again("b3", "to pay")), clause("Ends")),
    ),
  );
});

test("items of it that stand elsewhere are not made twice, and it may be the first of its part", () => {
  run(
    restoreUnit(dropped.node, { kind: "part", part: "operative" }, new Set(["b3"])),
    resolution("T", preamble(clause("Noting")), operative(clause("Ends"))),
    resolution("T", preamble(clause("Noting")), operative(restored(again("b2", "to act")), clause("Ends"))),
  );
});

test("an item stands again first in its clause; where the clause is gone nothing happens", () => {
  const one = again("b2", "<a>to act");
  run(
    restoreUnit(itemWith("b2", "to act").node, { kind: "in", id: "o1" }, nowhere),
    resolution("T", operative(clauseWith("o1", "Urges", item("to pay")))),
    resolution("T", operative(clause("Urges", one, item("to pay")))),
  );
  run(
    restoreUnit(dropped.node, { kind: "in", id: "gone" }, nowhere),
    resolution("T", operative(clause("Urges"))),
    null,
  );
});

test("a clause has the words of its base again, and keeps its items", () => {
  run(
    restoreWords("o1", dropped.node),
    resolution("T", operative(clauseWith("o1", "Urges all", item("mine")))),
    resolution("T", operative(clause("Urges States", item("mine")))),
  );
  run(restoreWords("o1", dropped.node), resolution("T", operative(clauseWith("o1", "Urges States"))), null);
});
