import { Button } from "react-aria-components/Button";
import { dueOpening, followSequence } from "../../shared/editing/vary-opening.ts";
import { clauseCount } from "../../shared/resolution/clause-count.ts";
import { AgreedShare } from "../agreed/AgreedShare.tsx";
import { BaseStatus } from "../base-text/BaseStatus.tsx";
import { wordCount } from "../editor/word-count.ts";
import { styleOf } from "../house-styles/styles-at-hand.ts";
import { isUnderWay, progressOf } from "../imports/import-list.ts";
import { LibraryStatus } from "../library/LibraryStatus.tsx";
import { useApp, useAppState, useEditorState, useRestedDoc } from "./app-context.ts";
import { JournalStatus } from "./JournalStatus.tsx";

/** The line at the foot of the window: house style, language, size, and whether every change is kept. */
export function StatusLine() {
  const { t, store } = useApp();
  const doc = useRestedDoc();
  const style = styleOf(doc);
  return (
    <footer className="status" data-pane>
      <Button
        className="button quiet status-style"
        onPress={() => store.send({ type: "dialog", dialog: "style" })}
      >
        <span className="only-heard">{t("status.style")}</span>
        <span title={style.name}>{style.body}</span>
        <span>{t(`language.${style.language}`)}</span>
      </Button>
      <span>{t("status.words", { count: wordCount(doc) })}</span>
      <span>{t("status.clauses", { count: clauseCount(doc) })}</span>
      <OpeningDue />
      <SuggestionSwitch />
      <span className="grow" />
      <ImportStatus />
      <LibraryStatus />
      <BaseStatus />
      <AgreedShare />
      <JournalStatus />
    </footer>
  );
}

/** Where the clause at the caret repeats the opening of the one before it: the form its body would write. */
function OpeningDue() {
  const { t, editor } = useApp();
  const due = useEditorState((state) => dueOpening(state, styleOf(state.doc)));
  if (due === null) return null;
  return (
    <Button
      className="button quiet opening-due"
      onPress={() => {
        editor.run(followSequence(styleOf(editor.state.doc)));
        editor.focus();
      }}
    >
      <span>{t("status.opening-due")}</span>
      <b>{due}</b>
    </Button>
  );
}

/** Whether wording from the library is offered while typing: a press lets it rest in this draft. */
function SuggestionSwitch() {
  const { t, commands } = useApp();
  const on = useAppState((state) => state.settings.completion);
  const paused = useAppState((state) => state.completionPaused);
  if (!on) return null;
  return (
    <Button className="button quiet" aria-pressed={!paused} onPress={() => commands.pauseCompletion(!paused)}>
      {t(paused ? "status.suggestions-paused" : "status.suggestions")}
    </Button>
  );
}

/** How far the reading of files is, wherever its list is; a press shows the list. */
function ImportStatus() {
  const { t, store } = useApp();
  const imports = useAppState((state) => state.imports);
  if (!imports || !isUnderWay(imports)) return null;
  const { done, total } = progressOf(imports, imports.startedAt);
  return (
    <Button
      className="button quiet status-style"
      onPress={() => store.send({ type: "panel", panel: "imports" })}
    >
      {t("imports.status", { done, total })}
    </Button>
  );
}
