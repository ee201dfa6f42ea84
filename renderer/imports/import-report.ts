import { errorMessage, type InterfaceLanguage } from "../../shared/base/user-error.ts";
import type { Translate } from "../messages/translate.ts";
import type { ImportedFile, ImportList } from "./import-list.ts";

/** What has become of a file, in the reader's language: for what was refused, why and what now. */
export function outcomeText({ outcome }: ImportedFile, t: Translate, language: InterfaceLanguage): string {
  if (outcome.state === "read")
    return t("imports.read", { clauses: outcome.clauses, repairs: outcome.repairs });
  if (outcome.state === "refused") return errorMessage(outcome.code, outcome.details, language);
  return t(`imports.${outcome.state}`);
}

/** An import as a text to be copied: a line a file. */
export function importReport(list: ImportList, t: Translate, language: InterfaceLanguage): string {
  return list.files.map((file) => `${file.name}\t${outcomeText(file, t, language)}\n`).join("");
}
