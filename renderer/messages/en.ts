import { agreedInEnglish } from "./agreed-en.ts";
import { baseTextInEnglish } from "./base-text-en.ts";
import { commandsInEnglish } from "./commands-en.ts";
import { houseStylesInEnglish } from "./house-styles-en.ts";
import { importsInEnglish } from "./imports-en.ts";
import { libraryInEnglish } from "./library-en.ts";
import { precedentsInEnglish } from "./precedents-en.ts";

/** What the interface says in English, as ICU messages. */
export const english = {
  ...agreedInEnglish,
  ...libraryInEnglish,
  ...baseTextInEnglish,
  ...precedentsInEnglish,
  ...commandsInEnglish,
  ...houseStylesInEnglish,
  ...importsInEnglish,

  "app.name": "Rapporteur",
  "app.starting": "Opening your draft…",
  "app.start-failed": "Rapporteur could not start.",
  "app.try-again": "Try again",

  "header.menu": "Menu",
  "header.search": "Search commands",
  "header.export": "Export",
  "header.untitled": "Untitled draft",

  "stage.draft": "Draft",
  "stage.committee": "Committee text",
  "stage.adopted": "Adopted text",

  "saved.saving": "saving…",
  "saved.never": "not saved yet",
  "saved.at": "saved {time}",
  "saved.changed": "with changes {time}",
  "journal.kept": "Every change is kept in the journal",
  "journal.pending": "Keeping changes…",
  "journal.failing": "Changes are not kept: Rapporteur does not answer",

  "page.label": "Text of the resolution",
  "page.help": "Enter starts a new clause or item, Tab makes an item. Escape and then Tab leaves the text.",
  "page.left": "Press Tab to leave the text.",
  "page.pane": "Page",

  "panes.label": "What is shown",
  "panes.page": "Draft",
  "panes.source": "Source",

  "page.no-designation": "Add number, committee and date",
  "page.designation-name": "{designation}. Details of the resolution",
  "page.designation-hint": "Change number, committee, session and date",
  "page.first-preambular": "Add the first preambular clause",
  "page.first-operative": "Add the first operative clause",
  "page.notes": "Notes",
  "page.note-name": "Note: {words}",
  "page.edit-note": "Edit note {mark}",
  "page.edit-presenting": "Edit the presenting line",
  "page.no-words": "empty",
  "page.title-not-printed": "Not printed in this house style",

  "ghost.own": "From this draft",
  "ghost.uses":
    "{uses, plural, =0 {} one {in # resolution} other {in # resolutions{since, select, other { since {since}}}}}",
  "ghost.updated": "fitted to the draft: {changes}",
  "ghost.as-adopted": "as adopted, not fitted to the draft: {changes}",
  "ghost.place": "{place} of {count}",
  "ghost.spoken": "Suggestion: {words}. From: {source}",
  "ghost.keys": "Tab takes it, Escape dismisses it",
  "placeholder.title": "Title of the resolution",
  "placeholder.clause": "New clause",
  "placeholder.item": "New item",
  "placeholder.flush": "Text after the items",
  "placeholder.heading": "Heading",
  "placeholder.annex-title": "Title of the annex",
  "placeholder.kept": "Kept from the source",

  "outline.label": "Outline",
  "outline.preamble": "Preamble",
  "outline.operative": "Operative part",
  "outline.annex": "Annex",
  "outline.empty": "No clause yet",
  "outline.no-words": "(empty)",

  "changes.label": "Changes and comments",
  "changes.count":
    "{changes, plural, =0 {No changes} one {# change} other {# changes}}, {comments, plural, =0 {no comments} one {# comment} other {# comments}}",
  "changes.intro":
    "These came with the text. Accept or refuse each change; labels and punctuation are as if all were accepted. What you type yourself is not tracked.",
  "changes.nothing-left": "Nothing is left to decide on. What you type yourself is not tracked.",
  "changes.close": "Close the list of changes and comments",
  "changes.words-insertion": "Inserted",
  "changes.words-deletion": "Struck out",
  "changes.unit-insertion": "Inserted as a whole",
  "changes.unit-deletion": "Struck out as a whole",
  "changes.comment": "Comment",
  "changes.unknown-author": "Author not named",
  "changes.words-gone": "The words it was about are gone.",
  "changes.accept": "Accept",
  "changes.reject": "Refuse",
  "changes.accept-all": "Accept all",
  "changes.reject-all": "Refuse all",
  "changes.settle-comment": "Settled",

  "status.words": "{count, plural, one {# word} other {# words}}",
  "status.clauses": "{count, plural, one {# clause} other {# clauses}}",
  "status.style": "House style:",
  "status.opening-due": "Opening in sequence:",
  "status.suggestions": "Suggestions",
  "status.suggestions-paused": "Suggestions paused",
  "language.en": "English",
  "language.fr": "French",

  "dialog.close": "Close",
  "dialog.cancel": "Cancel",

  "details.title": "Details of the resolution",
  "details.intro": "The designation and the presenting line are made from these.",
  "details.stage": "Stage",
  "details.other": "Kept with the text, not printed in this house style",
  "details.own-presenting": "The source has a presenting line of its own, and it is printed as it stands.",
  "details.use-computed": "Make it from the details instead",
  "details.preview": "Printed as",
  "details.apply": "Apply",

  "open.title": "Open a draft",
  "open.intro": "Saved drafts in {folder}",
  "open.empty": "Nothing has been saved here yet.",
  "open.choose": "Choose a file…",
  "open.saved": "saved {date}",
  "open.unsaved": "Not saved yet",
  "open.discard": "Discard {title}",
  "open.discard-all": "Discard all {count}",
  "open.discarded": "{count, plural, one {One draft was} other {# drafts were}} discarded.",
  "open.restore": "Undo",
  "open.changed": "changed {date}",

  "save.title": "Save the draft",
  "save.name": "Name",
  "save.save": "Save",
  "save.replace": "Replace",

  "note.title": "Note {mark}",
  "note.words": "Text of the note",
  "note.remove": "Remove",
  "note.done": "Done",

  "notice.close": "Dismiss",
  "notice.exported": "{name} was exported.",
  "notice.opened": "{name} was opened.",
  "notice.reload": "Reload",
  "notice.save-as": "Save under another name",
  "notice.retry-journal": "Try again",
  "notice.style-switched": "The draft is now in the style “{name}”. Undo takes it back.",

  "new.title": "New draft",
  "new.blank": "Blank draft",
  "new.sample": "With a short sample",

  "settings.title": "Settings",
  "settings.language": "Language of the interface",
  "settings.theme": "Theme",
  "settings.completion": "Suggestions from the library while typing",
  "settings.on": "On",
  "settings.off": "Off",

  "theme.system": "As the system",
  "theme.light": "Light",
  "theme.dark": "Dark",
} as const;

/** A text for every message: a language that lacks one does not pass the type check. */
export type Messages = Readonly<Record<keyof typeof english, string>>;
