import fc from "fast-check";
import { expect, test } from "vitest";
import { suggest } from "../../shared/precedent/suggesting/suggest.ts";
import { titleLikeness } from "../../shared/precedent/suggesting/title-likeness.ts";
import { adopted, libraryOf, pointAt } from "./adopted.ts";

const seas = (year: number, number: number) =>
  adopted(
    `A/RES/${year - 1945}/${number}`,
    `${year}-12-0${number}`,
    "Oceans and the law of the sea",
    [
      `Recalling its resolution ${year - 1946}/${number - 1} of ${number - 1} December ${year - 1}`,
      "Emphasizing the universal character of the Convention on the Law of the Sea",
      "Noting with concern the continuing pollution of the oceans by plastics",
    ],
    [
      ["Calls upon States", "To ratify the Convention", "To combat the pollution of the oceans"],
      `Requests the Secretary-General to submit a report at its ${year === 2022 ? "seventy-eighth" : "seventy-ninth"} session`,
    ],
  );

const library = libraryOf(
  seas(2022, 4),
  seas(2023, 5),
  adopted(
    "A/RES/78/9",
    "2023-12-09",
    "Women in development",
    [
      "Reaffirming the Beijing Declaration and Platform for Action",
      "Noting with concern the poverty of women",
    ],
    [["Urges Governments", "To end the poverty of women"]],
  ),
);
const ask = (text: string, where = {}) => suggest(library.index, library.textOf, pointAt(text, where), 5);
const title = "Oceans and the law of the sea";

test("an empty draft is offered the first clause of its series, cited anew", () => {
  const [first] = ask("", { title });
  expect(first).toMatchObject({
    text: "Recalling its resolution 78/5 of 5 December 2023",
    completion: "Recalling its resolution 78/5 of 5 December 2023",
    adopted: "Recalling its resolution 77/4 of 4 December 2022",
  });
});

test("an empty line is offered what followed the unit before it", () => {
  const before = ["Emphasizing the universal character of the Convention on the Law of the Sea"];
  expect(ask("", { title, before })[0]?.text).toBe(
    "Noting with concern the continuing pollution of the oceans by plastics",
  );
});

test("an item is offered the items of a like clause", () => {
  const [first] = ask("", {
    part: "operative",
    level: "item",
    parent: "Urges all Governments",
    before: ["Urges all Governments"],
  });
  expect(first?.text).toBe("To end the poverty of women");
});

test("of the resolution that a draft starts from, what is not used yet comes next", () => {
  const base = library.index.resolutions.findIndex(({ symbol }) => symbol === "A/RES/78/9");
  const next = (...before: string[]) => ask("", { base, before })[0]?.text;
  expect(next()).toBe("Reaffirming the Beijing Declaration and Platform for Action");
  const used = ["Reaffirming the Beijing Declaration and Platform for Action", "Xyzzy", "Plugh", "Quux"];
  expect(next(...used)).toBe("Noting with concern the poverty of women");
});

test("a beginning is completed to the precedent", () => {
  const [first] = ask("Emphasizing the universal ", { title });
  expect(first).toMatchObject({
    text: "Emphasizing the universal character of the Convention on the Law of the Sea",
    completion: "character of the Convention on the Law of the Sea",
  });
});

test("a word is completed from its first letters", () => {
  expect(ask("Emphasizing the univ", { title })[0]?.completion).toBe(
    "ersal character of the Convention on the Law of the Sea",
  );
  expect(ask("Empha", { title })[0]?.completion).toBe(
    "sizing the universal character of the Convention on the Law of the Sea",
  );
});

test("a departed text is taken up again where it comes back to the precedent", () => {
  const [first] = ask("Noting with deep concern the harmful and continuing pollution of the ", { title });
  expect(first?.completion).toBe("oceans by plastics");
});

test("the date of a resolution that is cited by its number is the one the library knows", () => {
  const cited = "Noting the report submitted pursuant to its resolution 78/9 of ";
  expect(ask(cited)[0]?.completion).toBe("9 December 2023");
  expect(ask(`${cited}9 `)[0]?.completion).toBe("December 2023");
  expect(ask(`${cited}9 Dec`)[0]?.completion).toBe("ember 2023");
  expect(ask(cited, { style: "un-hrc" })[0]?.completion ?? "").not.toContain("9 December");
});

test("where the draft has departed, a unit that holds the figures as typed suits better than the newest", () => {
  const citing = (number: string, year: number, rest: string) =>
    adopted(
      `A/RES/${year - 1945}/1`,
      `${year}-12-01`,
      "Poverty",
      [`Reaffirming its resolution ${number}${rest}`],
      [],
    );
  const { index, textOf } = libraryOf(
    citing("70/1", 2021, " on sustainable development"),
    citing("69/313", 2023, " on financing for development"),
  );
  const [first] = suggest(index, textOf, pointAt("Reaffirming its resolution 70/1 xyzzy "), 5);
  expect(first?.text).toBe("Reaffirming its resolution 70/1 on sustainable development");
});

test("typed figures stay in the suggested unit", () => {
  expect(ask("Recalling its resolution 79/8 of ", { title })[0]?.text).toBe(
    "Recalling its resolution 79/8 of 5 December 2023",
  );
});

test("a session that rose rises again, and the change is told", () => {
  const [first] = ask("Requests the Secretary-General to ", { title, part: "operative" });
  expect(first?.text).toBe("Requests the Secretary-General to submit a report at its eightieth session");
  expect(first?.updates.map(({ from, to, text }) => [first.adopted.slice(from, to), text])).toEqual([
    ["seventy-ninth", "eightieth"],
  ]);
});

test("where nothing is likely nothing is completed", () => {
  expect(ask("Xyzzy plugh ")[0]?.completion ?? "").toBe("");
  expect(suggest(libraryOf().index, library.textOf, pointAt("Recalling "), 5)).toEqual([]);
});

test("any text gets an answer, and a completion only ever adds to it", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("Noting", "Noting ", "the oceans", "Recalling its resolution 7"),
      ),
      (text) => {
        for (const { score, completion } of ask(text, { title })) {
          expect(score).toBeGreaterThan(0);
          expect(typeof completion).toBe("string");
        }
      },
    ),
  );
});

test("a word that titles repeat brings them nearer to one another, never further apart", () => {
  const women = "Women and peace and security and women";
  const { index, textOf } = libraryOf(
    adopted("A/RES/1", "2020-12-01", women, ["Recalling that women suffer", "Stressing their rights"], []),
    adopted("A/RES/2", "2021-12-01", "Oceans and seas and rivers", ["Recalling the sea", "Stressing it"], []),
  );
  const likeness = titleLikeness(index, [
    ...index.titleWords.subarray(index.titleStart[0], index.titleStart[1]),
  ]);
  expect([...likeness]).toEqual([1, expect.closeTo(0.1, 1)]);
  const before = ["Noting the state of women"];
  const all = suggest(index, textOf, pointAt("Recalling that women", { title: women, before }), 9);
  expect(all.map(({ score }) => score >= 0 && score <= 1)).toEqual(all.map(() => true));
});

test("behind a resolution that is typed stands its own date, not the date of the one the precedent cites", () => {
  const suggestions = ask("Recalling its resolution 78/9 of ", { title });
  expect(suggestions[0]?.completion).toBe("9 December 2023");
  expect(suggestions.map(({ text }) => text).filter((text) => text.includes("78/9 of"))).toEqual([
    "Recalling its resolution 78/9 of 9 December 2023",
  ]);
});

test("a resolution that is typed stays the one that is cited, also in a precedent that would cite a newer one", () => {
  const offered = ask("Recalling with regret its resolution 77/4 of 4 December 2022", { title });
  expect(offered.map(({ text }) => text)).toContain("Recalling its resolution 77/4 of 4 December 2022");
});
