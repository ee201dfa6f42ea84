import type { precedentsInEnglish } from "./precedents-en.ts";

/** What is said of precedents in French. */
export const precedentsInFrench: Readonly<Record<keyof typeof precedentsInEnglish, string>> = {
  "command.insert.precedent": "Insérer le précédent",
  "command.insert.precedent-items": "Insérer le précédent avec ses alinéas",
  "command.insert.precedent-instead": "Remplacer la ligne par le précédent",
  "command.insert.counterpart": "Insérer le précédent dans l’autre langue",
  "command.view.precedents": "Précédents pour la ligne au curseur",
  "command.view.next-precedent": "Précédent suivant dans la liste",
  "command.view.previous-precedent": "Précédent plus haut dans la liste",
  "command.view.precedent-source": "Source du précédent à côté du projet",

  "precedents.label": "Précédents",
  "precedents.title": "{count, plural, =0 {Précédents} one {# précédent} other {# précédents}}",
  "precedents.close": "Fermer les précédents",
  "precedents.keys": "↑ ↓ pour choisir, Entrée insère, Alt+Entrée ouvre la source, Échap revient au texte",
  "precedents.part": "Partie",
  "precedents.part-caret":
    "{part, select, preamble {Préambule} operative {Dispositif} other {Partie au curseur}}",
  "precedents.part-preamble": "Toujours le préambule",
  "precedents.part-operative": "Toujours le dispositif",
  "precedents.part-either": "Les deux parties",
  "precedents.level": "Niveau",
  "precedents.level-caret": "{level, select, clause {Paragraphes} item {Alinéas} other {Niveau au curseur}}",
  "precedents.level-clause": "Toujours les paragraphes",
  "precedents.level-item": "Toujours les alinéas",
  "precedents.level-either": "Paragraphes et alinéas",
  "precedents.any-body": "Tout organe",
  "precedents.any-from": "Toutes années",
  "precedents.from-year": "Depuis {year}",
  "precedents.any-to": "À ce jour",
  "precedents.to-year": "Jusqu’en {year}",
  "precedents.uses": "{uses, plural, one {# emploi} other {# emplois}}",
  "precedents.since":
    "{uses, plural, one {{since}, dans # résolution} other {Depuis {since}, dans # résolutions}}",
  "precedents.uses-chart": "Adoptions par année, de {first} à {last}\u00a0; le plus en {peak}, {most}",
  "precedents.adoptions": "Adopté à {count, plural, one {# endroit} other {# endroits}}",
  "precedents.insert": "Insérer",
  "precedents.insert-items": "Avec ses alinéas",
  "precedents.insert-in": "Insérer en {language}",
  "precedents.replace": "Remplacer",
  "precedents.source": "Voir la source",
  "precedents.no-library":
    "Votre bibliothèque est encore vide. Ajoutez les résolutions que votre organe a adoptées\u00a0: leur formulation pour le paragraphe au curseur s’affiche ici.",
  "precedents.no-place":
    "Placez le curseur dans un paragraphe ou un alinéa\u00a0: ce qui a été adopté de semblable s’affiche ici.",
  "precedents.none": "Rien de semblable à cette ligne dans la bibliothèque.",
  "precedents.none-narrowed":
    "Rien de semblable à cette ligne dans la partie de la bibliothèque que vous avez choisie.",
  "precedents.reader": "{symbol}, à côté du projet",
  "precedents.close-reader": "Fermer la source",
};
