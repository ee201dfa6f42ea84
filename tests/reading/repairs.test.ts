import { expect, test } from "vitest";
import { type ReadOptions, readText } from "../../shared/reading/read-text.ts";

/**
 * Each repair with its place and the source's words there, and behind `→` what taking it back would do. Units are
 * named by the words of the source, the first line, in `<…>`.
 */
function told(source: string, options: Partial<ReadOptions> = {}): string[] {
  const { repairs, places } = readText(source, { file: "test", ...options });
  const words = new Map(places.map(({ id, from, to }) => [id, `<${source.slice(from, to).split("\n")[0]}>`]));
  const named = (id: string | null) => (id === null ? "all" : (words.get(id) ?? "?"));
  return repairs.map(({ code, at, id, values, source: there, restoration }) => {
    const what = [code, values.kind ?? "", at, id === null ? "" : named(id), `“${there}”`];
    const where = what.filter((part) => part !== "").join(" ");
    if (!restoration) return where;
    switch (restoration.kind) {
      case "labels":
        return `${where} → ${restoration.labels.map((unit) => `${named(unit.id)} ${unit.label === null ? "as the style" : unit.label || "none"}`).join(", ")}`;
      case "terminators":
        return `${where} → ${restoration.lines.map((line) => `${named(line.id)} line ${line.line} ${line.terminator || "none"}`).join(", ")}`;
      case "paragraph":
        return `${where} → ${named(restoration.id)} line ${restoration.line} from “${restoration.words}”`;
      case "word":
        return `${where} → ${named(restoration.id)} line ${restoration.line} ${restoration.word} as ${restoration.was}`;
      default:
        return `${where} → ${restoration.kind} “${restoration.text}” after ${named(restoration.after)}`;
    }
  });
}

test("a label that was mended can be had back, with the one behind it that the count would no longer reach", () => {
  expect(
    told(
      "The Assembly,\n\n1. Recalling this;\n\n- 2. Noting that;\n\n3. Urges all:\n\nk. to go;\n\nI. to stay;\n\n- to be;\n\nn. to end;\n\n4. Decides.",
    ),
  ).toEqual([
    "bullet-removed 2 <- 2. Noting that;> “-” → <- 2. Noting that;> - 2, <3. Urges all:> 3",
    "label-kept 3(k) <k. to go;> “k. to go;” → <k. to go;> as the style",
    "label-misread 3(l) <I. to stay;> “I.” → <I. to stay;> I, <- to be;> m",
    "label-restored 3(m) <- to be;> “- to be;” → <- to be;> none, <n. to end;> n",
  ]);
  expect(
    told(
      "The Assembly,\n\n1. Recalling this;\n\nUrges all:\n\na. to go;\n\nb. to stay;\n\n3. Decides;\n\nCalls upon all.",
    ),
  ).toEqual([
    "label-restored 2 <Urges all:> “Urges all:” → <Urges all:> none, <3. Decides;> 3",
    "label-restored 4 <Calls upon all.> “Calls upon all.” → <Calls upon all.> none",
  ]);
});

test("items that got labels can be without, in the signs that they had", () => {
  expect(
    told(
      "The Assembly,\n\n1. Urges all:\n\n- to go:\n\n    + at once;\n\n    + now;\n\n- to stay;\n\n2. Decides.",
    ),
  ).toEqual([
    "list-labelled 1 <1. Urges all:> “1. Urges all:” → <- to go:> -, <- to stay;> -",
    "list-labelled 1(a) <- to go:> “- to go:” → <+ at once;> +, <+ now;> +",
  ]);
});

test("labels of the source's own can be had as the style would have them, a line that announces numbers has none", () => {
  expect(
    told("The General Assembly,\n\nRecalling this,\n\nDecides as follows:\n\n1. Urges all;\n\n2. Decides.", {
      styleId: "nato-pa",
    }),
  ).toEqual([
    "label-kept 1 <Recalling this,> “Recalling this,” → <Recalling this,> as the style",
    "terminator-set 1 <Recalling this,> “Recalling this,” → <Recalling this,> line 0 ,",
    "terminator-set 1 <Decides as follows:> “Decides as follows:” → <Decides as follows:> line 0 :",
  ]);
});

test("what a page break cut is told where it was put together, and what stood there can be had back", () => {
  expect(
    told(
      "200 STC 13 E\n\nRESOLUTION 7\n\nThe Assembly,\n\n1. Recalling this\n\n12\n\nand more of it;\n\n200 STC 13 E\n\n2. Noting co-\nalition and so on;\n\n* * *\n\n3. Decides.\n\nMore stray words",
    ),
  ).toEqual([
    "furniture-removed head “200 STC 13 E” → text “200 STC 13 E” after all",
    "furniture-removed number “12” → text “12” after <1. Recalling this>",
    "paragraph-joined 1 <1. Recalling this> “and more of it;” → <1. Recalling this> line 0 from “and more of it”",
    "furniture-removed head “200 STC 13 E” → text “200 STC 13 E” after <1. Recalling this>",
    "word-joined 2 <2. Noting co-> “2. Noting co-\nalition and so on;” → <2. Noting co-> line 0 coalition as co-alition",
    "furniture-removed rule “* * *” → text “* * *” after <2. Noting co->",
    "text-kept “More stray words”",
  ]);
});

test("changed ends of lines are told once a kind and can all be had back", () => {
  expect(
    told(
      "The Assembly,\n\n1. Recalling this,\n\n2. Noting that,\n\n3. Urges all to act:\n\na. to go,\n\nb. to stay\n\n4. Decides",
    ),
  ).toEqual([
    "terminator-set 1 <1. Recalling this,> “1. Recalling this,” → <1. Recalling this,> line 0 ,, <2. Noting that,> line 0 ,",
    "terminator-set 3(a) <a. to go,> “a. to go,” → <a. to go,> line 0 ,",
    "terminator-set 3(b) <b. to stay> “b. to stay” → <b. to stay> line 0 none",
    "terminator-set 4 <4. Decides> “4. Decides” → <4. Decides> line 0 none",
  ]);
});

test("a presenting line that stood among the clauses can go back behind the one it followed", () => {
  expect(
    told(
      "The Assembly,\n\n1. Recalling this;\n\n2. Noting that;\n\npresented by the Political Committee\n\n3. Urges action.",
    ),
  ).toEqual([
    "presenting-moved “presented by the Political Committee” → presenting “presented by the Political Committee” after <2. Noting that;>",
  ]);
  expect(
    told("presented by the Political Committee\n\nThe Assembly,\n\n1. Recalling this;\n\n2. Urges action."),
  ).toEqual([]);
});
