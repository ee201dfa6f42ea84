/** How English is spelled: British with -ise, British with -ize as the United Nations and Oxford write, American. */
export type SpellingFamily = "british" | "oxford" | "american";

/** Words that differ by family: what all of them look like, and what each family makes of it. */
interface Variation extends Readonly<Record<SpellingFamily, string>> {
  readonly words: RegExp;
}

/** Words in -ise and -ize that every family writes in the same way. */
const alwaysSame =
  "(?!(?:un|re|dis|mis|over|pre)?(?:adv|advert|appra|ar|bru|chast|circumc|compr|comprom|conc|cr|cru|dem|desp|dev|disgu|" +
  "enterpr|exc|exerc|expert|franch|gu|improv|inc|likew|merchand|no|otherw|parad|po|pra|prec|prem|prom|r|ra|rev|" +
  "superv|surm|surpr|telev|v|w)is)(?!(?:re|over|down|up)?(?:ass|caps|ma|pr|s|se)iz)";
const inOur =
  "arm|behavi|cand|clam|col|demean|endeav|fav|ferv|glam|harb|hon|lab|neighb|parl|ranc|rig|rum|sav|splend|succ|tum|val|vap|vig";
const doubling =
  "cancel|channel|counsel|dial|equal|fuel|label|level|marshal|model|signal|shovel|total|travel|tunnel|unravel";

const variations: readonly Variation[] = [
  {
    words: new RegExp(`^${alwaysSame}(\\p{L}{2,})i[sz](e|es|ed|ing|er|ers|ation|ations|ational)$`, "u"),
    british: "$1is$2",
    oxford: "$1iz$2",
    american: "$1iz$2",
  },
  {
    words: /^(anal|catal|hydrol|paral)y[sz](e|ed|ing|er|ers)$/,
    british: "$1ys$2",
    oxford: "$1ys$2",
    american: "$1yz$2",
  },
  {
    words: new RegExp(
      `^((?:dis|mis|re|un)?(?:${inOur}))ou?r(|s|ed|ing|able|ably|er|ers|ful|hood|hoods|ite|ites|al|ally|y)$`,
    ),
    british: "$1our$2",
    oxford: "$1our$2",
    american: "$1or$2",
  },
  {
    words: /^(cent|fib|theat|lit|calib)(?:re|er)(s?)$/,
    british: "$1re$2",
    oxford: "$1re$2",
    american: "$1er$2",
  },
  {
    words: new RegExp(`^(${doubling})l?(ed|ing|er|ers)$`),
    british: "$1l$2",
    oxford: "$1l$2",
    american: "$1$2",
  },
  {
    words: /^(enrol|fulfil|instal|skil)l?(ment|ments|ful|fully)$/,
    british: "$1$2",
    oxford: "$1$2",
    american: "$1l$2",
  },
  { words: /^(program)(?:me)?(s?)$/, british: "$1me$2", oxford: "$1me$2", american: "$1$2" },
  { words: /^(def|off|pret)en[cs]e(s?)$/, british: "$1ence$2", oxford: "$1ence$2", american: "$1ense$2" },
  { words: /^age?ing$/, british: "ageing", oxford: "ageing", american: "aging" },
];

/** The family that a locale such as `en-GB-oxendict` stands for; null for one of another language. */
export function spellingFamily(locale: string): SpellingFamily | null {
  if (!locale.startsWith("en")) return null;
  if (locale.startsWith("en-US")) return "american";
  return locale.includes("oxendict") ? "oxford" : "british";
}

/** A word in lower case as a family spells it. */
export function spelled(word: string, family: SpellingFamily): string {
  const variation = variations.find(({ words }) => words.test(word));
  return variation ? word.replace(variation.words, variation[family]) : word;
}
