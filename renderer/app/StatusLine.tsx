import { useDeferredValue } from "react";
import { factsOf } from "../../shared/resolution/facts.ts";
import { styleOf } from "../editor/draft-form.ts";
import { clauseCount, wordCount } from "../editor/word-count.ts";
import { useApp, useAppState, useEditorState } from "./app-context.ts";

/** The line at the foot of the window: house style, language, size, and whether every change is kept. */
export function StatusLine() {
  const { t } = useApp();
  const doc = useDeferredValue(useEditorState((state) => state.doc));
  const style = styleOf(doc);
  const journal = useAppState((state) => state.journal);
  return (
    <footer className="status">
      <span title={t("status.style", { name: style.name })}>{style.body}</span>
      <span>{t(`language.${factsOf(doc).language === "fr" ? "fr" : "en"}`)}</span>
      <span>{t("status.words", { count: wordCount(doc) })}</span>
      <span>{t("status.clauses", { count: clauseCount(doc) })}</span>
      <span className="grow" />
      <span className="saved" data-journal={journal}>
        {t(`journal.${journal}`)}
      </span>
    </footer>
  );
}
