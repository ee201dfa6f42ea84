import { agreedInFrench } from "./agreed-fr.ts";
import { baseTextInFrench } from "./base-text-fr.ts";
import { commandsInFrench } from "./commands-fr.ts";
import type { Messages } from "./en.ts";
import { houseStylesInFrench } from "./house-styles-fr.ts";
import { importsInFrench } from "./imports-fr.ts";
import { libraryInFrench } from "./library-fr.ts";
import { precedentsInFrench } from "./precedents-fr.ts";

/** What the interface says in French, as ICU messages. */
export const french: Messages = {
  ...agreedInFrench,
  ...libraryInFrench,
  ...baseTextInFrench,
  ...precedentsInFrench,
  ...commandsInFrench,
  ...houseStylesInFrench,
  ...importsInFrench,

  "app.name": "Rapporteur",
  "app.starting": "Ouverture de votre projet…",
  "app.start-failed": "Rapporteur n’a pas pu démarrer.",
  "app.try-again": "Réessayer",

  "header.menu": "Menu",
  "header.search": "Rechercher une commande",
  "header.export": "Exporter",
  "header.untitled": "Projet sans titre",

  "stage.draft": "Projet",
  "stage.committee": "Texte de la commission",
  "stage.adopted": "Texte adopté",

  "saved.saving": "enregistrement…",
  "saved.never": "pas encore enregistré",
  "saved.at": "enregistré à {time}",
  "saved.changed": "modifié depuis {time}",
  "journal.kept": "Toutes les modifications sont dans le journal",
  "journal.pending": "Conservation des modifications…",
  "journal.failing": "Modifications non conservées\u00a0: Rapporteur ne répond pas",

  "page.label": "Texte de la résolution",
  "page.help": "Entrée commence un alinéa ou un point, Tab crée un point. Échap puis Tab quitte le texte.",
  "page.left": "Appuyez sur Tab pour quitter le texte.",
  "page.pane": "Page",

  "panes.label": "Ce qui est affiché",
  "panes.page": "Projet",
  "panes.source": "Source",

  "page.no-designation": "Ajouter le numéro, la commission et la date",
  "page.designation-name": "{designation}. Renseignements sur la résolution",
  "page.designation-hint": "Modifier le numéro, la commission, la session et la date",
  "page.first-preambular": "Ajouter le premier alinéa du préambule",
  "page.first-operative": "Ajouter le premier paragraphe du dispositif",
  "page.notes": "Notes",
  "page.note-name": "Note\u00a0: {words}",
  "page.edit-note": "Modifier la note {mark}",
  "page.edit-presenting": "Modifier la ligne de présentation",
  "page.no-words": "vide",
  "page.title-not-printed": "Non imprimé dans ce style maison",

  "ghost.own": "De ce projet",
  "ghost.uses":
    "{uses, plural, =0 {} one {dans # résolution} other {dans # résolutions{since, select, other { depuis {since}}}}}",
  "ghost.updated": "adapté au projet : {changes}",
  "ghost.as-adopted": "tel qu’adopté, sans adaptation au projet : {changes}",
  "ghost.place": "{place} sur {count}",
  "ghost.spoken": "Suggestion : {words}. Source : {source}",
  "ghost.keys": "Tab la prend, Échap l’écarte",
  "placeholder.title": "Titre de la résolution",
  "placeholder.clause": "Nouvel alinéa",
  "placeholder.item": "Nouveau point",
  "placeholder.flush": "Texte après les points",
  "placeholder.heading": "Intertitre",
  "placeholder.annex-title": "Titre de l’annexe",
  "placeholder.kept": "Conservé de la source",

  "outline.label": "Plan",
  "outline.preamble": "Préambule",
  "outline.operative": "Dispositif",
  "outline.annex": "Annexe",
  "outline.empty": "Aucun alinéa pour l’instant",
  "outline.no-words": "(vide)",

  "changes.label": "Modifications et commentaires",
  "changes.count":
    "{changes, plural, =0 {Aucune modification} one {# modification} other {# modifications}}, {comments, plural, =0 {aucun commentaire} one {# commentaire} other {# commentaires}}",
  "changes.intro":
    "Elles sont venues avec le texte. Acceptez ou refusez chaque modification\u00a0; les numéros et la ponctuation sont ceux du texte où toutes seraient acceptées. Ce que vous tapez n’est pas suivi.",
  "changes.nothing-left": "Il ne reste rien à décider. Ce que vous tapez n’est pas suivi.",
  "changes.close": "Fermer la liste des modifications et des commentaires",
  "changes.words-insertion": "Inséré",
  "changes.words-deletion": "Supprimé",
  "changes.unit-insertion": "Inséré en entier",
  "changes.unit-deletion": "Supprimé en entier",
  "changes.comment": "Commentaire",
  "changes.unknown-author": "Auteur non indiqué",
  "changes.words-gone": "Les mots qu’il concernait ont disparu.",
  "changes.accept": "Accepter",
  "changes.reject": "Refuser",
  "changes.accept-all": "Tout accepter",
  "changes.reject-all": "Tout refuser",
  "changes.settle-comment": "Réglé",

  "status.words": "{count, plural, one {# mot} other {# mots}}",
  "status.clauses": "{count, plural, one {# paragraphe} other {# paragraphes}}",
  "status.style": "Style maison\u00a0:",
  "status.opening-due": "Formule attendue\u00a0:",
  "status.suggestions": "Suggestions",
  "status.suggestions-paused": "Suggestions en pause",
  "language.en": "Anglais",
  "language.fr": "Français",

  "dialog.close": "Fermer",
  "dialog.cancel": "Annuler",

  "details.title": "Renseignements sur la résolution",
  "details.intro": "La désignation et la ligne de présentation en sont tirées.",
  "details.stage": "Étape",
  "details.other": "Gardé avec le texte, non imprimé dans ce style maison",
  "details.own-presenting": "La source a sa propre ligne de présentation, imprimée telle quelle.",
  "details.use-computed": "La tirer plutôt des renseignements",
  "details.preview": "À l’impression",
  "details.apply": "Appliquer",

  "open.title": "Ouvrir un projet",
  "open.intro": "Projets enregistrés dans {folder}",
  "open.empty": "Rien n’a encore été enregistré ici.",
  "open.choose": "Choisir un fichier…",
  "open.saved": "enregistré le {date}",
  "open.unsaved": "Pas encore enregistrés",
  "open.discard": "Jeter {title}",
  "open.discard-all": "Jeter les {count}",
  "open.discarded": "{count, plural, one {Un projet a été jeté} other {# projets ont été jetés}}.",
  "open.restore": "Annuler",
  "open.changed": "modifié le {date}",

  "save.title": "Enregistrer le projet",
  "save.name": "Nom",
  "save.save": "Enregistrer",
  "save.replace": "Remplacer",

  "note.title": "Note {mark}",
  "note.words": "Texte de la note",
  "note.remove": "Retirer",
  "note.done": "Terminé",

  "notice.close": "Fermer",
  "notice.exported": "{name} a été exporté.",
  "notice.opened": "{name} a été ouvert.",
  "notice.reload": "Recharger",
  "notice.save-as": "Enregistrer sous un autre nom",
  "notice.retry-journal": "Réessayer",
  "notice.style-switched":
    "Le projet suit maintenant le style «\u00a0{name}\u00a0». Annuler revient en arrière.",

  "new.title": "Nouveau projet",
  "new.blank": "Projet vierge",
  "new.sample": "Avec un court exemple",

  "settings.title": "Paramètres",
  "settings.language": "Langue de l’interface",
  "settings.theme": "Thème",
  "settings.completion": "Suggestions de la bibliothèque pendant la saisie",
  "settings.on": "Oui",
  "settings.off": "Non",

  "theme.system": "Comme le système",
  "theme.light": "Clair",
  "theme.dark": "Sombre",
};
