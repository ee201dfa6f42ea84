import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { messagesOf, translator } from "../../renderer/messages/translate.ts";

type Parsed = ReturnType<IntlMessageFormat["getAst"]>;

/** The names of a message's arguments, also those inside plural forms. */
function argumentsOf(elements: Parsed): string[] {
  return elements.flatMap((element) => {
    const name = "value" in element && element.type !== 0 ? [element.value] : [];
    const forms =
      "options" in element ? Object.values(element.options).flatMap((form) => argumentsOf(form.value)) : [];
    return [...name, ...forms];
  });
}

const picture = (messages: Readonly<Record<string, string>>) =>
  Object.entries(messages).map(([key, text]) => [
    key,
    [...new Set(argumentsOf(new IntlMessageFormat(text).getAst()))].sort(),
  ]);

test("every message has the same arguments in both languages", () => {
  expect(picture(messagesOf.fr)).toEqual(picture(messagesOf.en));
});

test("no message is empty or left in English", () => {
  const texts = Object.entries(messagesOf.fr);
  const alike = texts.filter(([key, text]) => text === messagesOf.en[key as keyof typeof messagesOf.en]);
  expect(texts.filter(([, text]) => text.trim() === "")).toEqual([]);
  // Words that both languages spell alike; anything else here was forgotten.
  expect([...new Set(alike.map(([, text]) => text))].sort()).toEqual([
    "Menu",
    "Note",
    "Note {mark}",
    "Notes",
    "Page",
    "Rapporteur",
    "Session",
    "Source",
    "Sources",
    "Structure",
    "Suggestions",
    "Word",
    "certain",
    "{draft} - sources",
  ]);
});

test("French keeps double punctuation and its quotation marks with their words", () => {
  const wrong = Object.entries(messagesOf.fr).filter(([, text]) =>
    / [:;!?»]|« |[a-zé][;!?]|"/.test(text.replace(/\{[^}]*\}/g, "")),
  );
  expect(wrong).toEqual([]);
});

test("numbers decide between singular and plural", () => {
  const [en, fr] = [translator("en"), translator("fr")];
  expect([0, 1, 2].map((count) => [en("status.words", { count }), fr("status.words", { count })])).toEqual([
    ["0 words", "0 mot"],
    ["1 word", "1 mot"],
    ["2 words", "2 mots"],
  ]);
});
