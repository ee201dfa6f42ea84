import { schema } from "../../shared/resolution/schema.ts";
import {
  annex,
  atLevel,
  clauseWith,
  itemWith,
  kept,
  labelled,
  line,
  type Marked,
  marked,
  note,
  operative,
  preamble,
  resolution,
  section,
} from "../support/resolution.ts";

const signNote = (mark: string, text: string): Marked => ({
  node: schema.nodes.note.create({ mark }, schema.text(text)),
  positions: {},
});
const heading = (id: string, text: string): Marked => ({
  node: schema.nodes.heading.create({ id }, schema.text(text)),
  positions: {},
});
const withId = (id: string, { node, positions }: Marked): Marked => ({
  node: node.type.create({ ...node.attrs, id }, node.content),
  positions,
});
const subscript = (text: string): Marked => ({
  node: schema.text(text, [schema.marks.subscript.create()]),
  positions: {},
});
const lineBreak: Marked = { node: schema.nodes.hard_break.create(), positions: {} };

/** A short draft that holds one of everything a page can print. */
export const everyBlock = resolution(
  "Protecting “undersea cables” & pipelines",
  {
    stage: "draft",
    metadata: { documentNumber: "042 CDS 24 E", rapporteur: "Ms Ève Martin (France)" },
  },
  preamble(
    heading("h1", "Where we stand"),
    clauseWith(
      "p1",
      "Recalling its Resolution 491",
      note("Adopted in Montréal."),
      " and therefore stressing it",
    ),
    clauseWith(
      "p2",
      "Strongly condemning sabotage, of which CO",
      subscript("2"),
      " is",
      lineBreak,
      "no part",
      signNote("†", "Not even here."),
    ),
    labelled("2 bis", clauseWith("p2bis", "Aware of ", marked("emphasis", "force majeure"))),
    clauseWith("p4", "Noting with concern that none is idle", note("As of today.")),
  ),
  operative(
    clauseWith(
      "o5",
      "Calls on members",
      itemWith(
        "o5a",
        "to act",
        itemWith("o5ai", "now", itemWith("o5aia", "at sea", itemWith("o5aiai", "below it"))),
        itemWith("o5aii", "later"),
      ),
      itemWith("o5b", "to report"),
      line("without delay and in full"),
    ),
    heading("h2", "What follows"),
    withId("s1", section("Reports")),
    clauseWith("o6", line({ terminator: "." }, "Decides to remain seized of the matter")),
    withId("s2", section()),
    clauseWith("o7", "Thanks the host"),
  ),
  annex(
    heading("a1", "Terms of reference"),
    labelled("", clauseWith("a1p", "The forum is a body of members.")),
    clauseWith("a1p1", "It meets:", itemWith("a1p1a", "each year;"), itemWith("a1p1b", "on request.")),
    withId("a1s1", section("Voting")),
    withId("a1s1a", atLevel(2, section("Majorities"))),
    clauseWith("a1p2", "Each has one vote", note("None has two."), "."),
  ),
  annex(
    heading("a2", "Rules"),
    clauseWith("a2p1", "A first rule."),
    clauseWith("a2p2", "A second rule."),
    heading("a2h", "Transition"),
    labelled("1", clauseWith("a2p3", "A rule of another article.")),
  ),
  kept("A line that found no place\nand one more"),
);
