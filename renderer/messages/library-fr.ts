import type { libraryInEnglish } from "./library-en.ts";

/** What the library says in French. */
export const libraryInFrench: Readonly<Record<keyof typeof libraryInEnglish, string>> = {
  "library.title": "Bibliothèque",
  "library.offer": "Ajouter vos résolutions",
  "library.size":
    "{resolutions, plural, one {# résolution} other {# résolutions}}, {units, plural, one {# unité} other {# unités}}",
  "library.add-folder": "Ajouter un dossier…",
  "library.add-files": "Ajouter des fichiers…",
  "library.more": "Entretenir la bibliothèque",
  "library.export": "Exporter comme collection…",
  "library.export-originals": "Exporter avec les fichiers d’origine…",
  "library.verify": "Vérifier la bibliothèque",
  "library.rebuild": "Reconstruire à partir des originaux",
  "library.empty-title": "Votre bibliothèque est vide",
  "library.empty":
    "Ajoutez le dossier de vos résolutions adoptées\u00a0: Word, PDF, pages web, Markdown, texte. Rapporteur les lit sur cette machine et propose leurs formulations pendant que vous écrivez. Vous pouvez aussi déposer des fichiers ici.",
  "library.sample-title": "Un échantillon pour commencer",
  "library.sample":
    "Voici deux résolutions de l’Assemblée parlementaire de l’OTAN. Ajoutez le dossier des vôtres\u00a0: Rapporteur le lit sur cette machine et propose ses formulations pendant que vous écrivez.",

  "library.words": "Rechercher",
  "library.look": "Dans",
  "library.look-titles": "Les titres",
  "library.look-text": "Le texte",
  "library.look-phrase": "Locution exacte",
  "library.filters": "Préciser",
  "library.clear": "Effacer les filtres",
  "library.body": "Organe",
  "library.language": "Langue",
  "library.part": "Partie",
  "library.part-preamble": "Préambule",
  "library.part-operative": "Dispositif",
  "library.from": "De",
  "library.to": "À",
  "library.any": "toutes",
  "library.order": "Ordre",
  "library.order-date": "Les plus récentes",
  "library.order-series": "Par titre",
  "library.years": "Par année",
  "library.years-said": "{year}\u00a0: {count}",
  "library.years-resolutions": "Résolutions par année, de {first} à {last}\u00a0; le plus en {peak}, {most}",
  "library.years-units": "Passages par année, de {first} à {last}\u00a0; le plus en {peak}, {most}",
  "library.found-resolutions":
    "{total, plural, =0 {Aucune résolution} one {# résolution} other {# résolutions}}",
  "library.found-units": "{total, plural, =0 {Aucun passage} one {# passage} other {# passages}}",
  "library.nothing": "Rien n’a été trouvé. Cherchez moins de mots ou effacez les filtres.",
  "library.show-more": "En montrer plus",
  "library.units": "{units, plural, one {# unité} other {# unités}}",
  "library.untitled": "Sans titre",
  "library.undated": "sans date",

  "library.reading": "La résolution",
  "library.back": "Retour à la liste",
  "library.series": "La série",
  "library.remove": "Retirer",
  "library.remove-name": "Retirer {symbol} de la bibliothèque",
  "library.removed":
    "{removed, plural, =0 {Rien n’a été retiré.} one {# résolution a été retirée de la bibliothèque. Son fichier d’origine est intact.} other {# résolutions ont été retirées de la bibliothèque. Leurs fichiers d’origine sont intacts.}}",
  "library.restore": "Remettre",

  "library.work-add": "Ajout à la bibliothèque",
  "library.work-verify": "Vérification de la bibliothèque",
  "library.work-rebuild": "Reconstruction de la bibliothèque",
  "library.work-export": "Exportation de la bibliothèque",
  "library.done-of": "{done} sur {total}",
  "library.pace": "{count} par minute",
  "library.stop": "Arrêter",
  "library.stopping": "Arrêt…",
  "library.status": "{work}\u00a0: {done} sur {total}",
  "library.added":
    "{resolutions, plural, =0 {Aucune nouvelle résolution ajoutée} one {# résolution ajoutée} other {# résolutions ajoutées}}, {units, plural, =0 {aucune unité} one {# unité} other {# unités}}.",
  "library.unchanged": "{unchanged, plural, one {# y était déjà.} other {# y étaient déjà.}}",
  "library.stopped":
    "L’ajout a été arrêté\u00a0: ce qui a été ajouté reste, et les mêmes fichiers reprennent à partir de là.",
  "library.refused": "{refused, plural, one {# n’a pas été lu\u00a0:} other {# n’ont pas été lus\u00a0:}}",
  "library.added-notice":
    "Bibliothèque\u00a0: {resolutions, plural, =0 {aucune nouvelle résolution} one {# résolution ajoutée} other {# résolutions ajoutées}}, {units, plural, =0 {aucune unité} one {# unité} other {# unités}}{refused, plural, =0 {} one {\u00a0; # fichier non lu} other {\u00a0; # fichiers non lus}}.",
  "library.exported":
    "{written, plural, one {# résolution a été écrite} other {# résolutions ont été écrites}} dans {name}, une collection qu’une autre bibliothèque peut prendre.",
  "library.exported-files":
    "{files, plural, one {# fichier d’origine se trouve} other {# fichiers d’origine se trouvent}} dans le dossier à côté.",
  "library.export-stopped": "L’exportation a été arrêtée\u00a0: aucune collection n’a été écrite.",
  "library.sound": "La bibliothèque est saine.",
  "library.faults":
    "{faults, plural, one {# défaut a été trouvé. Reconstruisez la bibliothèque à partir des originaux qu’elle garde.} other {# défauts ont été trouvés. Reconstruisez la bibliothèque à partir des originaux qu’elle garde.}}",
  "library.rebuilt":
    "La bibliothèque a été reconstruite\u00a0: {kept, plural, one {# résolution} other {# résolutions}}{lost, plural, =0 {, aucune perdue.} one {. # n’a pas pu être récupérée\u00a0:} other {. # n’ont pas pu être récupérées\u00a0:}}",
  "library.healed":
    "La bibliothèque était endommagée et a été reconstruite\u00a0: {kept, plural, one {# résolution conservée} other {# résolutions conservées}}{lost, plural, =0 {, aucune perdue.} other {, # perdues\u00a0: {names}. Ajoutez-les de nouveau à partir de leurs fichiers.}}",
  "library.dismiss": "Fermer",
};
