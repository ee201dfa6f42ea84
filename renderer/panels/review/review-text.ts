import type { TrackedChange } from "../../../shared/editing/tracked-changes.ts";
import type { Settings } from "../../../shared/host/data.ts";
import { locales, type Translate } from "../../messages/translate.ts";

/** What a change did. */
export function changeName({ kind, scope }: Pick<TrackedChange, "kind" | "scope">, t: Translate): string {
  return t(`review.${scope}-${kind}`);
}

/** Who did or wrote it and when, as far as that is known. */
export function saidBy(
  { author, date }: { readonly author: string; readonly date: string },
  t: Translate,
  language: Settings["language"],
): string {
  const name = author === "" ? t("review.unknown-author") : author;
  const time = Date.parse(date);
  if (Number.isNaN(time)) return name;
  return `${name}, ${new Intl.DateTimeFormat(locales[language], { dateStyle: "medium" }).format(time)}`;
}
