import { expect, test } from "vitest";
import { readText } from "../../shared/reading/read-text.ts";
import { outlineOf } from "./picture.ts";

const text = (...clauses: string[]) =>
  `The Assembly,\n\n${clauses.map((clause, index) => `${index + 1}. ${clause};`).join("\n\n")}`;
const emphasised = (...clauses: string[]) =>
  outlineOf(text(...clauses)).clauses.map((clause) => clause.emphasised);
/** Every mark that is stored, with its words. */
const stored = (...clauses: string[]) => marksIn(text(...clauses));
const marksIn = (source: string) => {
  const marks: string[] = [];
  readText(source, { file: "test" }).document.descendants((node) => {
    for (const mark of node.marks)
      marks.push(`${mark.type.name}${mark.attrs.on === false ? " off" : ""}: ${node.text}`);
  });
  return marks;
};

test("bold, italic and no emphasis at all on an opening come to the same", () => {
  expect(emphasised("**Recalling** this", "*Noting* that", "Deeply concerned by it")).toEqual([
    ["Recalling"],
    ["Noting"],
    ["Deeply concerned"],
  ]);
  expect(stored("**Recalling** this", "*Noting* that", "Deeply concerned by it")).toEqual([]);
});

test("underlining is emphasis like any other", () => {
  expect(stored("<u>Recalling</u> this", "<u>Noting</u> *that* and <u>this</u>")).toEqual([
    "emphasis: that",
    "emphasis: this",
  ]);
  expect(outlineOf(text("Recalling 1 </u> 2 <u> 3")).clauses[0]?.text).toBe("Recalling 1 </u> 2 <u> 3");
});

test("a further verb that the style would find needs no mark", () => {
  expect(stored("**Recalling** this, while **acknowledging** that")).toEqual([]);
});

test("a further verb that the style would not find is marked", () => {
  expect(emphasised("**Recalling** this with **acknowledging** words", "**Noting** that")).toEqual([
    ["Recalling", "acknowledging"],
    ["Noting"],
  ]);
});

test("a further verb that the source leaves plain is marked as plain", () => {
  expect(emphasised("**Recalling** this, while acknowledging that", "**Noting** that")).toEqual([
    ["Recalling"],
    ["Noting"],
  ]);
  expect(emphasised("Recalling this, while acknowledging that", "Noting that")).toEqual([
    ["Recalling", "acknowledging"],
    ["Noting"],
  ]);
});

test("an opening that the source emphasises longer or shorter is taken as it stands", () => {
  expect(emphasised("*Noting with deep regret* that", "*Recalling* also this", "*Recalling* that")).toEqual([
    ["Noting with deep regret"],
    ["Recalling"],
    ["Recalling"],
  ]);
});

test("other emphasis is the author's own", () => {
  expect(stored("**Recalling** the *Treaty Series* of old", "**Noting** that")).toEqual([
    "emphasis: Treaty Series",
  ]);
});

test("an opening is kept as the source emphasised it where the style emphasises none", () => {
  const metre =
    "*considérant* que le mètre est défini,\n\nconsidérant que le mètre suffit,\n\ndécide d'attendre.";
  expect(marksIn(`La Conférence générale des poids et mesures,\n\n${metre}`)).toEqual([
    "emphasis: considérant",
  ]);
});

test("emphasis of a whole line says nothing where most lines have it", () => {
  expect(stored("**Recalling this and that**")).toEqual([]);
  expect(stored("*Urging States:*\n\na. *to act;*\n\nb. *to stop*")).toEqual([]);
});

test("an item that is emphasised as a whole among plain ones stays so", () => {
  expect(stored("*Urging* States:\n\na. *At sea*;\n\nb. to act on land")).toEqual(["emphasis: At sea"]);
});

test("an opening whose first letter the source left plain is emphasised from its beginning", () => {
  expect(emphasised("R*ecalling* this", "*Noting* that")).toEqual([["Recalling"], ["Noting"]]);
});

test("openings in capitals are stored in natural case, other capitals stay", () => {
  expect(
    outlineOf(text("Recalling NATO", "**CALLS UPON** NATO", "**URGES** the UN")).clauses.map(
      (clause) => clause.text,
    ),
  ).toEqual(["Recalling NATO", "Calls upon NATO", "Urges the UN"]);
});

test("the author's own emphasis is kept word by word, without the punctuation at its ends, as raised and lowered signs are", () => {
  expect(stored("**Recalling** *this* ***and*** that **“big”**, **;** one", "**Noting** that")).toEqual([
    "emphasis: this",
    "emphasis: and",
    "emphasis: big",
  ]);
  expect(stored("**Recalling** this of **2**^{3} and H<sub>2</sub>", "**Noting** that")).toEqual([
    "emphasis: 2",
    "superscript: 3",
    "subscript: 2",
  ]);
  expect(stored("**Recalling** this", "**Noting** that de*serves notice* of all")).toEqual([
    "emphasis: serves notice",
  ]);
});

test("emphasised words inside a clause are a verb's where they begin small, or with a capital as the style names it", () => {
  expect(stored("**Recalling** the Treaty on *Stresses* and *stressing words*", "**Noting** that")).toEqual([
    "emphasis: Stresses",
    "opening: stressing words",
  ]);
  const many = "Decides to act on what is said at great length here";
  expect(stored(`**Recalling** the *${many}*`, "**Noting** that")).toEqual([`emphasis: ${many}`]);
  expect(stored("*Recalling this*, *noting* that", "**Noting** that *acknowledging*")).toEqual([
    "opening: Recalling this",
    "opening: noting",
    "opening: acknowledging",
  ]);
});
