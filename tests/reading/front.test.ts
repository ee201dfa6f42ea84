import { expect, test } from "vitest";
import { readText } from "../../shared/reading/read-text.ts";
import { outlineOf, repairsIn } from "./picture.ts";

const clauses = "The Assembly,\n\n1. Recalling this;\n\n2. Urges action.";
const front = (before: string) => {
  const { title, designation, presenting, stage, unplaced } = outlineOf(`${before}\n\n${clauses}`);
  return { title, designation, presenting, stage, unplaced };
};

test("title and designation are found in either order, with a masthead around them", () => {
  const expected = {
    title: "ENERGY FOR ALLIES",
    designation: "RESOLUTION 407",
    presenting: null,
    stage: "adopted",
  };
  expect(front("RESOLUTION 407\n\nENERGY FOR ALLIES")).toEqual({ ...expected, unplaced: [] });
  expect(front("ENERGY FOR ALLIES\n\nResolution No. 407")).toEqual({ ...expected, unplaced: [] });
  expect(
    front("NATO Parliamentary Assembly\n\nOriginal: English\n\nRESOLUTION 407\n\nENERGY FOR ALLIES"),
  ).toEqual({
    ...expected,
    unplaced: ["NATO Parliamentary Assembly", "Original: English"],
  });
});

test("an adopted text is told by the form in which its body's register names it, and its year is kept", () => {
  const read = (head: string, text: string) => {
    const { stage, designation, unplaced } = outlineOf(`${head}\n\nOn testing\n\n${text}`);
    return { stage, designation, unplaced };
  };
  const cipm =
    "Le Comité international des poids et mesures (CIPM),\n\nnotant la demande des États,\n\ndécide d'attendre.";
  expect(read("101e réunion du CIPM (Partie I) — decision 101-11", cipm)).toEqual({
    stage: "adopted",
    designation: "Decision 101-11 du 101e CIPM",
    unplaced: [],
  });
  expect(
    read("Resolution 2690 (2023)", "The Security Council,\n\nRecalling this,\n\n1. Urges action."),
  ).toEqual({
    stage: "adopted",
    designation: "Resolution 2690 (2023)",
    unplaced: [],
  });
});

test("a title set on several lines is one", () => {
  expect(front("RESOLUTION 407\non\nENERGY FOR ALLIES:\nMORE OF IT").title).toBe(
    "ENERGY FOR ALLIES: MORE OF IT",
  );
});

test("a draft shows its number and who presents it", () => {
  expect(
    front("DRAFT RESOLUTION 042 CDS 24 E\n\nENERGY FOR ALLIES\n\npresented by Bert KOENDERS (Netherlands)"),
  ).toEqual({
    title: "ENERGY FOR ALLIES",
    designation: "DRAFT RESOLUTION 042 CDS 24 E",
    presenting: "presented by Bert KOENDERS (Netherlands)",
    stage: "draft",
    unplaced: [],
  });
});

test("a presenting line in words of its own is kept as it is", () => {
  const line =
    "Presented by the Political Committee and adopted by the Plenary Assembly on Tuesday 18 November 2008, Valencia, Spain.";
  expect(front(`RESOLUTION 371\n\nTHE FUTURE OF NATO\n\n${line}`)).toEqual({
    title: "THE FUTURE OF NATO",
    designation: "RESOLUTION 371",
    presenting: line,
    stage: "adopted",
    unplaced: [],
  });
  const wrongWeekday =
    "presented by the Political Committee and adopted by the Plenary Assembly on Monday 18 November 2008";
  expect(front(`RESOLUTION 371\n\nTHE FUTURE OF NATO\n\n${wrongWeekday}`).presenting).toBe(wrongWeekday);
});

test("the mark of the presenting line is remembered where it is not the style's place", () => {
  const markAt = (before: string) =>
    readText(`${before}\n\n${clauses}\n\n* presented by the Political Committee`, {
      file: "test",
    }).document.child(0).attrs.markAt;
  expect(markAt("RESOLUTION 407*\n\nENERGY FOR ALLIES")).toBe(null);
  expect(markAt("RESOLUTION 407\n\nENERGY FOR ALLIES*")).toBe("title");
  expect(markAt("RESOLUTION 407\n\nENERGY FOR ALLIES^{*}")).toBe("title");
});

test("a presenting line that is marked up as a note is one all the same", () => {
  const source = `RESOLUTION 407[^1]\n\nENERGY FOR ALLIES\n\n${clauses}\n\n[^1]: presented by the Political Committee`;
  expect(outlineOf(source)).toMatchObject({
    presenting: "presented by the Political Committee",
    notes: [],
    unplaced: [],
  });
});

test("a formula of another body is the text's own", () => {
  expect(outlineOf("*The General Assembly*,\n\n*Recalling* this,\n\n1. *Decides* that.").enacting).toBe(
    "The General Assembly,",
  );
  expect(outlineOf(clauses).enacting).toBe("The Assembly,");
});

test("a title keeps a star that no presenting line explains", () => {
  expect(front("RESOLUTION 407\n\nENERGY FOR ALLIES*").title).toBe("ENERGY FOR ALLIES*");
  expect(repairsIn(`ENERGY FOR ALLIES*\n\n${clauses}`)).toEqual([]);
});

test("a formula that lost its space where the emphasis ends is the style's own all the same", () => {
  const source = "*L’Assemblée*générale,\n\n*Rappelant* Lisbonne,\n\n1. *Prie* tous d’agir.";
  const { enacting, unplaced } = outlineOf(source, { styleId: "un-ga", language: "fr" });
  expect({ enacting, unplaced }).toEqual({ enacting: "L’Assemblée générale,", unplaced: [] });
});

/** Which of some lines above the clauses is taken for the title. */
const titleAmong = (...lines: string[]) => front(lines.join("\n\n")).title;

test("the title is the line next to the designation, else the last before the formula, unless another looks more like one", () => {
  expect(titleAmong("RESOLUTION 407", "Energy for allies", "One more", "Last")).toBe("Energy for allies");
  expect(titleAmong("A line", "RESOLUTION 407", "Energy for allies", "Last")).toBe("Energy for allies");
  expect(titleAmong("Energy", "RESOLUTION 407")).toBe("Energy");
  expect(titleAmong("ENERGY SECURITY", "Last words")).toBe("Last words");
});

test("headings, emphasis, capitals and three words or more make a title likelier", () => {
  expect(titleAmong("# Energy", "Last")).toBe("Energy");
  expect(titleAmong("## Energy", "Last")).toBe("Last");
  expect(titleAmong("## Energy for allies", "Last")).toBe("Energy for allies");
  expect(titleAmong("## ENERGY", "Last")).toBe("Last");
  expect(titleAmong("**Energy** for allies", "Last")).toBe("Energy for allies");
  expect(titleAmong("**1** energy for allies", "Last")).toBe("Last");
  expect(titleAmong("ENERGY FOR ALLIES", "Last")).toBe("ENERGY FOR ALLIES");
});

test("brackets, an end or a year make a title less likely, a comma or the body's name rule it out", () => {
  expect(titleAmong("**Energy for allies**", "Last")).toBe("Energy for allies");
  expect(titleAmong("**[Energy for allies]**", "Last")).toBe("Last");
  expect(titleAmong("**Energy for allies.**", "Last")).toBe("Last");
  expect(titleAmong("# Energy for allies.", "Last")).toBe("Energy for allies.");
  expect(titleAmong("**Energy for allies in 2024**", "Last")).toBe("Last");
  expect(titleAmong("Energy for allies", "The committee of the whole,")).toBe("Energy for allies");
  expect(titleAmong("Energy for allies", "NATO PARLIAMENTARY ASSEMBLY")).toBe("Energy for allies");
  expect(titleAmong("Energy for allies", "The Assembly")).toBe("Energy for allies");
});

test("the designation says whether a text is adopted, whatever stands beside it; without one the presenting line does", () => {
  const presented = "presented by Bert KOENDERS (Netherlands)";
  const stage = (...lines: string[]) => {
    const { stage, designation } = front(["ENERGY FOR ALLIES", ...lines].join("\n\n"));
    return `${stage}: ${designation}`;
  };
  expect(stage("RESOLUTION 407", presented)).toBe("adopted: RESOLUTION 407");
  expect(stage("042 CDS 24 E", "RESOLUTION 407")).toBe("adopted: RESOLUTION 407");
  expect(stage(presented)).toMatch(/^draft/);
  expect(stage(`${presented} and adopted by all`)).toMatch(/^adopted/);
});

test("a designation shares its line with the title where the style has it so, with its point or without", () => {
  const read = (line: string) => {
    const council = "The Human Rights Council,\n\nRecalling this,\n\n1. Urges action.";
    const { title, designation, stage } = outlineOf(`${line}\n\n${council}`, {
      styleId: "un-hrc",
      language: "en",
    });
    return [stage, designation, title];
  };
  expect(read("10/2. Rights of migrants")).toEqual(["adopted", "10/2.", "Rights of migrants"]);
  expect(read("10/2 Rights of migrants")).toEqual(["adopted", "10/2.", "Rights of migrants"]);
});

test("the words of a formula are plain, however the source set them", () => {
  const { document } = readText("***The General Assembly***,\n\nRecalling this,\n\n1. Decides that.", {
    file: "test",
    styleId: "nato-pa",
  });
  const marked: string[] = [];
  document.descendants((node, _at, parent) => {
    if (parent?.type.name === "enacting") marked.push(...node.marks.map(({ type }) => type.name));
  });
  expect(marked).toEqual([]);
  expect(document.textContent).toContain("The General Assembly,");
});
