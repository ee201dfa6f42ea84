/** What the library says in English. */
export const libraryInEnglish = {
  "library.title": "Library",
  "library.offer": "Add your resolutions",
  "library.size":
    "{resolutions, plural, one {# resolution} other {# resolutions}}, {units, plural, one {# unit} other {# units}}",
  "library.add-folder": "Add a folder…",
  "library.add-files": "Add files…",
  "library.more": "Look after the library",
  "library.export": "Export as a collection…",
  "library.export-originals": "Export with the original files…",
  "library.verify": "Check the library",
  "library.rebuild": "Rebuild from the originals",
  "library.empty-title": "Your library is empty",
  "library.empty":
    "Add the folder with your adopted resolutions: Word, PDF, web pages, Markdown, text. Rapporteur reads them on this machine, and offers their wording while you write. You can also drop files here.",
  "library.sample-title": "A sample to begin with",
  "library.sample":
    "These are two resolutions of the NATO Parliamentary Assembly. Add the folder with your own: Rapporteur reads it on this machine and offers its wording while you write.",

  "library.words": "Look for",
  "library.look": "Look in",
  "library.look-titles": "Titles",
  "library.look-text": "Text",
  "library.look-phrase": "Exact phrase",
  "library.filters": "Narrow down",
  "library.clear": "Clear the filters",
  "library.body": "Body",
  "library.language": "Language",
  "library.part": "Part",
  "library.part-preamble": "Preamble",
  "library.part-operative": "Operative part",
  "library.from": "From",
  "library.to": "To",
  "library.any": "any",
  "library.order": "Order",
  "library.order-date": "Newest first",
  "library.order-series": "By title",
  "library.years": "By year",
  "library.years-said": "{year}: {count}",
  "library.years-resolutions": "Resolutions by year, from {first} to {last}; most in {peak}, {most}",
  "library.years-units": "Places by year, from {first} to {last}; most in {peak}, {most}",
  "library.found-resolutions": "{total, plural, =0 {No resolution} one {# resolution} other {# resolutions}}",
  "library.found-units": "{total, plural, =0 {Nowhere} one {# place} other {# places}}",
  "library.nothing": "Nothing was found. Look for fewer words, or clear the filters.",
  "library.show-more": "Show more",
  "library.units": "{units, plural, one {# unit} other {# units}}",
  "library.untitled": "Without a title",
  "library.undated": "no date",

  "library.reading": "The resolution",
  "library.back": "Back to the list",
  "library.series": "The series",
  "library.remove": "Remove",
  "library.remove-name": "Remove {symbol} from the library",
  "library.removed":
    "{removed, plural, =0 {Nothing was removed.} one {# resolution was removed from the library. The file it came from is untouched.} other {# resolutions were removed from the library. The files they came from are untouched.}}",
  "library.restore": "Put back",

  "library.work-add": "Adding to the library",
  "library.work-verify": "Checking the library",
  "library.work-rebuild": "Rebuilding the library",
  "library.work-export": "Exporting the library",
  "library.done-of": "{done} of {total}",
  "library.pace": "{count} a minute",
  "library.stop": "Stop",
  "library.stopping": "Stopping…",
  "library.status": "{work}: {done} of {total}",
  "library.added":
    "{resolutions, plural, =0 {No new resolution was added} one {# resolution was added} other {# resolutions were added}}, {units, plural, =0 {no units} one {# unit} other {# units}}.",
  "library.unchanged": "{unchanged, plural, one {# was there already.} other {# were there already.}}",
  "library.stopped": "It was stopped: what was added stays, and the same files go on from there.",
  "library.refused": "{refused, plural, one {# was not read:} other {# were not read:}}",
  "library.added-notice":
    "Library: {resolutions, plural, =0 {no new resolution} one {# resolution added} other {# resolutions added}}, {units, plural, =0 {no units} one {# unit} other {# units}}{refused, plural, =0 {} one {; # file not read} other {; # files not read}}.",
  "library.exported":
    "{written, plural, one {# resolution was} other {# resolutions were}} written to {name}, a collection that another library can take in.",
  "library.exported-files":
    "{files, plural, one {# original file is} other {# original files are}} in the folder beside it.",
  "library.export-stopped": "It was stopped: no collection was written.",
  "library.sound": "The library is sound.",
  "library.faults":
    "{faults, plural, one {# fault was found. Rebuild the library from the originals that it keeps.} other {# faults were found. Rebuild the library from the originals that it keeps.}}",
  "library.rebuilt":
    "The library was rebuilt: {kept, plural, one {# resolution} other {# resolutions}}{lost, plural, =0 {, none lost.} other {. # could not be got back:}}",
  "library.healed":
    "The library was damaged and has been rebuilt: {kept, plural, one {# resolution kept} other {# resolutions kept}}{lost, plural, =0 {, none lost.} other {, # lost: {names}. Add them again from their files.}}",
  "library.dismiss": "Close",
} as const;
