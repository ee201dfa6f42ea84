import type { Update } from "../updating/update.ts";
import { languageMonths } from "../words/language-months.ts";

/** A resolution as it is to be cited. */
export interface CitedBase {
  readonly symbol: string;
  /** `2023-12-19` */
  readonly date: string;
  readonly language: string;
}

/**
 * The base text added to the resolutions that a clause recalls: `its resolutions 77/1 of 2 May 2022 and 78/60 of 4 May
 * 2023` becomes `…, 78/60 of 4 May 2023 and 79/3 of 1 May 2024`. Null where the clause cites none in this way, cites
 * the base already, or the base has no number or day.
 */
export function baseCitation(text: string, base: CitedBase): Update | null {
  const cited = citedAs(base);
  if (cited === null || text.includes(cited.number)) return null;
  const found = [...text.matchAll(citationForm(base.language))];
  const last = found.at(-1);
  const first = found[0];
  if (!last || !first) return null;
  const and = base.language === "fr" ? "et" : "and";
  const end = last.index + last[0].length;
  const joint = new RegExp(`,? ${and} $`, "u").exec(text.slice(0, last.index))?.[0];
  if (found.length > 1 && joint)
    return {
      from: last.index - joint.length,
      to: end,
      text: `, ${last[0]}${joint}${cited.whole}`,
    };
  const single = /(sa )?(résolution|resolution) $/iu.exec(text.slice(0, last.index));
  if (found.length > 1 || !single)
    return { from: last.index, to: end, text: `${last[0]} ${and} ${cited.whole}` };
  const [, possessive, noun = ""] = single;
  // The French possessive goes with its noun.
  const before = possessive ? "ses " : "";
  return { from: single.index, to: end, text: `${before}${noun}s ${last[0]} ${and} ${cited.whole}` };
}

/** The number by which a base is cited, `79/3`; null where its symbol ends in none. */
export function citedNumber({ symbol }: Pick<CitedBase, "symbol">): string | null {
  return /(\d+\/\d+)$/.exec(symbol)?.[1] ?? /(\d+ \(\d{4}\))$/.exec(symbol)?.[1] ?? null;
}

/** `79/3` and `79/3 of 1 May 2024`; null without a number or a day. */
function citedAs({ symbol, date, language }: CitedBase): { number: string; whole: string } | null {
  const number = citedNumber({ symbol });
  if (!number) return null;
  if (number.endsWith(")")) return { number, whole: number };
  const [year = "", month = "", day = ""] = date.split("-");
  const name = [...languageMonths(language)][Number(month) - 1];
  if (!name || !day) return null;
  const dated =
    language === "fr"
      ? `du ${Number(day) === 1 ? "1er" : Number(day)} ${name} ${year}`
      : `of ${Number(day)} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
  return { number, whole: `${number} ${dated}` };
}

function citationForm(language: string): RegExp {
  const joint = language === "fr" ? "du" : "of";
  const months = [...languageMonths(language)].join("|");
  return new RegExp(
    `\\d+/\\d+ ${joint} \\d{1,2}(?:er)? (?:${months}) \\d{4}|(?<![\\d/])\\d{3,4} \\(\\d{4}\\)`,
    "giu",
  );
}
