import { IntlMessageFormat } from "intl-messageformat";
import type { InterfaceLanguage } from "../../shared/base/user-error.ts";
import { english, type Messages } from "./en.ts";
import { french } from "./fr.ts";

export type MessageKey = keyof Messages;
export type MessageValues = Readonly<Record<string, string | number | Date>>;

/** Says a message in the interface's language. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

export const messagesOf: Readonly<Record<InterfaceLanguage, Messages>> = { en: english, fr: french };

/** Whether there are words for it, for keys that are made of what a host sent. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(english, key);
}

/** Each message is parsed once, when it is first said. */
export function translator(language: InterfaceLanguage): Translate {
  const messages = messagesOf[language];
  const formats = new Map<MessageKey, IntlMessageFormat>();
  return (key, values) => {
    const format = formats.get(key) ?? new IntlMessageFormat(messages[key], locales[language]);
    formats.set(key, format);
    return String(format.format(values));
  };
}

/** The locales whose dates and numbers the interface uses. */
export const locales: Readonly<Record<InterfaceLanguage, string>> = { en: "en-GB", fr: "fr-FR" };
