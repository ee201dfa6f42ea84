import { expect, test } from "vitest";
import { withDrawnCharacters } from "../../../shared/reading/pdf/pdf-glyph-text.ts";
import type { PdfPage, PdfText } from "../../../shared/reading/pdf/pdf-lines.ts";
import { readPdfPages } from "../../../shared/reading/pdf/read-pdf-pages.ts";
import { blockLines } from "../block-text.ts";

/** Letters half as wide as high. */
const widthOf = (text: string, size: number) => text.length * 0.5 * size;

interface Place {
  readonly x?: number;
  readonly size?: number;
  readonly font?: string;
}

/** A text at a height above the page's foot. */
const at = (y: number, text: string, { x = 100, size = 10, font = "Times-Roman" }: Place = {}): PdfText => ({
  text,
  x,
  y,
  width: widthOf(text, size),
  size,
  font,
});
const page = (...texts: readonly (PdfText | readonly PdfText[])[]): PdfPage => ({
  width: 600,
  height: 800,
  texts: texts.flat(),
});

/** Lines below each other, from a height downward. */
const lines = (top: number, texts: readonly string[], place: Place = {}, leading = 12) =>
  texts.map((text, index) => at(top - index * leading, text, place));

/** As long as the widest line of these pages. */
const full = (text: string) => `${text} ${"x".repeat(79 - text.length)}`;

const read = (...pages: readonly PdfPage[]) => {
  const reading = readPdfPages(pages);
  return reading ? blockLines(reading) : null;
};

test("pieces on one line are one text; bold and italic are told by the fonts' names", () => {
  const text = [
    at(700, "Urges", { font: "ABCDEF+Times-BoldItalic" }),
    at(700, "all of m", { x: 130 }),
    at(704, "2", { x: 171, size: 6 }),
    at(700, "now", { x: 200 }),
  ];
  expect(read(page(text))).toEqual(["**_Urges_** all of m^2^ now"]);
});

test("lines are joined to paragraphs by space, indent and label", () => {
  const spaced = page(
    lines(700, [full("Recalling this"), "and that,"]),
    lines(670, [full("Noting also"), "the rest,"]),
    lines(640, [full("1.   Urges all of")]),
    lines(628, [full("them in many words"), "to act:"], { x: 125 }),
    lines(598, ["(a)  To begin;", "(b)  To go on."], { x: 125 }, 18),
  );
  expect(read(spaced)).toEqual([
    `${full("Recalling this")} and that,`,
    `${full("Noting also")} the rest,`,
    `1. Urges all of ${"x".repeat(62)} ${full("them in many words")} to act:`,
    "5: (a) To begin;",
    "5: (b) To go on.",
  ]);
});

test("a paragraph goes on over the page's end, past foot, notes and head", () => {
  const body = (text: string) =>
    lines(
      700,
      Array.from({ length: 6 }, (_, n) => full(`${text} ${n}`)),
    );
  const first = page(
    body("Recalling that"),
    at(628, full("this goes on with no end, as")),
    at(632, "1", { x: 500, size: 6 }),
    at(90, "______________", { size: 8 }),
    at(83, "1", { size: 5.5 }),
    at(80, "A/77/264.", { x: 106, size: 8 }),
    at(40, "1/2"),
  );
  const second = page(
    at(780, "A/RES/79/1", { size: 8 }),
    lines(700, ["everybody knows;", "", "Urges all."]),
    at(40, "2/2"),
  );
  const third = page(at(780, "A/RES/79/1", { size: 8 }), at(700, "Thanks the host."), at(40, "3/3"));
  const reading = readPdfPages([first, second, third]);
  expect(
    reading && blockLines(reading).map((line) => line.replace(/.*no end/, "… no end").replace(/x+/g, "x")),
  ).toEqual([
    "… no end, as x[page 1 note 1] everybody knows;",
    "Urges all.",
    "Thanks the host.",
    "[page 1 note 1]: A/77/264.",
  ]);
  expect(reading?.furniture.map(({ kind, text }) => [kind, text])).toEqual([
    ["rule", "______________"],
    ["page-number", "1/2"],
    ["running-head", "A/RES/79/1"],
    ["page-number", "2/2"],
    ["running-head", "A/RES/79/1"],
    ["page-number", "3/3"],
  ]);
});

test("rules above footnotes at one height are no running foot, and the notes stay", () => {
  const noted = (number: number, text: string) =>
    page(
      at(700, full(`Urges all ${number}`)),
      at(704, String(number), { x: 520, size: 6 }),
      at(90, "______________", { size: 8 }),
      at(83, String(number), { size: 5.5 }),
      at(80, text, { x: 106, size: 8 }),
      at(40, `${number}/2`),
    );
  const reading = readPdfPages([noted(1, "A/77/264."), noted(2, "Resolution 70/1.")]);
  expect(reading && blockLines(reading).slice(-2)).toEqual([
    "[page 1 note 1]: A/77/264.",
    "[page 2 note 2]: Resolution 70/1.",
  ]);
});

test("where most paragraphs have one line, the space between them is no leading", () => {
  const single = Array.from({ length: 5 }, (_, n) => at(700 - n * 28, full(`Recalling ${n},`)));
  const double = [
    at(560, full("Urges all members of this")),
    at(546, full("and that body")),
    at(532, "to act."),
  ];
  const reading = readPdfPages([page(single, double)]);
  expect(reading && blockLines(reading).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
    ...[0, 1, 2, 3, 4].map((n) => `Recalling ${n},`),
    "Urges all",
  ]);
});

test("two columns are read one after the other, between lines that run across", () => {
  const column = (x: number, name: string) =>
    lines(
      700,
      Array.from({ length: 9 }, (_, n) => `${name}${n} ${"x".repeat(30)}`),
      { x },
    );
  const text = read(page(at(740, "x".repeat(80), { x: 60 }), column(60, "l"), column(330, "r")))?.join(" ");
  expect(text?.match(/[lr]\d/g)).toEqual(
    [..."012345678"].map((n) => `l${n}`).concat([..."012345678"].map((n) => `r${n}`)),
  );
});

test("a word cut by a line end is put together, one with a hyphen of its own keeps it", () => {
  const text = page(
    lines(700, [
      full("Recalling the implementation of the long-standing"),
      `${full("agreements of all and their imple").slice(0, -5)}imple-`.replace(/x+imple/, "x imple"),
      `mentation, as well as the ${"x".repeat(40)} long-`,
      "standing ones.",
    ]),
  );
  const [words] = read(text) ?? [];
  expect(words?.replace(/x+/g, "x")).toBe(
    "Recalling the implementation of the long-standing x agreements of all and their imple x implementation, as well as the x long-standing ones.",
  );
});

test("pages without text are no text", () => {
  expect(read(page(), page(at(40, "2")))).toBeNull();
});

test("soft hyphens come back, and spaces that the file does not draw go", () => {
  const texts = [
    at(700, "Latin Amer ica and its reso"),
    at(688, "lutions on COVID"),
    at(688, "19.", { x: 184 }),
  ];
  const drawn = "Latin America and its reso\u00adlutions on COVID\u00ad19.";
  const corrected = withDrawnCharacters(texts, drawn);
  expect(corrected.map(({ text }) => text)).toEqual([
    "Latin America and its reso\u00ad",
    "lutions on COVID\u00ad",
    "19.",
  ]);
  expect(read(page(corrected))).toEqual(["Latin America and its resolutions on COVID-19."]);
  expect(withDrawnCharacters(texts, "something else")).toBe(texts);
});

test("a bar code and what runs up the page are no lines, and are told", () => {
  const turned = { ...at(300, "Please recycle"), turned: true };
  const reading = readPdfPages([
    page(at(400, "Urges all members to act."), turned, at(100, "*1818418*", { font: "Barcode3of9" })),
  ]);
  expect(reading && blockLines(reading)).toEqual(["Urges all members to act."]);
  expect(reading?.furniture.map(({ text }) => text)).toEqual(["Please recycle", "*1818418*"]);
});
