import { expect, test } from "vitest";
import { suggest } from "../../shared/precedent/suggesting/suggest.ts";
import { adopted, libraryOf, pointAt } from "./adopted.ts";

const title = "Sport and peace";
const renewed = (symbol: string, date: string, recalling: string, requesting: string) =>
  adopted(
    symbol,
    date,
    title,
    [recalling, "Recognizing the power of sport to change perceptions and prejudices"],
    [requesting],
  );

/** What is offered first for a text in a draft of the series. */
function offered(library: ReturnType<typeof libraryOf>, text: string, where = {}) {
  const [first] = suggest(library.index, library.textOf, pointAt(text, { title, ...where }), 5);
  return first?.text;
}

const report = (session: string) => `Requests a report on sport and peace at its ${session} session`;

test("a list that cites every member of its series grows by those that came since", () => {
  const library = libraryOf(
    renewed(
      "A/RES/73/24",
      "2018-12-03",
      "Recalling its resolution 71/160 of 16 December 2016",
      report("first"),
    ),
    renewed(
      "A/RES/75/18",
      "2020-12-01",
      "Recalling its resolutions 71/160 of 16 December 2016 and 73/24 of 3 December 2018 on sport",
      report("third"),
    ),
    renewed(
      "A/RES/77/27",
      "2022-12-02",
      "Recalling its resolutions 71/160 of 16 December 2016, 73/24 of 3 December 2018 and 75/18 of 1 December 2020 on sport",
      report("fifth"),
    ),
  );
  expect(offered(library, "")).toBe(
    "Recalling its resolutions 71/160 of 16 December 2016, 73/24 of 3 December 2018, 75/18 of 1 December 2020 and 77/27 of 2 December 2022 on sport",
  );
});

test("another body's resolution is cited by the newest of its series, as the precedent cited the newest of its day", () => {
  const mandate = (symbol: string, date: string) =>
    adopted(
      symbol,
      date,
      "The situation in Abyei",
      ["Reaffirming its commitment to the sovereignty of the Sudan"],
      [`Decides to extend the mandate until 15 November ${date.slice(0, 4)}`],
    );
  const financing = (symbol: string, date: string, mandated: string) =>
    renewed(
      symbol,
      date,
      `Recalling Security Council resolution ${mandated} on the mandate`,
      report("first"),
    );
  const library = libraryOf(
    mandate("S/RES/2575 (2021)", "2021-05-11"),
    mandate("S/RES/2630 (2022)", "2022-05-12"),
    mandate("S/RES/2660 (2022)", "2022-11-14"),
    financing("A/RES/75/283", "2021-06-30", "2575 (2021) of 11 May 2021"),
    financing("A/RES/76/281", "2022-06-29", "2630 (2022) of 12 May 2022"),
  );
  expect(offered(library, "")).toBe(
    "Recalling Security Council resolution 2660 (2022) of 14 November 2022 on the mandate",
  );
});

test("the year of a citation that stays does not rise with the other years", () => {
  const planned = (symbol: string, date: string, number: string, year: number) =>
    renewed(symbol, date, "Recalling its decisions", `Decides to act on resolution ${number} until ${year}`);
  const library = libraryOf(
    planned("A/RES/76/9", "2021-12-01", "60/1 of 16 September 2020", 2022),
    planned("A/RES/77/9", "2022-12-01", "61/5 of 16 September 2021", 2023),
  );
  expect(offered(library, "Decides to act ", { part: "operative" })).toBe(
    "Decides to act on resolution 61/5 of 16 September 2021 until 2024",
  );
});

test("years rise by as much as the draft's own figures have", () => {
  const yearly = (year: number) =>
    renewed(
      `A/RES/${year - 1945}/9`,
      `${year}-12-01`,
      `Welcoming the games of ${year} in the capital`,
      `Decides to hold the next games no later than 1 September ${year + 1}`,
    );
  const library = libraryOf(yearly(2021), yearly(2022));
  const where = { part: "operative" } as const;
  expect(offered(library, "Decides to hold ", where)).toMatch(/1 September 2024$/);
  const before = ["Welcoming the games of 2024 in the capital"];
  expect(offered(library, "Decides to hold ", { ...where, before })).toMatch(/1 September 2025$/);
});

test("precedents of different years agree on the figure that is next", () => {
  const yearly = (year: number) =>
    renewed(
      `A/RES/${year - 1945}/9`,
      `${year}-12-01`,
      "Recalling its decisions",
      `Decides to close the accounts by ${year}`,
    );
  const library = libraryOf(yearly(2019), yearly(2020), yearly(2021), yearly(2022));
  const [first] = suggest(
    library.index,
    library.textOf,
    pointAt("Decides to close the accounts by 20", { title, part: "operative" }),
    5,
  );
  expect(first?.completion).toBe("23");
  expect(first?.score).toBeGreaterThan(0.7);
});

test("a range rises as a whole, or stays where its ends rose unlike or one of them did not", () => {
  const planned = (year: number, plans: string) =>
    renewed(
      `A/RES/${year - 1945}/9`,
      `${year}-12-01`,
      "Recalling its decisions",
      `Decides to carry out ${plans}`,
    );
  const next = (was: string, is: string) => {
    const library = libraryOf(planned(2021, was), planned(2022, is));
    return offered(library, "Decides to carry ", { part: "operative" });
  };
  expect(next("the plan for 2021–2024 by 2022", "the plan for 2022–2025 by 2023")).toBe(
    "Decides to carry out the plan for 2023–2026 by 2024",
  );
  expect(next("the plan for 2021–2028 by 2022", "the plan for 2025–2028 by 2023")).toBe(
    "Decides to carry out the plan for 2025–2028 by 2024",
  );
  expect(next("the plan for 2021–2027 by 2022", "the plan for 2025–2028 by 2023")).toBe(
    "Decides to carry out the plan for 2025–2028 by 2024",
  );
  expect(next("the budget of 2021-22 by 2022", "the budget of 2022-23 by 2023")).toBe(
    "Decides to carry out the budget of 2022-23 by 2024",
  );
});
