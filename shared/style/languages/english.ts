import type { Language } from "./language.ts";

/** Adjectives that open preambular clauses: counted over General Assembly resolutions of 2019-26. */
const adjectives =
  "alarmed|appalled|aware|cognisant|cognizant|committed|concerned|confident|conscious|convinced|desirous|desiring|determined|" +
  "disappointed|distressed|disturbed|encouraged|grieved|guided|horrified|indignant|inspired|mindful|outraged|persuaded|resolved|saddened|" +
  "satisfied|seized|shocked|troubled";

/** Words that end a noun phrase before its noun is reached. */
const barred =
  /^(?:of|to|at|in|on|for|from|by|with|over|about|and|or|that|which|as|regarding|upon|between|among|through|towards?)$/;
const noModifier = /^$/;

export const english: Language = {
  commonWords: /\b(?:the|of|and|to|in|its|that|for)\b/gi,
  adverbs: ["also", "further", "again", "once again", "once more", "in particular", "hereby"],
  adverbForm:
    /^(?!(?:ally|assembly|costly|daily|early|elderly|family|friendly|july|likely|monthly|only|orderly|reply|supply|timely|weekly|yearly)$)[a-z]{3,}ly$/,
  conjunction: "and",
  connectors: ["and", "but", "while", "whilst", "yet", "as well as"],
  fillers: [
    "therefore",
    "thus",
    "hence",
    "consequently",
    "furthermore",
    "moreover",
    "accordingly",
    "in this regard",
    "in that regard",
    "in this context",
    "in this connection",
    "in that connection",
  ],
  elided: /^(?!)/,
  nounPhrases: {
    feeling: {
      noun: /^(?:alarm|anguish|appreciation|approval|concerns?|condolences|disappointment|dismay|gratitude|indignation|interest|outrage|pride|regrets?|satisfaction|sorrow|sympathy|thanks)$/,
      barred,
      modifierAfter: noModifier,
    },
    stance: {
      noun: /^(?:appeals?|approval|belief|calls?|commendation|commitments?|condemnation|conviction|demands?|determination|endorsement|intention|invitations?|readiness|recognition|requests?|resolve|solidarity|support|willingness)$/,
      barred,
      modifierAfter: noModifier,
    },
  },
  addressing: {
    opening:
      /\b(?:appeals?|asks?|authori[sz]es|calls? (?:\S+ )*(?:up)?on|directs|encourages|exhorts|instructs|invites|mandates|reminds|requests|urges)\b(?:(?: \S+ly)| again| once again)*$/,
    lead: /^(?:to|upon|on)$/,
    notAddressed: /^(?:that|further|greater|continued)$/,
    task: /^to$/,
    beforeInfinitive: /^(?:to|not|further|also|\p{L}+ly)$/u,
    infinitive:
      /^(?!(?:the|an?|its?|their|th(?:is|ese|ose|em)|all|any|each|which|whom|other|such|both|[a-z]{3,}ing)$)[a-z-]{2,}$/,
    inserted:
      /^(?:in|within|as|including|inter|where|with|subject|upon|through|taking|bearing|pursuant|on|by|at|under|when|if|while|acting|without|consistent|during|for)$/,
  },
  reflexive: /^$/,
  auxiliary: /^having$/,
  participle: /^(?:[a-z]{3,}ed|[a-z]+(?:en|wn|ght|lt|nt)|held|made|met|read|set|had|put)$/,
  agreement: { feminine: /^$/, masculine: /^$/ },
  preambleForm: new RegExp(`^(?:[a-z]{2,}ing|${adjectives})$`),
  operativeForm:
    /^(?!(?:this|its|his|was|has|is|as|us|thus|various|previous|states|nations|members)$)[a-z]{2,}(?:[^sui]s|sses)$/,
  formulaForm:
    /^(?:The|THE|Therefore,? the) (?:[\p{L}\d'’-]+ ){0,10}(?:Assembly|Council|Committee|Conference|Parliament|Commission|Congress|Board|Union|Meeting|Conférence|Comité|ASSEMBLY|COUNCIL|COMMITTEE|CONFERENCE)(?: [\p{L}'’()-]+){0,8},?$/u,
  actForm: /\b(?:resolution|decision|recommendation|declaration|statement) (?:no\. ?)?\d/i,
  resolvingForm:
    /^(?:now,? )?(?:therefore,? )?(?:let )?(?:be )?(?:it )?(?:further )?(?:resolved|enacted)(?: by [^,:.;]{1,80})?(?:[,:]|(?=\s+that\b))/i,
  resolvedForm: /^(?:That\b|Sec(?:tion|\.) ?\d)/,
  annexForm:
    /^(?:(?:Annex|Appendix|ANNEX|APPENDIX)(?: (?:[IVXL]+|[A-Z]|\d{1,2}))?\.?(?:(?:\s*[–—:]\s*|\s+(?=\p{Lu}))(?<title>\S.*)|\s+to (?:the )?(?:present )?resolution.*)?|annex|appendix)$/u,
  sessionForm: /^(\p{Lu}[\p{L}-]+(?: (?:emergency )?special)?|\d+(?:st|nd|rd|th|d)|\d{4}) session$/iu,
  agendaForm: /^(?:Provisional agenda|Agenda) items? (\d.*)$/,
  distributionForm: /^Distr\.?:? ?(\p{L}+)$/iu,
  committeeForm: /\b(?!Main\b)(?:\p{Lu}[\p{L}’'-]+ )+Committee\b|\bCommittee (?:on|for|of) .*?(?= \(|$)/u,
  meetingForm: /\d+(?:st|nd|rd|th)(?: \(resumed\))? (?:plenary )?meeting\b/,
  voteForm:
    /\badopted (?:at the \d+\w+ meeting,? )?((?:without a vote|unanimously|by consensus|by acclamation|by (?:a (?:recorded|roll-call) vote of )?\d+ (?:votes )?to)[^.\]]*)/i,
  closingForm:
    /^(?:\d+(?:st|nd|rd|th)(?: \(resumed\))? (?:plenary )?meeting(?:,? \d{1,2} [A-Z][a-z]+ \d{4})?\.?(?:$| [[(])|[[(]?(?:Resolution a|A)dopted (?:without a vote|unanimously|by consensus|by a recorded vote|by \d+ votes|at the \d+\w+ meeting)|Attest:|(?:The )?resolution was (?:adopted|taken|approved|carried)|(?:Approved|Carried|Adopted) unanimously|(?:UNANIMOUS(?:LY)?|(?:BY )?ACCLAMATION)$)/,
  firstDay: "1",
  months: "January February March April May June July August September October November December".split(" "),
  weekdays: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
};
