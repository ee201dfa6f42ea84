import type { Language } from "./language.ts";

/** Adjectives that open preambular clauses: counted over General Assembly resolutions of 2019-26. */
const adjectives =
  "alarmed|appalled|aware|cognisant|cognizant|committed|concerned|confident|conscious|convinced|desirous|desiring|determined|" +
  "disappointed|distressed|disturbed|encouraged|guided|horrified|inspired|mindful|outraged|persuaded|resolved|saddened|" +
  "satisfied|seized|shocked|troubled";

export const english: Language = {
  adverbs: ["also", "further", "again", "once again", "once more"],
  adverbForm: /^[a-z]{3,}ly$/,
  connectors: ["and", "but", "while", "whilst", "yet", "as well as"],
  fillers: ["therefore", "thus", "hence", "consequently", "furthermore", "moreover", "accordingly"],
  preambleForm: new RegExp(`^(?:[a-z]{2,}ing|${adjectives})$`),
  operativeForm:
    /^(?!(?:this|its|his|was|has|is|as|us|thus|various|previous|states|nations|members)$)[a-z]{2,}(?:[^sui]s|sses)$/,
  formulaForm:
    /^(?:The|THE) (?:[\p{L}\d'’-]+ ){0,10}(?:Assembly|Council|Committee|Conference|Parliament|Commission|Congress|Board|Union|Meeting|ASSEMBLY|COUNCIL|COMMITTEE|CONFERENCE)(?: [\p{L}'’-]+){0,8},?$/u,
  annexForm: /^(?:annex|appendix)(?: (?:[ivx]+|[a-z]|\d+))?$/i,
  closingForm: /^\d+(?:st|nd|rd|th) (?:plenary )?meeting,? \d{1,2} [A-Z][a-z]+ \d{4}\.?$/,
  months: "January February March April May June July August September October November December".split(" "),
  weekdays: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
};
