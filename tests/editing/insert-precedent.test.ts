import { describe, expect, test } from "vitest";
import {
  insertPrecedent,
  type Precedent,
  type PrecedentLine,
  replaceByPrecedent,
} from "../../shared/editing/insert-precedent.ts";
import { provenanceOf } from "../../shared/resolution/provenance.ts";
import { schema } from "../../shared/resolution/schema.ts";
import {
  clause,
  clauseWith,
  heading,
  item,
  itemWith,
  kept,
  line,
  type Marked,
  note,
  operative,
  preamble,
  resolution,
} from "../support/resolution.ts";
import { run, stateOf } from "./run-command.ts";

const provenance = (text: string) => ({
  symbol: "A/RES/78/7",
  title: "Oceans",
  date: "2023",
  label: "1",
  text,
});

function lineOf(words: string, depth = 0, flush = false): PrecedentLine {
  return { words, depth, flush, provenance: provenance(words) };
}

/** A clause or item of a precedent with the words of its items. */
function precedent(level: Precedent["level"], words: string, ...items: string[]): Precedent {
  return { level, lines: [lineOf(words), ...items.map((item) => lineOf(item, 1))] };
}

/** The clause or item as it is when its first words were taken from the precedent. */
const taken = ({ node, positions }: Marked): Marked => ({
  node: node.type.create({ ...node.attrs, provenance: provenance(node.child(0).textContent) }, node.content),
  positions,
});

const intro = precedent("clause", "Urges States", "to act", "to report");
const one = precedent("clause", "Decides");
const point = precedent("item", "to wait");

describe("a precedent", () => {
  test("fills an empty clause, which keeps its id", () => {
    const before = resolution("T", preamble(clauseWith("c", "<a>")));
    const after = run(
      insertPrecedent(intro),
      before,
      resolution(
        "T",
        preamble(taken(clause("Urges States", taken(item("to act")), taken(item("to report<a>"))))),
      ),
    );
    expect(after.doc.child(1).child(1).child(0).attrs.id).toBe("c");
  });

  test("comes after the whole clause at the caret, wherever in it the caret is", () => {
    const after = resolution(
      "T",
      operative(clause("Urges", item("to go"), line("now")), taken(clause("Decides<a>")), clause("Requests")),
    );
    const clauses = [
      clause("U<a>rges", item("to go"), line("now")),
      clause("Urges", item("to <a>go"), line("now")),
      clause("Urges", item("to go"), line("now<a>")),
    ];
    for (const each of clauses)
      run(insertPrecedent(one), resolution("T", operative(each, clause("Requests"))), after);
  });

  test("that is an item comes below the clause, before its flush text, and after the item at the caret", () => {
    run(
      insertPrecedent(point),
      resolution("T", operative(clause("Urges<a>", item("to go"), line("now")))),
      resolution("T", operative(clause("Urges", item("to go"), taken(item("to wait<a>")), line("now")))),
    );
    run(
      insertPrecedent(point),
      resolution("T", operative(clause("Urges<a>"), clause("Decides"))),
      resolution("T", operative(clause("Urges", taken(item("to wait<a>"))), clause("Decides"))),
    );
    run(
      insertPrecedent(point),
      resolution("T", operative(clause("Urges", item("to <a>go", item("far")), item("to stay")))),
      resolution(
        "T",
        operative(clause("Urges", item("to go", item("far")), taken(item("to wait<a>")), item("to stay"))),
      ),
    );
  });

  test("comes with its flush text", () => {
    run(
      insertPrecedent({ level: "clause", lines: [...intro.lines, lineOf("without delay", 0, true)] }),
      resolution("T", operative(clause("Decides<a>"))),
      resolution(
        "T",
        operative(
          clause("Decides"),
          taken(
            clause("Urges States", taken(item("to act")), taken(item("to report")), line("without delay<a>")),
          ),
        ),
      ),
    );
  });

  test("comes after a heading or a text that was kept", () => {
    run(
      insertPrecedent(one),
      resolution("T", operative(heading("Law<a>"), clause("Urges"))),
      resolution("T", operative(heading("Law"), taken(clause("Decides<a>")), clause("Urges"))),
    );
    run(
      insertPrecedent(one),
      resolution("T", operative(kept("Page 3<a>"))),
      resolution("T", operative(kept("Page 3"), taken(clause("Decides<a>")))),
    );
  });

  test("has no place in the title", () => {
    run(insertPrecedent(one), resolution("T<a>", operative(clause("Urges"))), null);
  });
});

describe("in place of a line", () => {
  test("it gives the words; id and items stay, and the unit remembers its source", () => {
    const after = run(
      replaceByPrecedent(one),
      resolution("T", operative(clauseWith("c", "Ur<a>ges", note("Why."), " them", itemWith("i", "to go")))),
      resolution("T", operative(taken(clause("Decides<a>", item("to go"))))),
    );
    const unit = after.doc.child(1).child(2).child(0);
    expect([unit.attrs.id, unit.child(1).attrs.id]).toEqual(["c", "i"]);
  });

  test("flush text is replaced without a word about the clause", () => {
    const after = run(
      replaceByPrecedent(one),
      resolution("T", operative(clause("Urges", item("to go"), line("no<a>w")))),
      resolution("T", operative(clause("Urges", item("to go"), line("Decides<a>")))),
    );
    expect(provenanceOf(after.doc.child(1).child(2).child(0).attrs)).toBe(null);
  });

  test("a heading, a title and a note are left alone", () => {
    run(replaceByPrecedent(one), resolution("T", operative(heading("L<a>aw"))), null);
    run(replaceByPrecedent(one), resolution("T<a>", operative(clause("Urges"))), null);
  });
});

test("what is put in passes the schema whatever its level and the caret's", () => {
  const draft = resolution("T", operative(clause("Urges", item("a", item("b", item("c", item("d<a>")))))));
  const state = stateOf(draft);
  insertPrecedent({ level: "item", lines: [lineOf("e"), lineOf("f", 1), lineOf("g", 2)] })(state, (tr) => {
    tr.doc.check();
    expect(tr.doc.textContent).toBe("TUrgesabcdefg");
    expect(tr.doc.type).toBe(schema.nodes.doc);
  });
});
