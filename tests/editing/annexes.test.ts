import type { Command } from "prosemirror-state";
import { test } from "vitest";
import { addAnnex, toggleNumberFromOne, toggleParagraphNumber } from "../../shared/editing/annexes.ts";
import { deleteSelection } from "../../shared/editing/delete-selection.ts";
import { indent, outdent } from "../../shared/editing/indent.ts";
import { insertHeading } from "../../shared/editing/insert-blocks.ts";
import { joinBackward } from "../../shared/editing/join-units.ts";
import { moveDown, moveUp } from "../../shared/editing/move.ts";
import { toggleOpening } from "../../shared/editing/overrides.ts";
import { toggleSection } from "../../shared/editing/sections.ts";
import { splitUnit } from "../../shared/editing/split-unit.ts";
import {
  annex,
  atLevel,
  clause,
  heading,
  item,
  kept,
  labelled,
  type Marked,
  operative,
  resolution,
  section,
  unnumbered,
} from "../support/resolution.ts";
import { run, style } from "./run-command.ts";

const enter = splitUnit(style);
const withAnnex = (...entries: Marked[]) => resolution("T", operative(clause("Decides")), annex(...entries));

/** What a command makes of an annex; null: it refuses. */
const inAnnex = (command: Command, before: readonly Marked[], after: readonly Marked[] | null) =>
  run(command, withAnnex(...before), after && withAnnex(...after));

test("a new annex stands below the others and before what was kept, with the caret in its title", () => {
  run(
    addAnnex,
    resolution("T<a>", annex(clause("A rule")), kept("?")),
    resolution("T", annex(clause("A rule")), annex(heading("<a>"), clause()), kept("?")),
  );
});

test("Enter, Tab and moving do in an annex what they do in the body", () => {
  inAnnex(enter, [clause("A rule<a> and more")], [clause("A rule"), clause("<a> and more")]);
  inAnnex(enter, [heading("Rules<a>"), clause("One")], [heading("Rules"), clause("<a>"), clause("One")]);
  inAnnex(enter, [heading("Rules<a>"), clause()], [heading("Rules"), clause("<a>")]);
  inAnnex(indent, [clause("A rule"), clause("with a<a> part")], [clause("A rule", item("with a<a> part"))]);
  inAnnex(outdent, [clause("A rule", item("another<a>"))], [clause("A rule"), clause("another<a>")]);
  inAnnex(moveUp, [clause("One"), clause("Two<a>")], [clause("Two<a>"), clause("One")]);
  inAnnex(insertHeading, [clause("A rule<a>")], [heading("<a>"), clause("A rule")]);
});

test("nothing moves out of an annex", () => {
  inAnnex(moveUp, [clause("One<a>")], null);
  inAnnex(moveDown, [clause("One<a>")], null);
});

test("Enter goes on without numbers after a paragraph that has none, and ends the numbers in an empty one", () => {
  inAnnex(enter, [unnumbered("A remark<a>")], [unnumbered("A remark"), unnumbered("<a>")]);
  inAnnex(enter, [clause("A rule"), clause("<a>")], [clause("A rule"), unnumbered("<a>")]);
  inAnnex(enter, [unnumbered("<a>")], null);
});

test("an unnumbered paragraph that becomes an item gets a letter", () => {
  inAnnex(indent, [clause("A rule:"), unnumbered("a<a> part")], [clause("A rule:", item("a<a> part"))]);
});

test("paragraphs of an annex lose their numbers and get them back, all that are selected as the first", () => {
  inAnnex(
    toggleParagraphNumber,
    [clause("A<a> rule", item("part"))],
    [unnumbered("A<a> rule", item("part"))],
  );
  inAnnex(toggleParagraphNumber, [unnumbered("A<a> rule")], [clause("A<a> rule")]);
  inAnnex(
    toggleParagraphNumber,
    [clause("O<a>ne"), unnumbered("Two<b>")],
    [unnumbered("O<a>ne"), unnumbered("Two<b>")],
  );
  inAnnex(toggleParagraphNumber, [clause("One", item("pa<a>rt"))], null);
  run(toggleParagraphNumber, resolution("T", operative(clause("Decides<a>"))), null);
});

test("the numbers of an annex begin again at a paragraph, and go on again", () => {
  const again = labelled("1", clause("Two<a>"));
  inAnnex(toggleNumberFromOne(style), [clause("One"), clause("Two<a>")], [clause("One"), again]);
  inAnnex(toggleNumberFromOne(style), [clause("One"), again], [clause("One"), clause("Two<a>")]);
  run(toggleNumberFromOne(style), resolution("T", operative(clause("Decides<a>"))), null);
});

test("a heading is numbered as a section, and not again; Tab takes it down a level", () => {
  const inBody = (...entries: Marked[]) => resolution("T", operative(...entries, clause("Decides")));
  run(toggleSection, inBody(heading("Aims<a>")), inBody(section("Aims<a>")));
  run(toggleSection, inBody(section("Aims<a>")), inBody(heading("Aims<a>")));
  run(indent, inBody(section("Aims<a>")), inBody(atLevel(2, section("Aims<a>"))));
  run(outdent, inBody(atLevel(2, section("Aims<a>"))), inBody(section("Aims<a>")));
  run(outdent, inBody(section("Aims<a>")), null);
  run(indent, inBody(atLevel(3, section("Aims<a>"))), null);
  run(toggleSection, resolution("T", operative(clause("Decides<a>"))), null);
});

test("Backspace in an annex that holds nothing removes it", () => {
  run(
    joinBackward,
    resolution("T", operative(clause("Decides")), annex(clause("<a>"))),
    resolution("T", operative(clause("Decides<a>"))),
  );
  inAnnex(joinBackward, [heading("<a>"), clause()], [clause("<a>")]);
  inAnnex(joinBackward, [clause("<a>A rule")], null);
});

test("an annex whose text is all deleted with what stands before it goes", () => {
  run(
    deleteSelection,
    resolution("T", operative(clause("Decides<a> this")), annex(heading("Rules"), clause("One<b>"))),
    resolution("T", operative(clause("Decides<a>"))),
  );
});

test("no opening phrase is set in an annex", () => {
  inAnnex(toggleOpening(style), [clause("<a>Urges<b> them")], null);
});
