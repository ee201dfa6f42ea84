import { describe, expect, test } from "vitest";
import { beginPart } from "../../renderer/editor/commands/begin-part.ts";
import { deleteNote } from "../../renderer/editor/commands/delete-note.ts";
import { dropEmptyKept } from "../../renderer/editor/commands/drop-empty-kept.ts";
import { dropPresenting } from "../../renderer/editor/commands/drop-presenting.ts";
import { notesOf } from "../../renderer/editor/notes.ts";
import { presentingLineOf } from "../../shared/form/front-lines.ts";
import { schema } from "../../shared/resolution/schema.ts";
import { perform, run, stateOf, style } from "../editing/run-command.ts";
import { clause, kept, note, operative, preamble, resolution } from "../support/resolution.ts";

describe("beginning a part", () => {
  test("puts an empty first clause into it, with the caret", () => {
    run(
      beginPart("operative"),
      resolution("Title<a>", preamble(clause("Recalling this"))),
      resolution("Title", preamble(clause("Recalling this")), operative(clause("<a>"))),
    );
  });

  test("is refused where the part has a clause", () => {
    run(beginPart("preamble"), resolution("Title<a>", preamble(clause("Recalling this"))), null);
  });
});

describe("notes", () => {
  const draft = resolution("Title<a>", preamble(clause("Recalling", note("One."), " this", note("Two."))));

  test("are numbered in the order of the text", () => {
    expect(notesOf(draft.node).map(({ mark, node }) => `${mark} ${node.textContent}`)).toEqual([
      "1 One.",
      "2 Two.",
    ]);
  });

  test("are deleted with their words, and only where one stands", () => {
    const [first] = notesOf(draft.node);
    run(
      deleteNote(first?.pos ?? 0),
      draft,
      resolution("Title<a>", preamble(clause("Recalling this", note("Two.")))),
    );
    run(deleteNote(1), draft, null);
  });
});

describe("a box of kept text", () => {
  test("goes away once it is empty, and the caret to the clause before it", () => {
    run(
      dropEmptyKept,
      resolution("Title", preamble(clause("Recalling this"), kept("<a>"))),
      resolution("Title", preamble(clause("Recalling this<a>"))),
    );
  });

  test("stays as long as it holds words", () => {
    run(dropEmptyKept, resolution("Title", preamble(clause("Recalling this"), kept("<a>words"))), null);
  });
});

test("a presenting line of the source's own gives way to the one made from the metadata", () => {
  const { node } = resolution("Title", {
    stage: "committee",
    metadata: { committee: "Committee on Security" },
  });
  const front = node.child(0);
  const own = schema.nodes.presenting.create(null, schema.text("presented by nobody"));
  const before = node.copy(node.content.replaceChild(0, front.copy(front.content.addToEnd(own))));
  const { result } = perform(dropPresenting, stateOf({ node: before, positions: {} }));
  expect(presentingLineOf(before, style)).toBe("presented by nobody");
  expect(presentingLineOf(result.doc, style)).toBe("presented by the Committee on Security");
});
