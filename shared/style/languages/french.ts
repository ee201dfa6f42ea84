import type { Language } from "./language.ts";

/** Adjectives and participles that open preambular clauses, without their feminine ending. */
const adjectives =
  "alarmé|atterré|attaché|conscient|consterné|convaincu|déçu|désolé|déterminé|encouragé|endeuillé|guidé|indigné|inspiré|" +
  "pénétré|persuadé|préoccupé|résolu|révolté|saisi|satisfait|troublé";

/** Words that end a noun phrase before its noun is reached. */
const barred =
  /^(?:à|au|aux|de|des|du|en|par|pour|sur|dans|et|ou|que|qu'.*|qui|face|quant|concernant|devant|les?|la|ce|cet|cette|ces)$/;
const modifierAfter =
  /^(?:croissante?s?|extrêmes?|indéfectibles?|particulière?s?|particuliers?|profonde?s?|renouvelée?s?|résolue?s?|vive?s?|énergiques?|constante?s?|inébranlables?)$/;

export const french: Language = {
  commonWords: /\b(?:la|le|les|des|du|de|et|à|que|pour)\b/gi,
  adverbs: [
    "également",
    "en outre",
    "en particulier",
    "de nouveau",
    "à nouveau",
    "une fois de plus",
    "une fois encore",
    "encore une fois",
    "une nouvelle fois",
    "de même",
    "d'autre part",
    "d'une part",
    "par ailleurs",
    "très",
    "toujours",
    "particulièrement",
    "de plus en plus",
    "sans réserve",
    "sans équivoque",
    "avec force",
    "au plus haut point",
    "haut et fort",
    "elle aussi",
    "lui aussi",
    "aussi",
    "toutefois",
  ],
  adverbForm: /^(?!(?:attache|engage)ment$)\p{L}{3,}ment$/u,
  conjunction: "et",
  connectors: ["et", "mais", "tout en", "ainsi que", "ainsi qu'en"],
  fillers: [
    "donc",
    "par conséquent",
    "en conséquence",
    "à cet égard",
    "à ce propos",
    "dans ce contexte",
    "à ce sujet",
    "en outre",
    "par ailleurs",
    "le",
    "la",
    "les",
    "lui",
  ],
  elided: /^l'(?=\p{L})/u,
  nounPhrases: {
    feeling: {
      noun: /^(?:[dl]')?(?:alarme|amertume|angoisse|appréciation|approbation|consternation|déception|émotion|étonnement|fermeté|fierté|force|énergie|gratitude|impatience|indignation|inquiétudes?|insistance|intérêt|préoccupations?|reconnaissance|regrets?|remerciements|satisfaction|sympathie|tristesse|vigueur)$/,
      barred: /^(?:à|au|aux|des|du|en|par|pour|sur|dans|et|ou|que|qu'.*|qui|face|quant|concernant|devant)$/,
      modifierAfter,
    },
    stance: {
      noun: /^(?:adhésion|appel|appui|attachement|condamnation|conviction|désir|détermination|engagements?|intention|invitation|opposition|solidarité|soutien|volonté)$/,
      barred,
      modifierAfter,
    },
  },
  addressing: {
    opening:
      /\b(?:autorise|charge|conseille|demande|encourage|engage|enjoint|exhorte|invite|lance un appel|prie)(?: \p{L}+ment| également| en outre| de nouveau| vivement)*$/u,
    lead: /^(?:à|au|aux)$/,
    notAddressed: /^(?:que|qu'.*|de|d'.*)$/,
    task: /^(?:de|à|d')$/,
    beforeInfinitive: /^(?:ne|pas|lui|leur|le|la|les|se|y|en|également|\p{L}+ment)$/u,
    infinitive: /^(?:s'|l'|n'|y)?\p{L}*(?:er|ir|re|oir)$/u,
    inserted:
      /^(?:en|dans|avec|agissant|compte|y|sous|selon|par|notamment|lorsqu.*|si|conformément|s'il|le|à|au|sans|pour)$/,
  },
  reflexive: /^(?:se|s)$/,
  auxiliary: /^ayant$/,
  participle: /^\p{L}+(?:é|i|u|is|it|ert)e?s?$/u,
  agreement: {
    feminine: new RegExp(`^(?:(?:${adjectives})e|désireuse|soucieuse|inquiète)$`, "u"),
    masculine: new RegExp(`^(?:${adjectives}|désireux|soucieux|inquiet)$`, "u"),
  },
  preambleForm: new RegExp(
    `^(?:(?:s')?\\p{L}{2,}ant|(?:${adjectives})e?|désireu(?:x|se)|soucieu(?:x|se)|inqui(?:et|ète))$`,
    "u",
  ),
  operativeForm:
    /^(?!(?:cette?|elle|une|aucune?|toute?|chaque|que|notre|votre|entre|contre|outre|comme|lorsque|puisque|autre|même|est|le|de|ce|ne|et)$)(?:[sn]')?\p{L}+(?:e|it|[^aeo]t|end|ert|met|a)$/u,
  formulaForm:
    /^(?:Le |La |L['’]|LE |LA )(?:[\p{L}\d'’-]+ ){0,10}?(?:Assemblée|Conseil|Comité|Conférence|Parlement|Commission|Congrès|Bureau|Union|Réunion|ASSEMBLÉE|CONSEIL|COMITÉ)(?: [\p{L}'’()-]+){0,8},?$/u,
  actForm: /(?<!\p{L})(?:r[ée]solution|d[ée]cision|recomman?dation|d[ée]claration) (?:n[°o] ?)?\d/iu,
  resolvingForm: /^(?!)/,
  resolvedForm: /^(?!)/,
  annexForm:
    /^(?:(?:Annexe|Appendice|ANNEXE|APPENDICE)(?: (?:[IVXL]+|[A-Z]|\d{1,2}))?\.?(?:(?:\s*[–—:]\s*|\s+(?=\p{Lu}))(?<title>\S.*)|\s+à la (?:présente )?résolution.*)?|annexe|appendice)$/u,
  sessionForm:
    /^(?:(\p{Lu}[\p{L}-]+) session(?: (?:extraordinaire|extraordinaire d[’']urgence))?|Session de (\d{4}))$/iu,
  agendaForm: /^Points? (\d.*) de l[’']ordre du jour$/,
  distributionForm: /^Distr\.? ?:? ?(\p{L}+)$/iu,
  committeeForm:
    /\b(?:\p{Lu}[\p{L}’'-]+ )?(?:Commission|Comité)\b(?:(?: (?:de|du|des|pour|sur|à) | d[e’']).*?(?= \(|$))?/u,
  meetingForm: /\d+(?:re|e|ème) (?:séance|réunion)(?: plénière)?(?: \(reprise\))?/u,
  voteForm:
    /\badoptée? (?:à la \d+\p{L}+ séance,? )?((?:sans (?:être mise? aux voix|vote)|à l[’']unanimité|par consensus|par acclamation|(?:à l[’']issue d[’']un vote enregistré )?par \d+ voix)[^.\]]*)/iu,
  closingForm:
    /^(?:\d+(?:re|e|ème) (?:séance|réunion)(?: plénière)?(?: \(reprise\))?(?:,? (?:le )?\d{1,2}(?:er)? \p{L}+ \d{4})?\.?(?:$| [[(])|[[(]?(?:Résolution a|A)doptée? (?:sans vote|sans être mise? aux voix|à l[’']unanimité|à l[’']issue d[’']un vote|par consensus|par \d+ voix|à la \d+\p{L}+ séance))/u,
  firstDay: "1er",
  months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  weekdays: "lundi mardi mercredi jeudi vendredi samedi dimanche".split(" "),
};
