import { expect, test } from "vitest";
import { UserError } from "../../shared/base/user-error.ts";
import { formatOf, readText } from "../../shared/reading/read-text.ts";
import { windowsByte } from "../../shared/reading/text/windows-letters.ts";
import { outlineOf, picture } from "./picture.ts";

function refusal(source: string): string {
  try {
    readText(source, { file: "draft.md" });
    return "read";
  } catch (error) {
    if (error instanceof UserError) return `${error.code} ${error.details.file}`;
    throw error;
  }
}

test("what is no resolution is refused, with the file's name", () => {
  expect(refusal("")).toBe("file-empty draft.md");
  expect(refusal(" \n\ufeff\n")).toBe("file-empty draft.md");
  expect(refusal("PK\u0003\u0004\u0000")).toBe("file-binary draft.md");
  expect(refusal("\u0001\u0002\u0003\u0004\u0005 a few words")).toBe("file-binary draft.md");
  expect(refusal("Dear Sir,\n\nThanking you for your letter of 3 May.\n\nYours sincerely")).toBe(
    "no-resolution draft.md",
  );
});

test("the format is told from the text", () => {
  expect(
    [
      "**Recalling** that",
      "*Recalling* that",
      "# Title",
      "- a. to act",
      "one[^1]",
      "1. Recalling",
      "TITLE*\n\n* presented by",
      "2 * 3 * 4",
    ].map(formatOf),
  ).toEqual(["markdown", "markdown", "markdown", "markdown", "markdown", "text", "text", "text"]);
});

test("plain text is read without taking its stars for emphasis", () => {
  expect(
    picture("The Assembly,\n\n1. Recalling *this* and that;\n\n2. Urges action.", { format: "text" })[0],
  ).toBe("p 1 Recalling *this* and that");
});

test("a note stands where its mark is, behind the punctuation or before it", () => {
  const { clauses, notes } = outlineOf(
    "The Assembly,\n\n1. Recalling the United Nations,[^1]\n\n2. Urges[^2] action.\n\n[^1]: A/77/264.\n\n[^2]: Twice.",
  );
  expect(clauses.map((clause) => clause.text)).toEqual(["Recalling the United Nations", "Urges action"]);
  expect(notes).toEqual([
    { marker: "1", text: "A/77/264." },
    { marker: "2", text: "Twice." },
  ]);
});

test("a note that is typed under the text is one", () => {
  const { clauses, notes, unplaced } = outlineOf(
    "The Assembly,\n\n1. Recalling the Treaty;†\n\n2. Urges action.\n\n† Signed in Washington.",
  );
  expect({ texts: clauses.map((clause) => clause.text), notes, unplaced }).toEqual({
    texts: ["Recalling the Treaty", "Urges action"],
    notes: [{ marker: "†", text: "Signed in Washington." }],
    unplaced: [],
  });
});

test("a note whose mark stands nowhere is kept", () => {
  expect(
    outlineOf("The Assembly,\n\n1. Recalling this;\n\n2. Urges action.\n\n[^1]: A/77/264.").unplaced,
  ).toEqual(["[^1]: A/77/264."]);
});

test("an unknown house style is refused", () => {
  expect(() => readText("The Assembly,", { file: "draft.md", styleId: "none" })).toThrow(UserError);
});

test.each([
  ["letters without an end", `1. Recalling ${"a".repeat(100_000)}\n${"b".repeat(100_000)}`],
  ["white space without an end", `1. Recalling a${"\u00a0".repeat(100_000)}b;`],
  ["signs without partners", `1. Recalling **a${",".repeat(50_000)}b** ${"[^*_".repeat(3_000)}`],
  ["lines that all join", "AAA BBB CCC\nabc-\n".repeat(5_000)],
  ["items that all are unlabelled", "- to act;\n".repeat(5_000)],
])("%s are read without hanging", { timeout: 20_000 }, (_name, text) => {
  expect(picture(`The Assembly,\n\n${text}`)).toBeDefined();
});

test("a text that only its designation tells is read from the first sentence below", () => {
  expect(
    picture(
      "9e réunion de la CGPM — resolution 8\n\nConcernant la dotation du BIPM\n\nLes Délégués des États adhérents s'engagent à prêter au Bureau un appui accru.",
    ),
  ).toEqual(["o - Les Délégués des États adhérents s'engagent à prêter au Bureau un appui accru"]);
  expect(
    picture(
      "102e réunion du CIPM — decision 102-25\n\nDécision CIPM/102-25 (2013)\n\napprouve les changements proposés concernant les documents suivants :\n\n* CIPM MRA-D-02 ;\n* CIPM MRA-G-01.",
    ),
  ).toEqual([
    "o - approuve les changements proposés concernant les documents suivants",
    "    - CIPM MRA-D-02",
    "    - CIPM MRA-G-01",
  ]);
  expect(refusal("The CGPM and its resolution 8\nwere discussed, as we wrote to you.")).toBe(
    "no-resolution draft.md",
  );
});

test("a text that gives its reasons first has its formula behind them", () => {
  // After Security Council resolution 4 (1946).
  const { enacting, style } = outlineOf(
    "The attention of the Council has been drawn to the situation;\n\nTherefore the Security Council,\n\nKeeping in mind the condemnation,\n\nHereby resolves to make further studies.",
  );
  expect([style, enacting]).toEqual(["un-sc", "Therefore the Security Council,"]);
});

test("letters that were lost between two character sets are read as what was meant", () => {
  const source = "L\u0092Assemblée,\n\n1. Saluant la mise en \u009cuvre\u00a0;\n\n2. Invite à agir.";
  expect(picture(source)).toEqual(["p 1 Saluant la mise en œuvre", "o 2 Invite à agir"]);
});

test("a formula is told though signs of emphasis were left in it", () => {
  const source = "Le Conseil économique*et*social\n\nRecommande le projet de résolution\u00a0;";
  expect(picture(source, { format: "text", language: "fr", styleId: "un-ecosoc" })).toEqual([
    "o - Recommande le projet de résolution",
  ]);
});

test("without a formula, prose is no resolution though two of its lines open as clauses do", () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_each, index) => `A line about matter ${index + 1} of many`).join("\n\n");
  const two = "1. Recalling this;\n\n2. Urges action.";
  const six = `${two}\n\n3. Urges more.\n\n4. Urges it.\n\n5. Urges all.\n\n6. Urges none.`;
  expect(refusal(`${two}\n\n${lines(8)}`)).toBe("read");
  expect(refusal(`${two}\n\n${lines(9)}`)).toBe("no-resolution draft.md");
  expect(refusal(`${six}\n\n${lines(12)}`)).toBe("read");
  expect(refusal(`${six}\n\n${lines(13)}`)).toBe("no-resolution draft.md");
  expect(refusal(`The Assembly,\n\n${two}\n\n${lines(9)}`)).toBe("read");
});

test("a designation tells a text by the body's name and a number or an act, not by one of them alone", () => {
  const read = (line: string) => {
    const text = `A sentence above.\n\n${line}\n\nA title\n\nThe fund is closed.`;
    try {
      return picture(text, { styleId: "bipm-cipm", language: "en" });
    } catch {
      return "refused";
    }
  };
  expect(read("Decision CIPM/102-25 (2013)")).toEqual(["o - The fund is closed"]);
  expect(read("8th meeting of the CIPM — resolution 14")).toEqual(["o - The fund is closed"]);
  expect(read("News of the CIPM")).toBe("refused");
  expect(read("A resolution")).toBe("refused");
});

test("a sign has the byte that it has in Windows-1252 or Latin-1, and none where it is in neither", () => {
  expect(["A", "é", "ÿ", "€", "œ", "Ÿ", "Ā", "中"].map(windowsByte)).toEqual([
    0x41,
    0xe9,
    0xff,
    0x80,
    0x9c,
    0x9f,
    null,
    null,
  ]);
});
