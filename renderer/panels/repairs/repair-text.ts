import type { Repair } from "../../../shared/host/data.ts";
import { isMessageKey, type Translate } from "../../messages/translate.ts";

/** What was mended, in the interface's language; a kind of repair that has no words here says its own. */
export function repairText({ code, at, message }: Repair, t: Translate): string {
  const key = `repair.${code}`;
  return isMessageKey(key) ? t(key, { label: lastLabel(at) }) : message;
}

/** The label of the unit itself, `o` of `13(o)`. */
function lastLabel(place: string): string {
  return /([^()]*)\)?$/.exec(place)?.[1] ?? place;
}
