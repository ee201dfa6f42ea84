import { isMessageKey, type Translate } from "./translate.ts";

/** What a language is called; its code where the interface has no word for it. */
export function languageName(language: string, t: Translate): string {
  const key = `language.${language}`;
  return isMessageKey(key) ? t(key) : language;
}
