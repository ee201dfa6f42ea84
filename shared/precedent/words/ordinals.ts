/**
 * Spelled ordinals of sessions and meetings, `seventy-ninth` and `soixante-dix-neuvième`: their values, and
 * the words for a value. English and French, 1 to 199, masculine and feminine.
 */
const english = {
  units:
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
      " ",
    ),
  tens: "twenty thirty forty fifty sixty seventy eighty ninety".split(" "),
  tenths: "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(" "),
};

const frenchUnits =
  "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(
    " ",
  );
const frenchTens: Readonly<Record<number, string>> = {
  20: "vingt",
  30: "trente",
  40: "quarante",
  50: "cinquante",
  60: "soixante",
  80: "quatre-vingt",
};

function englishOrdinal(value: number): string {
  if (value < 20) return english.units[value - 1] ?? "";
  const ten = Math.floor(value / 10) - 2;
  return value % 10 === 0
    ? (english.tenths[ten] ?? "")
    : `${english.tens[ten]}-${english.units[(value % 10) - 1]}`;
}

function frenchCardinal(value: number): string {
  if (value < 20) return frenchUnits[value - 1] ?? "";
  const base = value >= 80 ? 80 : value >= 60 ? 60 : Math.floor(value / 10) * 10;
  const rest = value - base;
  const joint = rest === 1 && base < 80 ? "-et-" : rest === 11 && base === 60 ? "-et-" : "-";
  return rest === 0 ? (frenchTens[base] ?? "") : `${frenchTens[base]}${joint}${frenchCardinal(rest)}`;
}

function frenchOrdinal(value: number): string {
  return frenchCardinal(value)
    .replace(/cinq$/, "cinqu")
    .replace(/neuf$/, "neuv")
    .replace(/e$/, "")
    .concat("ième");
}

const values = new Map<string, number>();
for (let value = 1; value < 100; value++) {
  values.set(englishOrdinal(value), value);
  if (value > 1) values.set(frenchOrdinal(value), value);
}
for (const word of ["premier", "première"]) values.set(word, 1);

/** The value of a spelled ordinal in lower case, or null for any other word. `second` is left to its other meaning. */
export function ordinalValue(word: string): number | null {
  return values.get(word) ?? null;
}

/** The ordinal that stands `step` after `word`, spelled as `word` is; null where it would not be one. */
export function ordinalAfter(word: string, step: number): string | null {
  const value = values.get(word.toLowerCase());
  if (value === undefined || value + step < 1 || value + step > 99) return null;
  const french = /ième$|^premi/.test(word.toLowerCase());
  const next = french ? frenchOrdinal(value + step) : englishOrdinal(value + step);
  return /^\p{Lu}/u.test(word) ? next.charAt(0).toUpperCase() + next.slice(1) : next;
}
