/** What is said of files that are read, and of what reading mended, in English. */
export const importsInEnglish = {
  "repairs.label": "Repairs",
  "repairs.count":
    "{count, plural, =0 {No repairs} one {# repair} other {# repairs}}{open, plural, =0 {, all looked at} other {}}",
  "repairs.intro": "The text was mended here while it was read. Accept what is right, take back what is not.",
  "repairs.source": "Source",
  "repairs.close": "Close the list of repairs",
  "repairs.whole": "Whole text",
  "repairs.open": "to look at",
  "repairs.accepted": "accepted",
  "repairs.restored": "taken back: as in the source",
  "repairs.placed": "no longer kept aside",
  "repairs.accept": "Accept",
  "repairs.look-again": "Look at it again",
  "repairs.restore": "Take back",
  "repairs.place-as": "Place as",
  "repairs.drop": "Drop",
  "repairs.previous": "Previous repair",
  "repairs.next": "Next repair",
  "repairs.show-source": "Show the source beside the page",

  "source.label": "Source text",
  "source.close": "Close the source text",
  "source.help": "What the draft was read from. Marks are where it was mended; press one to go there.",

  "imports.label": "Import",
  "imports.title": "{total, plural, one {Import of # file} other {Import of # files}}",
  "imports.under-way": "{done} of {total} done",
  "imports.seconds-left": "{seconds, plural, one {about # second left} other {about # seconds left}}",
  "imports.minutes-left": "{minutes, plural, one {about # minute left} other {about # minutes left}}",
  "imports.ended":
    "{read, plural, =0 {None read} other {# read}}{refused, plural, =0 {} other {, # refused}}{cancelled, plural, =0 {} other {, # not read}}",
  "imports.intro":
    "Go on writing: each file becomes a draft of its own. Those you do not open now are under Open.",
  "imports.close": "Close the list of files",
  "imports.cancel": "Stop",
  "imports.copy": "Copy the report",
  "imports.copied": "The report was copied.",
  "imports.open": "Open",
  "imports.open-name": "Open {name}",
  "imports.waiting": "waiting",
  "imports.reading": "being read…",
  "imports.cancelled": "not read",
  "imports.read":
    "{clauses, plural, one {# clause} other {# clauses}}, {repairs, plural, =0 {no repairs} one {# repair} other {# repairs}}",
  "imports.status": "Reading {done} of {total}",
} as const;
