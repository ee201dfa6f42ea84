import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commentsIn, removeComment } from "../../shared/editing/comments.ts";
import {
  goToChange,
  settleAllChanges,
  settleChange,
  settleThis,
  withChangesSettled,
} from "../../shared/editing/settle-changes.ts";
import { changesIn } from "../../shared/editing/tracked-changes.ts";
import { standingDocument } from "../../shared/form/standing-document.ts";
import {
  annex,
  clause,
  clauseWith,
  heading,
  item,
  itemWith,
  line,
  type Marked,
  operative,
  resolution,
} from "../support/resolution.ts";
import { commented, inserted, revised, struck } from "../support/revisions.ts";
import { perform, run, stateOf } from "./run-command.ts";

const draft = (...clauses: Marked[]) => resolution("T", operative(...clauses));

describe("one change", () => {
  const before = draft(clause("Urges ", struck("all"), inserted("some"), " to act"));
  const caret = draft(clause("Urges ", struck("all"), "<a>", inserted("some"), " to act"));

  test("is accepted at the caret, and the others stay", () => {
    const state = stateOf({ ...caret, positions: { a: (caret.positions.a ?? 0) + 1 } });
    const { result } = perform(settleChange("accept"), state);
    expect(changesIn(result.doc).map(({ words }) => words)).toEqual(["all"]);
    expect(result.doc.textContent).toBe("TUrges allsome to act");
  });

  test("is rejected where it begins at the caret", () => {
    run(settleChange("reject"), caret, draft(clause("Urges ", struck("all"), " to act")));
  });

  test("is none beside the caret: the command does not apply", () => {
    run(settleChange("accept"), draft(clause("Ur<a>ges ", inserted("all"))), null);
  });

  test("is settled from a list, and not twice", () => {
    const [change] = changesIn(before.node);
    if (!change) throw new Error("there is one");
    const state = run(
      settleThis(change, "accept"),
      before,
      draft(clause("Urges ", inserted("some"), " to act")),
    );
    expect(settleThis(change, "accept")(state)).toBe(false);
  });

  test("goes round with next and previous", () => {
    const state = stateOf(
      draft(clause("<a>Urges ", struck("all"), inserted("some")), revised("deletion", clause("Ends"))),
    );
    const words = ["next", "next", "next", "next", "previous", "previous"].reduce<{
      state: typeof state;
      said: string[];
    }>(
      ({ state: at, said }, direction) => {
        const { result } = perform(goToChange(direction === "next" ? "next" : "previous"), at);
        const { from, to } = result.selection;
        return { state: result, said: [...said, result.doc.textBetween(from, to)] };
      },
      { state, said: [] },
    );
    expect(words.said).toEqual(["all", "some", "Ends", "all", "Ends", "some"]);
  });
});

describe("a clause that was struck out or put in", () => {
  test("goes with its items when the deletion is accepted", () => {
    run(
      settleAllChanges("accept"),
      draft(clause("Urges"), revised("deletion", clause("Calls", item("one"), line("so"))), clause("Asks")),
      draft(clause("Urges"), clause("Asks")),
    );
  });

  test("leaves its items to the clause before when the insertion is rejected", () => {
    run(
      settleAllChanges("reject"),
      draft(clause("Urges"), revised("insertion", clause("Calls", item("one"), line("so"))), clause("Asks")),
      draft(clause("Urges", item("one")), clause("Asks")),
    );
  });

  test("stays when the deletion is rejected", () => {
    run(settleAllChanges("reject"), draft(revised("deletion", clause("Calls"))), draft(clause("Calls")));
  });
});

describe("comments", () => {
  const comments = {
    c1: { author: "Ann", date: "", text: "Why?" },
    c2: { author: "", date: "", text: "Lost" },
  };
  const doc = resolution("T", { comments }, operative(clause("Urges ", commented("all"), " to act")));

  test("are listed with their words, those without words last", () => {
    expect(
      commentsIn(doc.node).map(({ id, anchor }) => [
        id,
        anchor && doc.node.textBetween(anchor.from, anchor.to),
      ]),
    ).toEqual([
      ["c1", "all"],
      ["c2", null],
    ]);
  });

  test("are taken out with their marks", () => {
    const { c2 } = comments;
    run(
      removeComment("c1"),
      doc,
      resolution("T", { comments: { c2 } }, operative(clause("Urges all to act"))),
    );
    run(removeComment("c9"), doc, null);
  });
});

type Kind = "kept" | "insertion" | "deletion";
interface RevisedUnit {
  readonly kind: Kind;
  readonly words: readonly { readonly kind: Kind; readonly text: string }[];
  readonly items: readonly RevisedUnit[];
}

const kind = fc.constantFrom<Kind>("kept", "kept", "insertion", "deletion");
const words = fc.array(fc.record({ kind, text: fc.stringMatching(/^[a-z ]{1,6}$/) }), { maxLength: 5 });
const { unit } = fc.letrec<{ unit: RevisedUnit; leaf: RevisedUnit }>((tie) => ({
  leaf: fc.record({ kind, words, items: fc.constant([]) }),
  unit: fc.record({ kind, words, items: fc.array(tie("leaf"), { maxLength: 3 }) }),
}));

/** The unit with everything marked as revised, or as it is for those who see only some kinds. */
function built(revisedUnit: RevisedUnit, seen: readonly Kind[] | null, id: string, level = 0): Marked[] {
  if (seen && !seen.includes(revisedUnit.kind)) return [];
  const pieces = revisedUnit.words
    .filter((piece) => !seen || seen.includes(piece.kind))
    .map((piece, index): string | Marked => {
      if (seen || piece.kind === "kept") return piece.text;
      return (piece.kind === "insertion" ? inserted : struck)(piece.text, `${id}w${index}`);
    });
  // Items of a clause that comes or goes do so with it.
  const items = revisedUnit.items.flatMap((each, index) =>
    built(
      revisedUnit.kind === "kept" ? each : { ...each, kind: revisedUnit.kind },
      seen,
      `${id}-${index}`,
      1,
    ),
  );
  const whole = (level === 0 ? clauseWith : itemWith)(id, line({}, ...pieces), ...items);
  return [seen || revisedUnit.kind === "kept" ? whole : revised(revisedUnit.kind, whole, `${id}u`)];
}

test("whatever was changed, accepting all gives the new text and rejecting all the old one", () => {
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 5 }), (units) => {
      const text = (seen: readonly Kind[] | null) =>
        draft(...units.flatMap((each, index) => built(each, seen, `c${index}`))).node;
      const changed = text(null);
      changed.check();
      expect(withChangesSettled(changed, "accept").toJSON()).toEqual(text(["kept", "insertion"]).toJSON());
      expect(withChangesSettled(changed, "reject").toJSON()).toEqual(text(["kept", "deletion"]).toJSON());
      expect(withChangesSettled(text(["kept"]), "accept").eq(text(["kept"]))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

describe("changes in annexes", () => {
  const text = operative(clause("Adopts the annex"));

  test("are settled as those of clauses", () => {
    const draft = resolution(
      "T",
      text,
      annex(
        heading("Terms"),
        clause("One"),
        revised("deletion", clause("Two", item("of it"))),
        revised("insertion", clause("Three")),
      ),
    );
    run(
      settleAllChanges("accept"),
      draft,
      resolution("T", text, annex(heading("Terms"), clause("One"), clause("Three"))),
    );
    run(
      settleAllChanges("reject"),
      draft,
      resolution("T", text, annex(heading("Terms"), clause("One"), clause("Two", item("of it")))),
    );
  });

  test("an annex whose clauses were all struck out goes with them, on the page as well", () => {
    const draft = resolution("T", text, annex(revised("deletion", clause("One"))));
    run(settleAllChanges("accept"), draft, resolution("T", text));
    expect(standingDocument(draft.node).childCount).toBe(resolution("T", text).node.childCount);
  });
});
