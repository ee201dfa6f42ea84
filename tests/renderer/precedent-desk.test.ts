import { expect, test } from "vitest";
import { precedentDesk } from "../../renderer/precedents/precedent-desk.ts";
import type { Suggestion } from "../../shared/host/precedent-data.ts";

/** A host that answers when it is told to, with what it was asked in the symbol. */
function slowHost() {
  const asked: { readonly text: string; answer(fails?: boolean): void }[] = [];
  return {
    asked,
    "precedents.suggest": ({ point }: { readonly point: { readonly text: string } }) =>
      new Promise<{ suggestions: Suggestion[] | null }>((resolve, reject) => {
        const suggestions = [{ text: point.text } as Suggestion];
        asked.push({
          text: point.text,
          answer: (fails = false) => (fails ? reject(new Error("away")) : resolve({ suggestions })),
        });
      }),
  };
}

const question = (text: string) => ({
  point: { part: "preamble", level: "clause", text, title: "", parent: null, before: [] } as const,
  style: { style: "nato-pa", language: "en" },
  filter: {},
});
const settled = () => new Promise((resolve) => setTimeout(resolve));

function deskOf(host: ReturnType<typeof slowHost>) {
  const desk = precedentDesk(host, 8);
  const heard: string[] = [];
  const missed: string[] = [];
  const ask = (text: string) => {
    const { point, style, filter } = question(text);
    desk.ask(
      { point: { ...point, before: [] }, style, filter },
      ([first]) => heard.push(first?.text ?? ""),
      () => missed.push(text),
    );
  };
  return { desk, heard, missed, ask };
}

test("one question is under way, only the newest waits, and only its answer is heard", async () => {
  const host = slowHost();
  const { heard, ask } = deskOf(host);
  for (const text of ["R", "Re", "Rec", "Reca"]) ask(text);
  expect(host.asked.map(({ text }) => text)).toEqual(["R"]);
  host.asked[0]?.answer();
  await settled();
  expect(host.asked.map(({ text }) => text)).toEqual(["R", "Reca"]);
  host.asked[1]?.answer();
  await settled();
  expect(heard).toEqual(["Reca"]);
});

test("what was answered is not asked again until the library changed", async () => {
  const host = slowHost();
  const { desk, heard, ask } = deskOf(host);
  ask("R");
  host.asked[0]?.answer();
  await settled();
  ask("R");
  expect(heard).toEqual(["R", "R"]);
  expect(host.asked).toHaveLength(1);
  desk.forget();
  ask("R");
  expect(host.asked).toHaveLength(2);
});

test("a withdrawn question is not answered, and a host that is away troubles nobody", async () => {
  const host = slowHost();
  const { desk, heard, missed, ask } = deskOf(host);
  ask("R");
  desk.withdraw();
  host.asked[0]?.answer();
  await settled();
  ask("S");
  host.asked[1]?.answer(true);
  await settled();
  ask("T");
  host.asked[2]?.answer();
  await settled();
  expect({ heard, missed }).toEqual({ heard: ["T"], missed: ["S"] });
});
