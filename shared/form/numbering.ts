import type { NumberForm } from "../style/house-style.ts";

/**
 * Writes a number (from 1) as a label. Letters run a, b … z, aa, bb … zz, aaa: the doubling that United
 * Nations resolutions use after (z); as a sequence they run Z, AA, AB, as recitals of the European Parliament.
 */
export function writeNumber(number: number, form: NumberForm): string {
  switch (form) {
    case "decimal":
      return String(number);
    case "lower-letter":
      return letters(number);
    case "upper-letter":
      return letters(number).toUpperCase();
    case "upper-letter-sequence":
      return letterSequence(number);
    case "lower-roman":
      return roman(number);
    case "upper-roman":
      return roman(number).toUpperCase();
    case "none":
      return "";
  }
}

/** Reads a bare label back: `p` as a letter is 16. Null when the label is not of that form. */
export function readNumber(label: string, form: NumberForm): number | null {
  switch (form) {
    case "decimal":
      return /^[1-9]\d{0,4}$/.test(label) ? Number(label) : null;
    case "lower-letter":
      return /^([a-z])\1*$/.test(label) ? label.charCodeAt(0) - 96 + 26 * (label.length - 1) : null;
    case "upper-letter-sequence":
      return /^[A-Z]{1,3}$/.test(label) ? readLetterSequence(label) : null;
    case "lower-roman":
      return readRoman(label);
    case "none":
      return null;
    case "upper-letter":
    case "upper-roman":
      return label === label.toUpperCase()
        ? readNumber(label.toLowerCase(), form === "upper-letter" ? "lower-letter" : "lower-roman")
        : null;
  }
}

function letters(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

function letterSequence(number: number): string {
  const before = Math.floor((number - 1) / 26);
  return (before > 0 ? letterSequence(before) : "") + String.fromCharCode(65 + ((number - 1) % 26));
}

function readLetterSequence(label: string): number {
  return [...label].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0);
}

const romanDigits: readonly (readonly [string, number])[] = [
  ["m", 1000],
  ["cm", 900],
  ["d", 500],
  ["cd", 400],
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
];

function roman(number: number): string {
  let rest = number;
  let label = "";
  for (const [digit, value] of romanDigits) {
    label += digit.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return label;
}

function readRoman(label: string): number | null {
  let rest = label;
  let number = 0;
  for (const [digit, value] of romanDigits) {
    while (rest.startsWith(digit)) {
      number += value;
      rest = rest.slice(digit.length);
    }
  }
  return number > 0 && rest === "" && roman(number) === label ? number : null;
}
