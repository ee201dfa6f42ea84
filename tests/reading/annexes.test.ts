import { expect, test } from "vitest";
import { type OutlineItem, outlinesOf } from "../../shared/form/outline.ts";
import { readText } from "../../shared/reading/read-text.ts";
import { findStyle } from "../../shared/style/house-styles.ts";

const unga = findStyle("un-ga", "en");
const body =
  "*The General Assembly,*\n\n*Recalling* this,\n\n1. *Urges* States to act;\n\n2. *Decides* to meet.";

function read(source: string) {
  return readText(source, { file: "a.md", styleId: "un-ga", language: "en" }).document;
}

/** The annexes of a text, each as its heading, title and paragraphs, items below theirs in brackets. */
function annexes(below: string): unknown[] {
  const [outline] = outlinesOf(read(`${body}\n\n${below}`), unga);
  return (outline?.annexes ?? []).map(({ heading, title, paragraphs }) => [
    heading,
    title,
    ...paragraphs.flatMap((each) => [
      ...(each.heading === null ? [] : [`§ ${each.heading}`]),
      `${each.label} ${each.text}${beneath(each)}`.trim(),
    ]),
  ]);
}

/** Items in brackets, flush text behind `…`. */
function beneath({ items, flush }: OutlineItem): string {
  const inBrackets = items.map((item) => ` [${item.label} ${item.text}${beneath(item)}]`);
  return `${inBrackets.join("")}${flush === null ? "" : ` … ${flush}`}`;
}

test("an annex is its heading, its title and its paragraphs with their items", () => {
  expect(
    annexes(
      "Annex\n\n**Terms of reference**\n\nThe forum is a body.\n\n1. It meets:\n\n(a) Each year;\n\n(b) On request.\n\n2. It decides.",
    ),
  ).toEqual([
    [
      "Annex",
      "Terms of reference",
      "The forum is a body.",
      "1 It meets: [a Each year;] [b On request.]",
      "2 It decides.",
    ],
  ]);
});

test("the title may stand on the line of the heading, and the heading may be another than the style's", () => {
  expect(
    annexes("Annex A – Items that need approval\n\n1. Mortars;\n\nAnnex B – Others\n\n1. Boats."),
  ).toEqual([
    ["Annex A", "Items that need approval", "1 Mortars;"],
    ["Annex B", "Others", "1 Boats."],
  ]);
  const document = read(`${body}\n\nAnnex\n\nRules\n\n1. Lights burn.`);
  expect(document.lastChild?.attrs.fixedLabel).toBe(null);
});

test("among clauses without numbers a line in capitals heads an appended list", () => {
  const read = (heading: string) => {
    const source = `La Conférence générale des poids et mesures (CGPM),\n\nconsidérant l’usage,\n\nrecommande ce qui suit.\n\n${heading}\n\nVoici les valeurs.\n\n1. Krypton.`;
    const { document, style } = readText(source, { file: "a.md" });
    return outlinesOf(document, style).map(({ clauses, annexes }) => [
      clauses.length,
      ...annexes.map((annex) => annex.heading),
    ]);
  };
  expect(read("LISTE DES RADIATIONS, 1983")).toEqual([[2, "LISTE DES RADIATIONS, 1983"]]);
  expect(read("Liste des radiations, 1983")).toEqual([[3]]);
  expect(read("RADIATIONS")).toEqual([[3]]);
  expect(annexes("LIST OF RECOMMENDED VALUES, 1983\n\n1. Krypton.")).toEqual([]);
});

test("paragraphs run on over headings, or begin again below them where the source does", () => {
  expect(annexes("Annex\n\n**Rules**\n\n**Aims**\n\n1. One.\n\n**Means**\n\n2. Two.")).toEqual([
    ["Annex", "Rules", "§ Aims", "1 One.", "§ Means", "2 Two."],
  ]);
  expect(
    annexes("Annex\n\n**Rules**\n\n**Article 1**\n\n1. One.\n\n2. Two.\n\n**Article 2**\n\n1. One."),
  ).toEqual([["Annex", "Rules", "§ Article 1", "1 One.", "2 Two.", "§ Article 2", "1 One."]]);
});

test("a few words head what follows where a sentence or a heading has ended before and a sentence comes soon", () => {
  expect(
    annexes(
      "Annex\n\n**Rules**\n\nGeneral matters\n\nThe forum meets.\n\nOther matters\n\nIt decides.\n\nIts size is\n\nTen",
    ),
  ).toEqual([
    [
      "Annex",
      "Rules",
      "§ General matters",
      "The forum meets.",
      "§ Other matters",
      "It decides.",
      "Its size is",
      "Ten",
    ],
  ]);
  expect(
    annexes("Annex\n\n**Members**\n\nThese are they.\n\nAustria\n\nBelgium\n\nChad\n\nThey meet."),
  ).toEqual([["Annex", "Members", "These are they.", "Austria", "Belgium", "Chad", "They meet."]]);
});

test("what is marked up as a heading is one wherever it stands, what is emphasised only as a whole", () => {
  expect(
    annexes(
      "Annex\n\n**Members**\n\nThese are\n\n## Austria\n\nIt joined\n\n**Belgium**\n\nIt joined\n\n**Chad** and others\n\nA. **Finland**",
    ),
  ).toEqual([
    [
      "Annex",
      "Members",
      "These are",
      "§ Austria",
      "It joined",
      "§ Belgium",
      "It joined",
      "Chad and others",
      "A Finland",
    ],
  ]);
});

test("what has a label, a list sign or an end is no title", () => {
  expect(annexes("Annex\n\n1. Mortars\n\n2. Boats")).toEqual([["Annex", null, "1 Mortars", "2 Boats"]]);
  expect(annexes("Annex\n\n- Mortars\n- Boats")).toEqual([["Annex", null, "- Mortars", "- Boats"]]);
  expect(annexes("Annex\n\nThe forum is a body.")).toEqual([["Annex", null, "The forum is a body."]]);
});

test("list signs below a colon are items, others paragraphs, and the numbers go on behind them", () => {
  expect(
    annexes(
      "Annex\n\n**Rules**\n\n1. These meet:\n\n- one;\n\n- two:\n\n+ a part;\n\n2. Others do not.\n\n- three;",
    ),
  ).toEqual([
    ["Annex", "Rules", "1 These meet: [a one;] [b two: [i a part;]]", "2 Others do not.", "- three;"],
  ]);
});

test("small letters go on with a line that has no end, else they are flush text, as is what is set in", () => {
  expect(
    annexes(
      "Annex\n\n**Rules**\n\n1. The forum meets each year and\n\ngoes on;\n\nwhich is enough.\n\n    More of it.\n\nLess.",
    ),
  ).toEqual([
    ["Annex", "Rules", "1 The forum meets each year and goes on; … which is enough.\nMore of it.", "Less."],
  ]);
});

test("what is set apart at the end of an annex has no place, among its paragraphs it has", () => {
  const source = `${body}\n\nAnnex\n\n**Rules**\n\n> The forum meets.\n\nIt decides.\n\n> Words at the end.`;
  const [outline] = outlinesOf(read(source), unga);
  expect(outline?.annexes[0]?.paragraphs.map(({ text }) => text)).toEqual([
    "The forum meets.",
    "It decides.",
  ]);
  expect(outline?.unplaced).toEqual(["Words at the end."]);
});

test("a paragraph without a number can have items", () => {
  expect(
    annexes("Annex\n\n**Rules**\n\nFor these purposes:\n\n(a) A term;\n\n(b) Another.\n\n1. A rule."),
  ).toEqual([["Annex", "Rules", "For these purposes: [a A term;] [b Another.]", "1 A rule."]]);
});

test("nothing of an annex is taken for an opening phrase, a terminator or a repair", () => {
  const { document, repairs } = readText(`${body}\n\nAnnex\n\n1. *Urges* nobody,\n\n2. Ends.`, {
    file: "a.md",
  });
  const lines: string[] = [];
  document.lastChild?.descendants((node) => {
    if (node.type.name === "line") lines.push(`${node.textContent}|${node.attrs.terminator}`);
  });
  expect(lines).toEqual(["Urges nobody,|null", "Ends.|null"]);
  expect(repairs).toEqual([]);
});

const sectioned = (...headings: string[]) =>
  `*The General Assembly,*\n\n*Recalling* this,\n\n${headings.map((heading, index) => `${heading}\n\n${index + 1}. *Urges* States to act;`).join("\n\n")}`;

/** The headings of the operative part: whether numbered, level, own number and words. */
function headings(source: string): string[] {
  const found: string[] = [];
  read(source).descendants((node) => {
    if (node.type.name !== "heading") return;
    const { numbered, level, fixedLabel } = node.attrs;
    found.push(`${numbered ? `section ${level}` : "plain"} ${fixedLabel ?? ""}|${node.textContent}`);
  });
  return found;
}

test("roman numbers head sections, with the title on their line, on the next one or nowhere", () => {
  expect(headings(sectioned("**I. Aims**", "**II**\n\n**Means**", "**III**"))).toEqual([
    "section 1 |Aims",
    "section 1 |Means",
    "section 1 |",
  ]);
});

test("sections have sections below them, and a number that is skipped to stays", () => {
  expect(
    headings(sectioned("**I. Aims**", "**A. Peace**", "**B. Bread**", "**III. Means**", "**A. Money**")),
  ).toEqual([
    "section 1 |Aims",
    "section 2 |Peace",
    "section 2 |Bread",
    "section 1 III|Means",
    "section 2 |Money",
  ]);
});

test("a heading that begins with a letter or number out of turn is no section", () => {
  expect(headings(sectioned("**V-Day and after**", "**A New Agenda**", "**2030 and beyond**"))).toEqual([
    "plain |V-Day and after",
    "plain |A New Agenda",
    "plain |2030 and beyond",
  ]);
});
