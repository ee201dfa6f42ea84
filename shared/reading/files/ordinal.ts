/** `1st`, `2nd`, `11th`: as word processors number, in English whatever the text's language. */
export function ordinal(number: number): string {
  const ending = ["th", "st", "nd", "rd"][number % 10] ?? "th";
  return `${number}${number % 100 > 10 && number % 100 < 14 ? "th" : ending}`;
}
