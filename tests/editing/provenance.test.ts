import { describe, expect, test } from "vitest";
import { draftPointAt, linePointAt } from "../../shared/editing/draft-point.ts";
import { joinBackward, joinForward } from "../../shared/editing/join-units.ts";
import { moveDown } from "../../shared/editing/move.ts";
import { dropProvenance, takeWords } from "../../shared/editing/provenance.ts";
import { splitUnit } from "../../shared/editing/split-unit.ts";
import {
  type Provenance,
  provenanceOf,
  readProvenance,
  sourceName,
} from "../../shared/resolution/provenance.ts";
import { readSavedFile, writeSavedFile } from "../../shared/resolution/saved-file.ts";
import { schema } from "../../shared/resolution/schema.ts";
import {
  annex,
  clause,
  clauseWith,
  heading,
  item,
  line,
  type Marked,
  note,
  operative,
  preamble,
  resolution,
} from "../support/resolution.ts";
import { perform, run, stateOf, style } from "./run-command.ts";

const source: Provenance = {
  symbol: "A/RES/78/7",
  title: "Oceans",
  date: "2023-12-07",
  label: "PP2",
  text: "Emphasizing the sea",
  unit: 12,
};

/** A clause or item that was taken from the precedent. */
const from = ({ node, positions }: Marked): Marked => ({
  node: node.type.create({ ...node.attrs, provenance: source }, node.content),
  positions,
});

/** The labels of the precedents that the clauses of a document remember, in order. */
function remembered(doc: Marked["node"]): (string | null)[] {
  const found: (string | null)[] = [];
  doc.descendants((node) => {
    if (node.type.name === "clause" || node.type.name === "item")
      found.push(provenanceOf(node.attrs)?.label ?? null);
  });
  return found;
}

describe("the point of a draft", () => {
  const pointOf = (draft: Marked) => draftPointAt(stateOf(draft));

  test("of a clause is its words so far and the lines before it, notes left out", () => {
    const draft = resolution(
      "On oceans",
      preamble(heading("The sea"), clause("Recalling", note("Twice."), " this"), clause("")),
      operative(clause("Urges them", item("to act"), line("now")), clause("Decides to <a>")),
    );
    expect(pointOf(draft)).toEqual({
      part: "operative",
      level: "clause",
      text: "Decides to ",
      title: "On oceans",
      parent: null,
      before: ["Recalling this", "Urges them", "to act", "now"],
    });
  });

  test("of an item has the line above it", () => {
    const draft = resolution("T", operative(clause("Urges them", item("to act", item("<a>")))));
    expect(pointOf(draft)).toMatchObject({ level: "item", text: "", parent: "to act" });
  });

  test("is nowhere but at the end of a line of either part", () => {
    const nowhere = [
      resolution("T<a>", operative(clause("Decides"))),
      resolution("T", operative(clause("Deci<a>des"))),
      resolution("T", operative(clause("<a>Decides<b>"))),
      resolution("T", operative(heading("Decisions<a>"))),
      resolution("T", operative(clause("Decides", note("Now<a>")))),
      resolution("T", operative(clause("Decides")), annex(clause("A paragraph<a>"))),
    ];
    expect(nowhere.map(pointOf)).toEqual(nowhere.map(() => null));
  });

  test("of the whole line is the same wherever in it the caret is", () => {
    const points = [
      clause("<a>Decides to act"),
      clause("Deci<a>des to act"),
      clause("<b>Decides<a> to act"),
    ].map((each) => linePointAt(stateOf(resolution("T", operative(each)))));
    expect(points.map((point) => point?.text)).toEqual(points.map(() => "Decides to act"));
    expect(linePointAt(stateOf(resolution("T", operative(heading("Law<a>")))))).toBe(null);
    expect(linePointAt(stateOf(resolution("T<a>", operative(clause("Decides")))))).toBe(null);
  });
});

describe("words of a precedent", () => {
  const before = resolution("T", preamble(clauseWith("c", "Emphasizing<a>")));

  test("continue the line, and the clause remembers where they come from, in one step", () => {
    run(
      takeWords(" the sea", source),
      before,
      resolution("T", preamble(from(clauseWith("c", "Emphasizing the sea<a>")))),
    );
  });

  test("leave what a clause remembers where they say nothing of it", () => {
    run(takeWords(" the sea", null), before, resolution("T", preamble(clause("Emphasizing the sea<a>"))));
  });

  test("in flush text say nothing of the clause", () => {
    run(
      takeWords(" now", source),
      resolution("T", operative(clause("Urges them", item("to act"), line("without delay<a>")))),
      resolution("T", operative(clause("Urges them", item("to act"), line("without delay now<a>")))),
    );
  });

  test("are refused where no line may go on", () => {
    run(takeWords(" the sea", source), resolution("T", preamble(clause("Em<a>phasizing"))), null);
    run(takeWords("", source), before, null);
  });
});

describe("what a clause remembers", () => {
  const taken = resolution(
    "T",
    preamble(from(clause("Emphasizing the<a> sea")), clause("Recalling"), clause("Noting")),
  );

  test("goes to both halves of a split", () => {
    const { result } = perform(splitUnit(style), stateOf(taken));
    expect(remembered(result.doc)).toEqual(["PP2", "PP2", null, null]);
  });

  test("stays when it is moved, and goes nowhere else", () => {
    const { result } = perform(moveDown, stateOf(taken));
    expect(remembered(result.doc)).toEqual([null, "PP2", null]);
  });

  test("outlives the joining with words of its own that remember nothing", () => {
    const draft = resolution("T", preamble(clause("Recalling"), from(clause("<a>the sea"))));
    const { result } = perform(joinBackward, stateOf(draft));
    expect(remembered(result.doc)).toEqual(["PP2"]);
  });

  test("is that of the first where both remember something, joined from either side", () => {
    const other = ({ node, positions }: Marked): Marked => ({
      node: node.type.create({ ...node.attrs, provenance: { ...source, label: "PP9" } }, node.content),
      positions,
    });
    const backward = resolution("T", preamble(from(clause("Emphasizing")), other(clause("<a>the sea"))));
    expect(remembered(perform(joinBackward, stateOf(backward)).result.doc)).toEqual(["PP2"]);
    const forward = resolution("T", preamble(from(clause("Emphasizing<a>")), other(clause(" the sea"))));
    expect(remembered(perform(joinForward, stateOf(forward)).result.doc)).toEqual(["PP2"]);
  });

  test("outlives any editing of its words, also of all of them", () => {
    const state = stateOf(resolution("T", preamble(from(clause("<a>Emphasizing the sea<b>")))));
    expect(remembered(state.tr.insertText("Stressing").doc)).toEqual(["PP2"]);
  });

  test("survives saving and reopening", () => {
    const { document } = readSavedFile(writeSavedFile(taken.node), "a.reso");
    expect(document.toJSON()).toEqual(taken.node.toJSON());
    expect(remembered(document)).toEqual(["PP2", null, null]);
  });

  test("survives JSON", () => {
    expect(remembered(schema.nodeFromJSON(JSON.parse(JSON.stringify(taken.node))))).toEqual([
      "PP2",
      null,
      null,
    ]);
  });

  test("is dropped by a command, which is refused where there is nothing to drop", () => {
    const { result } = perform(dropProvenance, stateOf(taken));
    expect(remembered(result.doc)).toEqual([null, null, null]);
    run(dropProvenance, resolution("T", preamble(clause("Recalling<a>"))), null);
  });

  test("is read from the clipboard, and anything else there is nothing", () => {
    expect(readProvenance(JSON.stringify(source))).toEqual(source);
    expect([null, "{", "[]", '{"symbol":1}', '"A/RES/78/7"'].map(readProvenance)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

test("a source is named by its symbol and year, and the year is not said twice", () => {
  expect([
    sourceName(source),
    sourceName({ ...source, symbol: "S/RES/1325 (2000)", date: "2000-10-31" }),
    sourceName({ ...source, symbol: "" }),
    sourceName({ ...source, date: "" }),
  ]).toEqual(["A/RES/78/7 (2023)", "S/RES/1325 (2000)", "Oceans (2023)", "A/RES/78/7"]);
});
