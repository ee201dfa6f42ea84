import { IntlMessageFormat } from "intl-messageformat";
import type { InterfaceLanguage } from "../../base/user-error.ts";
import type { Repair, RepairCode } from "./repair.ts";
import { repairTexts } from "./repair-texts.ts";

/** Each is parsed once, when it is first said. */
const formats = new Map<string, IntlMessageFormat>();

/** What was there and what was made of it, as one sentence in the reader's language. */
export function repairMessage(
  { code, values }: Pick<Repair, "code" | "values">,
  language: InterfaceLanguage,
): string {
  const short = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "string" ? shortened(value) : value,
  ]);
  return String(formatOf(code, language).format(Object.fromEntries(short)));
}

/** Words of a text that are enough to know it by. */
function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`;
}

function formatOf(code: RepairCode, language: InterfaceLanguage): IntlMessageFormat {
  const key = `${language} ${code}`;
  const format = formats.get(key) ?? new IntlMessageFormat(repairTexts[code][language], language);
  formats.set(key, format);
  return format;
}
