import { expect, test } from "vitest";
import { addresseeOf } from "../../shared/form/addressee.ts";
import { findStyle } from "../../shared/style/house-styles.ts";

const addressee = (text: string, id: string, language: string) => {
  const range = addresseeOf(text, findStyle(id, language), id === "nato-pa");
  return range && text.slice(range.from, range.to);
};

// NATO PA resolution 491 (2024) and General Assembly resolutions of 2019-24; source of the latter: the United Nations.
test.each([
  [
    "nato-pa",
    "Urges member governments and parliaments of the North Atlantic Alliance",
    "member governments and parliaments of the North Atlantic Alliance",
  ],
  [
    "un-ga",
    "Requests the Secretary-General to take the action necessary to implement the present resolution",
    "the Secretary-General",
  ],
  [
    "un-ga",
    "Also requests the Secretary-General, in consultation with Member States, to report",
    "the Secretary-General",
  ],
  [
    "un-ga",
    "Calls upon all States parties to the Geneva Conventions to become parties",
    "all States parties to the Geneva Conventions",
  ],
  [
    "un-ga",
    "Strongly encourages Member States, United Nations agencies and others to act",
    "Member States, United Nations agencies and others",
  ],
  ["un-ga", "Appeals to all parties to refrain from violence", "all parties"],
  ["un-ga", "Invites Member States:", "Member States"],
])("%s: %s", (style, text, expected) => {
  expect(addressee(text, style, "en")).toBe(expected);
});

test.each([
  ["Prie le Secrétaire général de prendre les mesures nécessaires", "le Secrétaire général"],
  ["Demande instamment aux États Membres d’appliquer la présente résolution", "États Membres"],
  [
    "Invite également les États parties à la Convention à lui présenter un rapport",
    "les États parties à la Convention",
  ],
  [
    "Prie le Secrétaire général, en consultation avec les États, de lui rendre compte",
    "le Secrétaire général",
  ],
])("French: %s", (text, expected) => {
  expect(addressee(text, "un-ga", "fr")).toBe(expected);
});

test.each([
  "Decides to meet again",
  "Welcomes the report",
  "Recalls its resolution",
  "Urges",
  "Encourages the good cooperation among States",
])("%s addresses nobody", (text) => {
  expect(addressee(text, "un-ga", "en")).toBeNull();
});
