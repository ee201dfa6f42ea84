// The three shapes of a resolution in one schema: participle and verb, recital and paragraph, prose paragraphs.
import { expect, test } from "vitest";
import { findStyle } from "../../shared/style/house-styles.ts";
import { clause, item, operative, preamble, resolution } from "../support/resolution.ts";
import { printed } from "./printed.ts";

const bare = (lines: readonly string[]) => lines.slice(1);

test("European Parliament: citations with a dash, recitals by letter, numbered paragraphs", () => {
  const document = resolution(
    "Women in peace processes",
    preamble(
      clause("Having regard to the Treaty"),
      clause("having regard to its resolution of 9 March 2016"),
      clause("Whereas women are absent from the table"),
      clause("Whereas peace lasts longer where they are not"),
    ),
    operative(
      clause("Calls on the Commission:", item("to act"), item("to report")),
      clause("Instructs its President to forward this resolution"),
    ),
  );
  expect(bare(printed(document, findStyle("european-parliament", "en"))).slice(1)).toEqual([
    "The European Parliament,",
    "– having regard to the Treaty,",
    "– having regard to its resolution of 9 March 2016,",
    "A. whereas women are absent from the table;",
    "B. whereas peace lasts longer where they are not;",
    "1. Calls on the Commission:",
    "(a) to act;",
    "(b) to report;",
    "2. Instructs its President to forward this resolution.",
  ]);
});

test("recitals run on after Z", () => {
  const recitals = Array.from({ length: 28 }, () => clause("Whereas it is so"));
  const lines = printed(
    resolution("Many reasons", preamble(...recitals)),
    findStyle("european-parliament", "en"),
  );
  expect(lines.slice(-3)).toEqual(["Z. whereas it is so;", "AA. whereas it is so;", "AB. whereas it is so;"]);
});

test("US House: Whereas and Resolved, with the conjunction before the last at each level", () => {
  const document = resolution(
    "Supporting the role of women in peace processes",
    preamble(
      clause("Whereas women are absent from the table"),
      clause("Whereas it need not be so"),
      clause("Whereas it is time"),
    ),
    operative(
      clause("Supports their role"),
      clause("Calls on the President", item("to act"), item("to report")),
      clause("Urges others to follow"),
    ),
  );
  expect(bare(printed(document, findStyle("us-house", "en"))).slice(1)).toEqual([
    "Whereas women are absent from the table;",
    "Whereas it need not be so; and",
    "Whereas it is time: Now, therefore, be it",
    "*Resolved*, That the House of Representatives—",
    "(1) supports their role;",
    "(2) calls on the President—",
    "(A) to act; and",
    "(B) to report; and",
    "(3) urges others to follow.",
  ]);
});

test("US House: the formula runs on into a sole clause", () => {
  const house = findStyle("us-house", "en");
  const document = resolution(
    "Supporting the role of women in peace processes",
    { style: "us-house", stage: "draft" },
    preamble(clause("Whereas women are absent from the table")),
    operative(clause("Supports their role", item("today"), item("tomorrow"))),
  );
  expect(bare(printed(document, house)).slice(1)).toEqual([
    "Whereas women are absent from the table: Now, therefore, be it",
    "*Resolved*, That the House of Representatives supports their role—",
    "(A) today; and",
    "(B) tomorrow.",
  ]);
});

test("PACE: one series of sentences, whose parts repeat the number above them", () => {
  const document = resolution(
    "Women in peace processes",
    operative(
      clause("The Parliamentary Assembly refers to its Resolution 2186 (2017)"),
      clause(
        "The Assembly therefore calls on member States to",
        item("act", item("now"), item("together")),
        item("report"),
      ),
    ),
  );
  expect(bare(printed(document, findStyle("pace", "en"))).slice(1)).toEqual([
    "1. The Parliamentary Assembly refers to its Resolution 2186 (2017).",
    "2. The Assembly therefore calls on member States to:",
    "2.1. act:",
    "2.1.1. now;",
    "2.1.2. together;",
    "2.2. report.",
  ]);
});

test("OSCE PA: the formula stands between a numbered preamble and an operative part that counts on", () => {
  const document = resolution(
    "Women in peace processes",
    preamble(clause("Recalling its declarations"), clause("Noting the delay")),
    operative(clause("Calls upon participating States to act"), clause("Urges them to report")),
  );
  expect(bare(printed(document, findStyle("osce-pa", "en")))).toEqual([
    "1. Recalling its declarations,",
    "2. Noting the delay,",
    "The OSCE Parliamentary Assembly:",
    "3. Calls upon participating States to act;",
    "4. Urges them to report.",
  ]);
});

test("Model UN: items end with a comma and the clause with a semicolon; the forum names itself", () => {
  const document = resolution(
    "Women in peace processes",
    { metadata: { committee: "Commission on the Status of Women" } },
    preamble(clause("Aware of the delay")),
    operative(clause("Urges members", item("to act"), item("to report")), clause("Decides to meet again")),
  );
  expect(bare(printed(document, findStyle("mun-thimun", "en")))).toEqual([
    "THE COMMISSION ON THE STATUS OF WOMEN,",
    "*Aware of* the delay,",
    "1. *Urges* members:",
    "a) to act,",
    "b) to report;",
    "2. *Decides* to meet again.",
  ]);
});
