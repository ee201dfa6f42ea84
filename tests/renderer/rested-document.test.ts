import { expect, test } from "vitest";
import { restedDocument } from "../../renderer/draft/rested-document.ts";
import { heldClock } from "../support/held-clock.ts";
import { clauseWith, operative, preamble, resolution } from "../support/resolution.ts";

/** A document that is typed in, and when it was followed. */
function typed() {
  const clock = heldClock();
  let doc = said("");
  const rested = restedDocument(() => doc, clock);
  const followed: string[] = [];
  rested.subscribe(() => followed.push(wordsIn(rested.get())));
  const type = (words: string) => {
    doc = said(words);
    rested.touch();
  };
  return { clock, rested, followed, type };
}

const said = (words: string) => resolution("", preamble(), operative(clauseWith("o1", words))).node;
const wordsIn = (doc: ReturnType<typeof said>) => doc.textContent;

test("what is typed is followed once, when typing pauses", async () => {
  const { clock, followed, type } = typed();
  for (const words of ["U", "Ur", "Urges"]) {
    type(words);
    await clock.goOn(100);
  }
  expect(followed).toEqual([]);
  await clock.goOn(20);
  expect(followed).toEqual(["Urges"]);
  await clock.goOn(5000);
  expect(followed).toEqual(["Urges"]);
});

test("typing without a pause is followed once a second", async () => {
  const { clock, followed, type } = typed();
  for (let key = 1; key <= 25; key++) {
    type("x".repeat(key));
    await clock.goOn(100);
  }
  expect(followed.map((words) => words.length)).toEqual([10, 20]);
});

test("what a command did is followed at once, and not again", async () => {
  const { clock, followed, rested, type } = typed();
  type("Urges");
  rested.settle();
  expect(followed).toEqual(["Urges"]);
  await clock.goOn(5000);
  expect(followed).toEqual(["Urges"]);
});
