import type { TrackedChange } from "../../../shared/editing/tracked-changes.ts";
import type { Settings } from "../../../shared/host/data.ts";
import { locales, type Translate } from "../../messages/translate.ts";

/** What a change did. */
export function changeName({ kind, scope }: Pick<TrackedChange, "kind" | "scope">, t: Translate): string {
  return t(`changes.${scope}-${kind}`);
}

/** Made once: a page may say hundreds of days at each key. */
const days = { en: dayFormat("en"), fr: dayFormat("fr") };

function dayFormat(language: Settings["language"]): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: "medium" });
}

/** Who did or wrote it and when, as far as that is known. */
export function saidBy(
  { author, date }: { readonly author: string; readonly date: string },
  t: Translate,
  language: Settings["language"],
): string {
  const name = author === "" ? t("changes.unknown-author") : author;
  const time = Date.parse(date);
  if (Number.isNaN(time)) return name;
  return `${name}, ${days[language].format(time)}`;
}
