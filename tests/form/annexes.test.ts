import { expect, test } from "vitest";
import { annexesOf, type FormedAnnex } from "../../shared/form/annex-form.ts";
import { formOf, isUnit, itemsOf } from "../../shared/form/form.ts";
import { switchStyle } from "../../shared/form/switch-style.ts";
import { builtInStyles, findStyle } from "../../shared/style/house-styles.ts";
import {
  annex,
  atLevel,
  clause,
  heading,
  item,
  labelled,
  operative,
  preamble,
  resolution,
  section,
  unnumbered,
} from "../support/resolution.ts";

const unga = findStyle("un-ga", "en");
const rules = annex(
  heading("Rules"),
  unnumbered("For the purposes of these rules:", item("a term;"), item("another.")),
  clause("Lights burn."),
  section("Fines"),
  clause("They are paid:", item("at once.")),
  labelled("3 bis", clause("They are low.")),
  clause("They are kept."),
);

/** The labels of an annex, its headings and items among them, as printed. */
function labels({ entries }: FormedAnnex): string[] {
  return entries.flatMap((entry) => {
    if (!isUnit(entry)) return [`§${entry.section?.label.printed ?? ""}`];
    return [entry.printedLabel, ...itemsOf(entry).map((each) => each.printedLabel)];
  });
}

test("the only annex is headed Annex, several by numbers, in the style's language", () => {
  const headings = (count: number, id: string, language: string) => {
    const annexes = Array.from({ length: count }, () => annex(clause("A rule.")));
    const { node } = resolution("", ...annexes);
    return annexesOf(node, findStyle(id, language)).map((each) => each.heading);
  };
  expect(headings(1, "un-ga", "en")).toEqual(["Annex"]);
  expect(headings(2, "un-ga", "fr")).toEqual(["Annexe I", "Annexe II"]);
  expect(headings(2, "pace", "en")).toEqual(["Appendix 1", "Appendix 2"]);
});

test("an annex keeps the heading that its source has", () => {
  const own = {
    node: rules.node.type.create({ fixedLabel: "Appendix B" }, rules.node.content),
    positions: {},
  };
  const found = annexesOf(resolution("", own, annex(clause())).node, unga);
  expect(found.map((each) => each.heading)).toEqual(["Appendix B", "Annex II"]);
});

test("paragraphs are counted on over sections and past unnumbered ones, and from 1 in each annex", () => {
  const [first, second] = annexesOf(resolution("", rules, annex(clause("Another rule."))).node, unga);
  expect(first && labels(first)).toEqual(["§", "", "(a)", "(b)", "1.", "§I", "2.", "(a)", "3 bis.", "3."]);
  expect(second && labels(second)).toEqual(["1."]);
});

test("the numbers begin again where a paragraph says so", () => {
  const articles = annex(
    clause("One."),
    clause("Two."),
    heading("Article 2"),
    labelled("1", clause("One.")),
    clause("Two."),
  );
  const [found] = annexesOf(resolution("", articles).node, unga);
  expect(found && labels(found)).toEqual(["1.", "2.", "§", "1.", "2."]);
});

test("no verb is emphasised in an annex and no punctuation added", () => {
  const [found] = annexesOf(resolution("", annex(clause("Urges them", item("to act")))).node, unga);
  const [unit] = found?.entries ?? [];
  expect(unit && isUnit(unit) && unit.content[0]).toMatchObject({ openings: [], terminator: "" });
});

test("sections are counted over both parts of a body, those of a lower level in each", () => {
  const { node } = resolution(
    "",
    preamble(section("A"), clause("Noting")),
    operative(
      section("B"),
      atLevel(2, section("C")),
      atLevel(2, section("D")),
      clause("Decides"),
      section(),
      heading("none"),
      atLevel(2, section("E")),
      clause("Urges"),
    ),
  );
  const [body] = formOf(node, unga);
  const numbers = body?.entries.flatMap((entry) =>
    isUnit(entry) ? entry.label : (entry.section?.label.printed ?? "–"),
  );
  expect(numbers).toEqual(["I", "", "II", "A", "B", "1", "III", "–", "A", "2"]);
});

test("a switch of the style lists what an annex says in its own way", () => {
  const own = rules.node.type.create({ fixedLabel: "Appendix B" }, rules.node.content);
  const { node } = resolution("", { style: "un-ga" }, { node: own, positions: {} });
  const { notCarried } = switchStyle(node, unga, findStyle("pace", "en"));
  expect(notCarried.map(({ code, place }) => [code, place])).toEqual([
    ["own-label", "Appendix B"],
    ["own-label", "Appendix B, 3 bis"],
  ]);
});

test("a document with annexes and sections is the same after a switch to any style and back", () => {
  const { node } = resolution("", operative(section("One"), clause("Decides")), rules, annex(clause()));
  for (const target of builtInStyles) {
    const there = switchStyle(node, unga, target).document;
    const back = switchStyle(there, target, findStyle("nato-pa", "en")).document;
    expect(back.eq(node), target.id).toBe(true);
  }
});
