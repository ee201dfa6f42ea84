// Openings as the bodies themselves emphasise them in published resolutions (United Nations, 2019-26).
import { expect, test } from "vitest";
import { openingPhrases, type Part } from "../../shared/form/opening-phrase.ts";
import { findStyle } from "../../shared/style/house-styles.ts";

/** The text with its emphasised phrases between asterisks. */
function emphasised(text: string, part: Part, id: string, language: string): string {
  return openingPhrases(text, part, findStyle(id, language)).reduceRight(
    (marked, { from, to }) => `${marked.slice(0, from)}*${marked.slice(from, to)}*${marked.slice(to)}`,
    text,
  );
}

test.each([
  ["un-ga", "*Taking note with appreciation also* of the report"],
  ["un-ga", "*Guided* by the Charter"],
  ["un-ga", "*Expressing its grave concern* about the delay"],
  ["un-ga", "*Reaffirming its strong support* for the mandate"],
  ["un-ga", "*Noting with the utmost concern* the delay"],
  ["un-ga", "*Recognizing and affirming* the need"],
  ["un-ga", "*Having also considered* the report"],
  ["un-ga", "*Noting*, with concern, the delay"],
  ["un-ga", "*Re-emphasizing its unequivocal support* for it"],
  ["un-hrc", "*Reaffirming* its commitment to human rights"],
  ["un-sc", "*Expressing* its grave concern at the violence"],
  ["un-sc", "*Noting* with concern that the situation is tense"],
  ["un-sc", "*Noting with appreciation* the efforts"],
  ["un-ga", "*Recalling in particular* its resolution 1325"],
  ["un-sc", "*Recalling* in particular its resolution 1325"],
  ["un-sc", "*Again recalling* its resolution 1325"],
])("English preamble of %s: %s", (style, expected) => {
  expect(emphasised(expected.replaceAll("*", ""), "preamble", style, "en")).toBe(expected);
});

test.each([
  ["un-ga", "*Calls once again upon* all States to act"],
  ["un-ga", "*Also takes note* of the report"],
  ["un-ga", "*Encourages* further efforts"],
  ["un-ga", "*Condemns in the strongest possible terms* all attacks"],
  ["un-ga", "*Reiterates its call upon* States to act"],
  ["un-ga", "*Recalls* its resolution 1325"],
  ["un-ga", "*Strongly appeals* to all parties"],
  ["un-sc", "*Calls* for an end to the violence"],
  ["un-sc", "*Expresses* its intention to review the mandate"],
  ["un-sc", "*Expresses serious concern* at the violations"],
  ["un-sc", "*Expresses* concern at the violations"],
  ["un-sc", "*Reiterates* its call for an end to the violence"],
  ["un-sc", "*Decides further* that the mandate ends"],
  ["un-sc", "*Urges* further support for the mandate"],
  ["un-sc", "*Encourages* timely exchange of information"],
])("English operative part of %s: %s", (style, expected) => {
  expect(emphasised(expected.replaceAll("*", ""), "operative", style, "en")).toBe(expected);
});

test.each([
  ["un-ga", "*Consciente* qu’il importe d’agir"],
  ["un-hrc", "*Conscient* qu’il importe d’agir"],
  ["un-ga", "*Se déclarant de nouveau gravement préoccupée* par la situation"],
  ["un-ga", "*Se félicitant également* des progrès"],
  ["un-ga", "*S’inquiétant vivement* de la situation"],
  ["un-ga", "*Notant avec une vive préoccupation* que la situation empire"],
  ["un-ga", "*Prenant également note* du rapport"],
  ["un-ga", "*Ayant à l’esprit* sa résolution"],
  ["un-ga", "*Réaffirmant son ferme attachement* à la Charte"],
  ["un-sc", "*Réaffirmant* son ferme attachement à la souveraineté du pays"],
  ["un-ga", "*Appelant l’attention* sur le rapport"],
  ["un-sc", "*Soutenant* sans réserve l’action du Secrétaire général"],
  ["un-sc", "*Notant avec préoccupation* que la situation empire"],
  ["un-sc", "*Notant* avec une profonde inquiétude que la situation empire"],
  ["un-sc", "*Exprimant* sa profonde gratitude aux observateurs"],
])("French preamble of %s: %s", (style, expected) => {
  expect(emphasised(expected.replaceAll("*", ""), "preamble", style, "fr")).toBe(expected);
});

test.each([
  ["un-ga", "*Demande instamment* aux États d’agir"],
  ["un-ga", "*Est consciente* de l’importance de la question"],
  ["un-ga", "*Se déclare profondément préoccupée* par la situation"],
  ["un-ga", "*Se déclare fermement opposée* à ces mesures"],
  ["un-ga", "*Accueille avec satisfaction et encourage* ces efforts"],
  ["un-ga", "*Fait siennes* les conclusions du rapport"],
  ["un-ga", "*Met l’accent* sur la prévention"],
  ["un-ga", "*S’emploie* à renforcer la coopération"],
  ["un-sc", "*Se déclare vivement préoccupé* par la situation"],
  ["un-sc", "*Se déclare* préoccupé par la situation"],
  ["un-sc", "*Demande* une nouvelle fois à tous les États d’agir"],
])("French operative part of %s: %s", (style, expected) => {
  expect(emphasised(expected.replaceAll("*", ""), "operative", style, "fr")).toBe(expected);
});

test("the Security Council emphasises every verb that a comma or a conjunction begins", () => {
  expect(
    emphasised(
      "Recalling resolution 2719 (2023), welcoming the report and, in this regard, stressing the need to act",
      "preamble",
      "un-sc",
      "en",
    ),
  ).toBe(
    "*Recalling* resolution 2719 (2023), *welcoming* the report and, in this regard, *stressing* the need to act",
  );
  expect(
    emphasised(
      "Condamne les attaques et exige que les parties y mettent fin, et les prie d’agir",
      "operative",
      "un-sc",
      "fr",
    ),
  ).toBe("*Condamne* les attaques et *exige* que les parties y mettent fin, et les *prie* d’agir");
  expect(
    emphasised(
      "Demands an end to the siege, in this connection stresses the law and calls for access",
      "operative",
      "un-sc",
      "en",
    ),
  ).toBe("*Demands* an end to the siege, in this connection *stresses* the law and *calls* for access");
});

test("a further verb is emphasised without the object that is written as one word with it", () => {
  expect(
    emphasised("Salue l’action de la Mission et l’encourage à la poursuivre", "operative", "un-sc", "fr"),
  ).toBe("*Salue* l’action de la Mission et l’*encourage* à la poursuivre");
});

test("the preamble of a recommended text opens clauses in the operative part too", () => {
  expect(emphasised("Recalling its resolution 1325", "operative", "un-ecosoc", "en")).toBe(
    "*Recalling* its resolution 1325",
  );
});

test("where clauses name who acts, the verb behind it is the opening", () => {
  expect(emphasised("The Assembly therefore calls on member States to act", "operative", "pace", "en")).toBe(
    "The Assembly therefore *calls on* member States to act",
  );
});
