import type { baseTextInEnglish } from "./base-text-en.ts";

/** What is said of a draft and the text that it starts from, in French. */
export const baseTextInFrench: Readonly<Record<keyof typeof baseTextInEnglish, string>> = {
  "base.begin": "En partir pour un projet",
  "base.begin-tab": "À partir d’une résolution antérieure",
  "base.style-tab": "Dans un style maison",
  "base.ways": "Comment commencer",
  "base.choose": "Résolutions dont partir",
  "base.words": "Titre ou cote",
  "base.intro":
    "Le projet a les mots et la structure de la résolution choisie. Ce qui n’est plus à jour est énuméré, et chaque changement par rapport à elle est montré.",
  "base.nothing-found": "Aucune résolution de la bibliothèque n’a ces mots dans son titre ou sa cote.",
  "base.no-library":
    "La bibliothèque est vide. Partez d’un fichier ou ajoutez vos résolutions à la bibliothèque.",
  "base.more": "Les {count} premières sont montrées. Précisez le titre.",
  "base.from-file": "D’un fichier…",
  "base.take": "Commencer le projet",
  "base.choose-one": "Choisissez une résolution à gauche pour la lire ici.",

  "base.changes": "Changements par rapport au texte de base",
  "base.close": "Fermer les changements par rapport au texte de base",
  "base.against": "Par rapport à {name}",
  "base.no-changes": "Le projet est tel qu’était son texte de base.",
  "base.count-updated": "{count, plural, one {# mis à jour} other {# mis à jour}}",
  "base.count-moved": "{count, plural, one {# déplacé} other {# déplacés}}",
  "base.count-new": "{count, plural, one {# nouveau} other {# nouveaux}}",
  "base.count-dropped": "{count, plural, one {# retiré} other {# retirés}}",
  "base.status":
    "{count, plural, =0 {Aucun changement} one {# changement} other {# changements}} par rapport à la base",
  "base.updated": "Mis à jour",
  "base.moved": "Déplacé",
  "base.new": "Nouveau",
  "base.dropped": "Retiré",
  "base.unchanged": "Inchangé",
  "base.moved-updated": "Déplacé, mis à jour",
  "base.sign-said": "{change}, par rapport au texte de base",
  "base.dropped-here":
    "{count, plural, one {# élément de la base a été retiré ici} other {# éléments de la base ont été retirés ici}}",
  "base.was-at": "était {place}",
  "base.restore": "Remettre",
  "base.restore-name": "Remettre {place}",
  "base.restore-words": "Comme avant",
  "base.restore-words-name": "Comme avant : {place}",
  "base.side-by-side": "Côte à côte",

  "base.to-update": "À mettre à jour",
  "base.to-update-count":
    "{count, plural, =0 {Rien à mettre à jour} one {# endroit à mettre à jour} other {# endroits à mettre à jour}}",
  "base.close-updates": "Fermer ce qui est à mettre à jour",
  "base.updates-intro":
    "Ce qui, sans doute, serait autre aujourd’hui. Rien ne change tant que vous ne l’acceptez pas ; ce que vous laissez n’est plus demandé.",
  "base.all-updated": "Tout a été accepté ou laissé. Annuler redemande.",
  "base.becomes": "{was} devient {now}",
  "base.take-update": "Accepter",
  "base.take-name": "Accepter {now} pour {was}",
  "base.leave-update": "Laisser",
  "base.leave-name": "Laisser {was} tel quel",
  "base.take-all": "Accepter les {count}",
  "base.keys": "Entrée accepte, Suppr laisse, Espace montre l’endroit.",

  "base.compare": "Base et projet côte à côte",
  "base.draft": "Ce projet",
  "base.compare-label": "Paragraphes et alinéas des deux textes, côte à côte",
  "base.only-changes": "Changements seulement",
  "base.next": "Changement suivant",
  "base.previous": "Changement précédent",
  "base.compare-keys":
    "{next} et {previous} vont d’un changement à l’autre, Entrée ouvre le paragraphe dans la page.",
  "base.added-said": "Seulement dans le projet : ",
  "base.gone-said": "Seulement dans la base : ",

  "command.base.begin": "Nouveau projet à partir d’une résolution antérieure…",
  "command.base.changes": "Changements par rapport au texte de base",
  "command.base.updates": "Ce qui est à mettre à jour",
  "command.base.compare": "Base et projet côte à côte",
  "command.base.next": "Changement suivant par rapport à la base",
  "command.base.previous": "Changement précédent par rapport à la base",
};
