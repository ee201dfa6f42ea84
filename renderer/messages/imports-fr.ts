import type { importsInEnglish } from "./imports-en.ts";

/** What is said of files that are read, and of what reading mended, in French. */
export const importsInFrench: Readonly<Record<keyof typeof importsInEnglish, string>> = {
  "repairs.label": "Réparations",
  "repairs.count":
    "{count, plural, =0 {Aucune réparation} one {# réparation} other {# réparations}}{open, plural, =0 {, tout est vu} other {}}",
  "repairs.intro":
    "Le texte a été réparé ici à la lecture. Acceptez ce qui est juste, annulez ce qui ne l’est pas.",
  "repairs.source": "Source",
  "repairs.close": "Fermer la liste des réparations",
  "repairs.whole": "Ensemble du texte",
  "repairs.open": "à voir",
  "repairs.accepted": "acceptée",
  "repairs.restored": "annulée\u00a0: comme dans la source",
  "repairs.placed": "n’est plus à part",
  "repairs.accept": "Accepter",
  "repairs.look-again": "Revoir",
  "repairs.restore": "Annuler",
  "repairs.place-as": "Placer comme",
  "repairs.drop": "Supprimer",
  "repairs.previous": "Réparation précédente",
  "repairs.next": "Réparation suivante",
  "repairs.show-source": "Afficher la source à côté de la page",

  "source.label": "Texte source",
  "source.close": "Fermer le texte source",
  "source.help":
    "Ce dont le projet a été tiré. Les marques montrent les réparations\u00a0; cliquez pour y aller.",

  "imports.label": "Importation",
  "imports.title": "{total, plural, one {Importation de # fichier} other {Importation de # fichiers}}",
  "imports.under-way": "{done} sur {total}",
  "imports.seconds-left":
    "{seconds, plural, one {encore # seconde environ} other {encore # secondes environ}}",
  "imports.minutes-left": "{minutes, plural, one {encore # minute environ} other {encore # minutes environ}}",
  "imports.ended":
    "{read, plural, =0 {Aucun lu} one {# lu} other {# lus}}{refused, plural, =0 {} one {, # refusé} other {, # refusés}}{cancelled, plural, =0 {} one {, # non lu} other {, # non lus}}",
  "imports.intro":
    "Continuez d’écrire\u00a0: chaque fichier devient un projet. Ceux que vous n’ouvrez pas maintenant sont sous Ouvrir.",
  "imports.close": "Fermer la liste des fichiers",
  "imports.cancel": "Arrêter",
  "imports.copy": "Copier le rapport",
  "imports.copied": "Le rapport a été copié.",
  "imports.open": "Ouvrir",
  "imports.open-name": "Ouvrir {name}",
  "imports.waiting": "en attente",
  "imports.reading": "en lecture…",
  "imports.cancelled": "non lu",
  "imports.read":
    "{clauses, plural, one {# alinéa} other {# alinéas}}, {repairs, plural, =0 {aucune réparation} one {# réparation} other {# réparations}}",
  "imports.status": "Lecture\u00a0: {done} sur {total}",
};
