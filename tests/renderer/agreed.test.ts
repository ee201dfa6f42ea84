import type { Node } from "prosemirror-model";
import { describe, expect, test } from "vitest";
import { agreedAnswers } from "../../renderer/agreed/agreed-answers.ts";
import { departureFrom } from "../../renderer/agreed/agreed-flows.ts";
import { type AgreedLine, agreedLines } from "../../renderer/agreed/agreed-lines.ts";
import { type AgreedReport, agreedReport } from "../../renderer/agreed/agreed-report.ts";
import { watchAgreed } from "../../renderer/agreed/agreed-watch.ts";
import { sourceRows, sourcesTable } from "../../renderer/agreed/sources-table.ts";
import { spanPieces } from "../../renderer/agreed/span-pieces.ts";
import { translator } from "../../renderer/messages/translate.ts";
import { formOf } from "../../shared/form/form.ts";
import type { AgreedUnit } from "../../shared/host/precedent-data.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import {
  annex,
  clauseWith,
  heading,
  itemWith,
  line,
  type Marked,
  note,
  operative,
  preamble,
  resolution,
} from "../support/resolution.ts";

const linesOf = (doc: Node, style = findStyle("nato-pa", "en")) => agreedLines(formOf(doc, style));
const lines = ({ node }: Marked) => linesOf(node);

/** What the library says of a text: its status is its first word. */
const answerTo = (words: string): AgreedUnit => ({
  status: words.startsWith("verbatim") ? "verbatim" : words.startsWith("adapted") ? "adapted" : "new",
  similarity: 0.876,
  precedent: null,
  diff: [{ op: "insert", text: words }],
  spans: [],
});

const texts = (...words: string[]): Marked =>
  resolution("T", preamble(...words.map((text, at) => clauseWith(`c${at}`, text))), operative());

describe("the lines of a draft that are compared", () => {
  test("are those of clauses, items and flush text, with their places, without notes, headings and annexes", () => {
    const draft = resolution(
      "T",
      preamble(heading("Why"), clauseWith("p", "Recalling", note("Once."), " this"), clauseWith("e", "")),
      operative(clauseWith("o", "Urges them", itemWith("i", "to act"), line("at once"))),
      annex(clauseWith("x", "A paragraph")),
    );
    expect(lines(draft)).toEqual([
      { id: "p", index: 0, place: "1", part: "preamble", words: "Recalling this", provenance: null },
      { id: "o", index: 0, place: "3", part: "operative", words: "Urges them", provenance: null },
      { id: "i", index: 0, place: "3(a)", part: "operative", words: "to act", provenance: null },
      { id: "o", index: 1, place: "3", part: "operative", words: "at once", provenance: null },
    ]);
  });

  test("are cited as drafts in circulation are where clauses print no number", () => {
    const draft = resolution(
      "T",
      preamble(clauseWith("p", "Recalling")),
      operative(clauseWith("o", "Urges")),
    );
    expect(linesOf(draft.node, findStyle("un-ga", "en")).map(({ place }) => place)).toEqual(["PP1", "OP1"]);
  });
});

describe("the share of agreed language", () => {
  const shareOf = (...words: string[]) => agreedReport(lines(texts(...words)), answerTo).share;

  test("counts words, and its percentages make up a hundred", () => {
    expect(shareOf("verbatim a b c d e f g h i", "adapted a b c d e f g", "new a")).toEqual({
      verbatim: 50,
      adapted: 40,
      new: 10,
    });
    expect(shareOf("verbatim", "adapted", "new")).toEqual({ verbatim: 34, adapted: 33, new: 33 });
  });

  test("leaves out what was not compared yet, and is none where nothing was", () => {
    const some = agreedReport(lines(texts("verbatim", "new")), (words) =>
      words === "new" ? null : answerTo(words),
    );
    expect(some.share).toEqual({ verbatim: 100, adapted: 0, new: 0 });
    expect(agreedReport(lines(texts("verbatim")), () => null).share).toBeNull();
  });
});

describe("the watch over a draft", () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  /** A watch with a host that records what it is asked, and a window that is idle when told. */
  function watched(
    first: Marked,
    known: (texts: readonly string[]) => AgreedUnit[] | null = answersTo,
    msPerText = 4,
  ) {
    const asked: (readonly string[])[] = [];
    const reports: (AgreedReport | null)[] = [];
    let doc = first.node;
    let wanted = true;
    let composing = false;
    let waiting: (() => void) | null = null;
    let time = 0;
    const host = {
      "precedents.agreed": async ({ texts }: { readonly texts: readonly string[] }) => {
        asked.push(texts);
        time += texts.length * msPerText;
        return { units: known(texts) };
      },
    };
    const watch = watchAgreed({
      draft: () => ({ doc, language: "en", composing }),
      linesOf: (draft) => linesOf(draft),
      answersIn: (language) => agreedAnswers(host, language),
      wanted: () => wanted,
      whenIdle(run) {
        waiting = run;
        return () => {
          waiting = null;
        };
      },
      clock: () => time,
      onReport: (report) => reports.push(report),
    });
    return {
      watch,
      asked,
      reports,
      async idle() {
        const run = waiting;
        waiting = null;
        run?.();
        await settled();
      },
      write(next: Marked) {
        doc = next.node;
        watch.touch();
      },
      want(now: boolean) {
        wanted = now;
        watch.touch();
      },
      compose(now: boolean) {
        composing = now;
      },
      isWaiting: () => waiting !== null,
    };
  }
  const answersTo = (all: readonly string[]) => all.map(answerTo);

  test("asks when the window is idle, and then only for what changed, each text once", async () => {
    const draft = watched(texts("new a", "new b", "new a"));
    draft.watch.touch();
    expect(draft.asked).toEqual([]);
    await draft.idle();
    expect(draft.asked).toEqual([["new a", "new b"]]);
    draft.write(texts("new a", "new c", "new a"));
    await draft.idle();
    draft.write(texts("new a", "new b", "new a"));
    await draft.idle();
    expect(draft.asked).toEqual([["new a", "new b"], ["new c"]]);
    expect(draft.reports.at(-1)?.entries.map(({ found }) => found?.status)).toEqual(["new", "new", "new"]);
  });

  test("asks for many in portions that are soon answered, and stops asking as soon as something is typed", async () => {
    const many = Array.from({ length: 30 }, (_, at) => `new ${at}`);
    const draft = watched(texts(...many));
    draft.watch.touch();
    await draft.idle();
    await settled();
    expect(draft.asked.map((portion) => portion.length)).toEqual([8, 15, 7]);
    const large = watched(texts(...many), answersTo, 20);
    large.watch.touch();
    await large.idle();
    await settled();
    expect(large.asked.map((portion) => portion.length)).toEqual([8, 3, 3, 3, 3, 3, 3, 3, 1]);
    draft.watch.forget();
    const before = draft.asked.length;
    await draft.idle();
    expect(draft.asked.length).toBeGreaterThan(before);
    const slow = watched(texts(...many));
    slow.watch.touch();
    const running = slow.idle();
    slow.write(texts(...many, "new more"));
    await running;
    expect(slow.asked).toHaveLength(1);
  });

  test("waits while words are composed", async () => {
    const draft = watched(texts("new"));
    draft.watch.touch();
    draft.compose(true);
    await draft.idle();
    expect(draft.asked).toEqual([]);
    expect(draft.isWaiting()).toBe(true);
    draft.compose(false);
    await draft.idle();
    expect(draft.asked).toEqual([["new"]]);
  });

  test("knows nothing where it is switched off or the library has nothing in the language, until that changes", async () => {
    let known: AgreedUnit[] | null = null;
    const draft = watched(texts("new"), () => known);
    draft.watch.touch();
    await draft.idle();
    expect(draft.reports.at(-1)).toBeNull();
    draft.write(texts("new again"));
    await draft.idle();
    expect(draft.asked).toHaveLength(1);
    known = [answerTo("new")];
    draft.watch.forget();
    await draft.idle();
    expect(draft.reports.at(-1)?.share).toEqual({ verbatim: 0, adapted: 0, new: 100 });
    draft.want(false);
    await draft.idle();
    expect(draft.reports.at(-1)).toBeNull();
  });

  test("keeps showing what it knew of a library that changed until it is compared again", async () => {
    const draft = watched(texts("verbatim"));
    draft.watch.touch();
    await draft.idle();
    draft.watch.forget();
    const before = draft.reports.length;
    await draft.idle();
    expect(draft.asked).toHaveLength(2);
    expect(draft.reports.slice(before).every((report) => report?.share?.verbatim === 100)).toBe(true);
  });
});

test("the next and the previous departure go round the ends and pass over what is verbatim", () => {
  const { entries } = agreedReport(lines(texts("new", "verbatim", "adapted", "verbatim")), answerTo);
  const idOf = (from: string | null, by: 1 | -1) =>
    departureFrom(entries, from === null ? null : { id: from, index: 0 }, by)?.id;
  expect([idOf("c0", 1), idOf("c1", 1), idOf("c3", 1), idOf(null, 1)]).toEqual(["c2", "c2", "c0", "c0"]);
  expect([idOf("c0", -1), idOf("c3", -1), idOf(null, -1)]).toEqual(["c2", "c2", "c2"]);
  expect(departureFrom(agreedReport(lines(texts("verbatim")), answerTo).entries, null, 1)).toBeNull();
});

test("a text is cut at its adopted stretches, and a source that comes again has one number", () => {
  const source = (unit: number) => ({
    unit,
    body: "UN",
    symbol: `S ${unit}`,
    date: "2020",
    label: "1",
    text: "",
  });
  const { pieces, sources } = spanPieces("to act now, and to act now as one", [
    { text: "to act now", source: source(7) },
    { text: "to act now", source: source(9) },
    { text: "as one", source: source(7) },
  ]);
  expect(pieces).toEqual([
    { text: "to act now", source: 0 },
    { text: ", and ", source: null },
    { text: "to act now", source: 1 },
    { text: " ", source: null },
    { text: "as one", source: 0 },
  ]);
  expect(sources.map(({ unit }) => unit)).toEqual([7, 9]);
});

test("the table says status, likeness, source, date and what a line was taken from, changed or not", () => {
  const source = { symbol: "A/RES/78/7", title: "Oceans", date: "2023-12-07", label: "PP2" };
  const taken: AgreedLine = {
    id: "c",
    index: 0,
    place: "1",
    part: "preamble",
    words: "Emphasizing the blue sea",
    provenance: { ...source, text: "Emphasizing the sea" },
  };
  const precedent = { ...source, unit: 1, body: "UN", text: "Emphasizing the sea", counterparts: [] };
  const found = { ...answerTo("adapted"), similarity: 0.7599, precedent };
  const { entries } = agreedReport([taken, { ...taken, id: "d", place: "2" }], () => found);
  const waiting = agreedReport([{ ...taken, id: "e" }], () => null).entries;
  const [en, fr] = [translator("en"), translator("fr")];
  const rows = sourceRows([...entries, ...waiting], en, "en");
  expect(sourcesTable(rows, "On seas", en, "en").rows[0]).toEqual([
    "1",
    "Emphasizing the blue sea",
    "adapted",
    "75\u00a0%",
    "A/RES/78/7 (2023), PP2",
    "7 December 2023",
    "A/RES/78/7 (2023), PP2, with changes",
  ]);
  expect(rows.map(({ id }) => id)).toEqual(["c", "d"]);
  expect(sourcesTable(sourceRows(entries, fr, "fr"), "Des mers", fr, "fr").rows[0]?.slice(2)).toEqual([
    "adapté",
    "75\u00a0%",
    "A/RES/78/7 (2023), PP2",
    "7 décembre 2023",
    "A/RES/78/7 (2023), PP2, avec des changements",
  ]);
});
