import type { Node } from "prosemirror-model";
import { type IdSource, idsFor } from "../resolution/ids.ts";
import type { Metadata } from "../resolution/metadata.ts";
import { schema } from "../resolution/schema.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { openingPhrases, type Part } from "./opening-phrase.ts";

/** A short text from which each style takes the clauses that open as its body's do. */
interface SpecimenText {
  readonly title: string;
  readonly heading: string;
  readonly note: string;
  readonly citations: readonly string[];
  readonly preamble: readonly string[];
  readonly operative: readonly string[];
  readonly items: readonly [string, string, string, string];
  readonly metadata: Metadata;
}

const texts: Readonly<Record<HouseStyle["language"], SpecimenText>> = {
  en: {
    title: "The shared waters of the region",
    heading: "Common measures",
    note: "See the report of the last session.",
    citations: [
      "Having regard to the agreement on shared waters",
      "Having regard to its earlier resolutions",
    ],
    preamble: [
      "Recalling its resolution on the shared waters of the region, from which all its towns and villages drink and by which most of its farms and mills still live",
      "Noting with concern the report on their state",
      "Convinced that they belong to all who live by them",
      "Whereas the waters of the region are shared by all its towns and villages, which drink from them, and by most of its farms and mills, which still live by them",
      "Whereas their state gives cause for concern",
      "Whereas they belong to all who live by them",
      "Recalls its resolution on the shared waters of the region, from which all its towns and villages drink and by which most of its farms and mills still live",
      "Regrets their present state",
      "Considers that they belong to all who live by them",
    ],
    operative: [
      "Urges the members",
      "Welcomes the measures taken so far by the members to keep the shared waters clean, each on its own bank, and the readiness of all to go on with them together",
      "Decides to take this matter up again at its next session",
      "Supports the measures taken so far by the members to keep the shared waters clean, each on its own bank, and the readiness of all to go on with them together",
      "Resolves to take this matter up again",
      "Requests its Bureau to follow this matter",
    ],
    items: [
      "to publish what they measure",
      "in each season",
      "in each language of the region",
      "to meet once a year",
    ],
    metadata: {
      number: "12",
      documentNumber: "042 24 E",
      committee: "Committee on Waters",
      rapporteur: "Ms Ana Example",
      session: "70th",
      meeting: "9072nd meeting",
      place: "Lisbon, Portugal",
      date: "2024-11-25",
    },
  },
  fr: {
    title: "Les eaux partagées de la région",
    heading: "Mesures communes",
    note: "Voir le rapport de la dernière session.",
    citations: [],
    preamble: [
      "Rappelant sa résolution sur les eaux partagées de la région, que boivent toutes ses villes et tous ses villages et dont vivent encore la plupart de ses fermes",
      "Notant avec préoccupation le rapport sur leur état",
      "Considérant qu’elles sont à tous ceux qui en vivent",
    ],
    operative: [
      "Exhorte les membres",
      "Se félicite des mesures que les membres ont déjà prises pour que les eaux partagées restent propres, chacun sur sa rive, et de la volonté de tous de les poursuivre ensemble",
      "Décide de reprendre cette question à sa prochaine session",
    ],
    items: [
      "à publier ce qu’ils mesurent",
      "à chaque saison",
      "dans chaque langue de la région",
      "à se réunir une fois l’an",
    ],
    metadata: {
      number: "12",
      documentNumber: "042 24 F",
      committee: "Commission des eaux",
      rapporteur: "Mme Ana Exemple",
      session: "70e",
      meeting: "9072e séance",
      place: "Lisbonne (Portugal)",
      date: "2024-11-25",
    },
  },
};

/**
 * A short resolution that shows what a style does: its openings, numbers, items, a heading and a note.
 *
 * @param ids names its clauses and items; the same names each time unless given
 */
export function specimenOf(style: HouseStyle, ids: IdSource = idsFor("specimen")): Node {
  const { nodes } = schema;
  const text = texts[style.language];
  const attrs = () => ({ id: ids() });
  const line = (words: string, note?: string) =>
    nodes.line.create(null, [
      schema.text(words),
      ...(note ? [nodes.note.create(null, schema.text(note))] : []),
    ]);
  const clause = (words: string, note?: string) => nodes.clause.create(attrs(), line(words, note));
  const item = (words: string, below: readonly Node[] = []) =>
    nodes.item.create(attrs(), [line(words), ...below]);

  const [publish, season, languages, meet] = text.items;
  const citations = style.preamble.otherSeries.length > 0 ? text.citations : [];
  const reasons = [...citations, ...suiting(text.preamble, "preamble", style)];
  const [first = "", ...others] = suiting(text.operative, "operative", style);
  const withItems = nodes.clause.create(attrs(), [
    line(first),
    item(publish, [item(season), item(languages)]),
    item(meet),
  ]);
  return nodes.doc.create(
    { style: style.id, language: style.language, stage: "adopted", metadata: text.metadata },
    [
      nodes.front.create(null, nodes.title.create(null, schema.text(text.title))),
      nodes.body.create(null, [
        nodes.enacting.create(),
        nodes.preamble.create(
          null,
          reasons.map((words, index) => clause(words, index === 1 ? text.note : undefined)),
        ),
        nodes.operative.create(null, [
          nodes.heading.create(attrs(), schema.text(text.heading)),
          withItems,
          ...others.map((words) => clause(words)),
        ]),
      ]),
    ],
  );
}

/** Three sentences whose openings the style lists; in a style without a formula they name who acts. */
function suiting(sentences: readonly string[], part: Part, style: HouseStyle): string[] {
  const listed = sentences.filter((words) => openingPhrases(words, part, style)[0]?.listedIn === part);
  const chosen = (listed.length >= 3 ? listed : sentences).slice(0, 3);
  const subject =
    style.enacting.text === "" ? style[part].subjects[0]?.replace(/\[[^\]]*\] ?/g, "") : undefined;
  return subject
    ? chosen.map((words) => `${subject} ${words.charAt(0).toLowerCase()}${words.slice(1)}`)
    : chosen;
}
