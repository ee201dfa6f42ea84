/** What each kind of repair says to a person, as ICU messages: what was there, and what was made of it. */
export const repairTexts = {
  /** A label that a scan had misread: `I.` for `l.` */
  "label-misread": {
    en: "The label “{was}” was read as “{label}”, which the labels around it call for.",
    fr: "Le numéro «\u00a0{was}\u00a0» a été lu «\u00a0{label}\u00a0», comme l’appellent les numéros voisins.",
  },
  /** A label that was not there. */
  "label-restored": {
    en: "A label was missing; “{label}” was restored from the labels around it.",
    fr: "Un numéro manquait\u00a0; «\u00a0{label}\u00a0» a été rétabli d’après les numéros voisins.",
  },
  /** The source numbers otherwise than the house style; its labels stay. */
  "label-kept": {
    en: "The source’s own labels were kept where the house style numbers otherwise: {named, select, no {no label} other {“{label}”}} for “{computed}”{others, plural, =0 {} other {, and # more}}.",
    fr: "La numérotation de la source a été conservée là où le style maison numérote autrement\u00a0: {named, select, no {sans numéro} other {«\u00a0{label}\u00a0»}} au lieu de «\u00a0{computed}\u00a0»{others, plural, =0 {} one {, et # autre} other {, et # autres}}.",
  },
  /** Items that had list signs and get the style's labels. */
  "list-labelled": {
    en: "The {count, plural, one {item below had no label} other {# items below had no labels}} and got the house style’s.",
    fr: "{count, plural, one {Le point ci-dessous n’avait pas de numéro et a reçu celui} other {Les # points ci-dessous n’avaient pas de numéro et ont reçu ceux}} du style maison.",
  },
  /** A list sign before a clause. */
  "bullet-removed": {
    en: "A list sign “{sign}” before the clause was removed.",
    fr: "Un signe de liste «\u00a0{sign}\u00a0» devant l’alinéa a été retiré.",
  },
  /** Punctuation that is not the house style's. */
  "terminator-set": {
    en: "A line that ended with {ended, select, no {nothing} other {“{was}”}} ends with {ends, select, no {nothing} other {“{now}”}}{others, plural, =0 {} one { here and in one more place} other { here and in # more places}}, as the house style asks.",
    fr: "Une ligne qui finissait {ended, select, no {sans ponctuation} other {par «\u00a0{was}\u00a0»}} finit {ends, select, no {sans ponctuation} other {par «\u00a0{now}\u00a0»}}{others, plural, =0 {} one { ici et à # autre endroit} other { ici et à # autres endroits}}, comme le veut le style maison.",
  },
  /** A paragraph that a page break had cut in two. */
  "paragraph-joined": {
    en: "A paragraph that was cut in two was joined.",
    fr: "Un paragraphe coupé en deux a été réuni.",
  },
  /** A word that a line end had cut in two. */
  "word-joined": {
    en: "“{was}”, cut by a line end, was read as “{word}”.",
    fr: "«\u00a0{was}\u00a0», coupé en fin de ligne, a été lu «\u00a0{word}\u00a0».",
  },
  /** The presenting line stood among the clauses. */
  "presenting-moved": {
    en: "The presenting line stood among the clauses and was moved to the front.",
    fr: "La ligne de présentation se trouvait parmi les alinéas et a été placée en tête.",
  },
  /** A rule, page number or running head. */
  "furniture-removed": {
    en: "{kind, select, rule {A line or list sign without text} head {A running head} other {A page number}} was left out: “{words}”.",
    fr: "{kind, select, rule {Un filet ou un signe de liste sans texte a été laissé} head {Un titre courant a été laissé} other {Un numéro de page a été laissé}} de côté\u00a0: «\u00a0{words}\u00a0».",
  },
  /** A text that has no place in the resolution. */
  "text-kept": {
    en: "This text was kept beside the resolution, having no place in it: “{words}”.",
    fr: "Ce texte, sans place dans la résolution, a été conservé à côté\u00a0: «\u00a0{words}\u00a0».",
  },
  /** Tracked changes, read as if they had been accepted. */
  "revisions-accepted": {
    en: "{count, plural, one {One tracked change was} other {# tracked changes were}} read as accepted.{any, select, no {} other { Struck out: {struck}.}}",
    fr: "{count, plural, one {Une modification suivie a été lue comme acceptée} other {# modifications suivies ont été lues comme acceptées}}.{any, select, no {} other { Supprimé\u00a0: {struck}.}}",
  },
  /** Tracked changes, read as if they had been rejected. */
  "revisions-rejected": {
    en: "{count, plural, one {One tracked change was} other {# tracked changes were}} read as rejected.{any, select, no {} other { Left out: {struck}.}}",
    fr: "{count, plural, one {Une modification suivie a été lue comme refusée} other {# modifications suivies ont été lues comme refusées}}.{any, select, no {} other { Laissé de côté\u00a0: {struck}.}}",
  },
  /** A comment in the file's margin. */
  "comment-left-out": {
    en: "A comment{signed, select, no {} other { by {author}}} was left out: “{words}”.",
    fr: "Un commentaire{signed, select, no {} other { de {author}}} a été laissé de côté\u00a0: «\u00a0{words}\u00a0».",
  },
  /** Text that is set not to print. */
  "hidden-left-out": {
    en: "Hidden text was left out: “{words}”.",
    fr: "Un texte masqué a été laissé de côté\u00a0: «\u00a0{words}\u00a0».",
  },
  /** Further resolutions of the same file. */
  "others-left-out": {
    en: "The file holds {count} resolutions; this is the first of them. The command line converts them all.",
    fr: "Le fichier contient {count} résolutions\u00a0; voici la première. La ligne de commande les convertit toutes.",
  },
} as const;
