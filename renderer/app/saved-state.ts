import type { Stage } from "../../shared/resolution/schema.ts";
import { locales, type Translate } from "../messages/translate.ts";
import type { AppState } from "./app-state.ts";

/** What is told of a draft and its file. */
export type FileState = Pick<AppState, "draft" | "saving" | "settings">;

/** How the draft stands with its file: `Draft · saved 10:42`. */
export function savedStateText(state: FileState, stage: Stage, t: Translate): string {
  return `${t(`stage.${stage}`)} · ${savedText(state, t)}`;
}

function savedText({ draft, saving, settings }: FileState, t: Translate): string {
  if (saving) return t("saved.saving");
  if (draft.savedAt === null || draft.name === null) return t("saved.never");
  const time = savedTime(draft.savedAt, settings.language);
  return t(draft.changed ? "saved.changed" : "saved.at", { time });
}

/** The hour of today, else the day as well. */
function savedTime(savedAt: number, language: AppState["settings"]["language"]): string {
  const date = new Date(savedAt);
  const today = date.toDateString() === new Date().toDateString();
  const day = today ? {} : ({ day: "numeric", month: "short" } as const);
  return new Intl.DateTimeFormat(locales[language], { hour: "2-digit", minute: "2-digit", ...day }).format(
    date,
  );
}
