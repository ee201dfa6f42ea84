// A draft as it comes back from a committee: changes by two authors, a clause struck out, one put in, a comment, a table.
import {
  clauseWith,
  itemWith,
  line,
  note,
  operative,
  preamble,
  quotation,
  resolution,
  table,
} from "./resolution.ts";
import { commented, inserted, revised, struck } from "./revisions.ts";

export const reviewedDraft = resolution(
  "On peace",
  { comments: { c1: { author: "Ben", date: "2024-05-02T10:00:00Z", text: "Whom?" } } },
  preamble(
    clauseWith("p1", "Recalling its ", struck("former "), inserted("earlier "), "resolutions on peace"),
    revised("deletion", clauseWith("p2", "Noting the report of the rapporteur")),
    clauseWith("p3", "Convinced that peace is near", struck(" and lasting")),
  ),
  operative(
    clauseWith(
      "o1",
      "Urges ",
      commented("member governments"),
      " to",
      itemWith("i1", "act", inserted(" at once", "r7", "Ben")),
      revised("deletion", itemWith("i2", "wait for others")),
      itemWith("i3", "speak up", note("See above")),
    ),
    revised("insertion", clauseWith("o2", "Calls on all of them to listen")),
    clauseWith(
      "o4",
      "Takes note of the contributions set out below and of the following words",
      table(["Member", "Share", "Paid"], ["North", "60", "58"], ["South", "40", "40"]),
      quotation(line("The parties shall meet every year.")),
    ),
    clauseWith("o3", "Decides to meet again"),
  ),
);
