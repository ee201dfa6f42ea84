import { Check, X } from "lucide-react";
import { useMemo } from "react";
import { Button } from "react-aria-components/Button";
import { type PlacedComment, removeComment } from "../../../shared/editing/comments.ts";
import { selectionOf, settleAllChanges, settleThis } from "../../../shared/editing/settle-changes.ts";
import type { TrackedChange } from "../../../shared/editing/tracked-changes.ts";
import { useApp, useAppState, useEditorState, useRestedDoc } from "../../app/app-context.ts";
import { draftUnits } from "../../editor/draft-form.ts";
import { goToRange } from "../../editor/go-to-unit.ts";
import { PanelHead } from "../PanelHead.tsx";
import { type ChangeEntry, changeEntries } from "./change-entries.ts";
import { changeName, saidBy } from "./change-text.ts";

/** The changes and comments that came with a file, at the right. A press goes to the place; each is decided on here. */
export function Changes() {
  const shown = useAppState((state) => state.panel === "changes");
  return shown ? <ChangesPanel /> : null;
}

function ChangesPanel() {
  const { t, editor, store } = useApp();
  const doc = useRestedDoc();
  const entries = useMemo(() => changeEntries(doc, draftUnits(doc)), [doc]);
  const changes = entries.filter(({ kind }) => kind === "change").length;
  const go = (entry: ChangeEntry) => {
    if (entry.kind === "change") goToRange(editor, (state) => selectionOf(state.doc, entry.change));
    else if (entry.comment.anchor) goToRange(editor, () => entry.comment.anchor);
  };
  return (
    <aside className="side-panel" data-pane aria-label={t("changes.label")}>
      <PanelHead
        title={t("changes.count", { changes, comments: entries.length - changes })}
        closeName={t("changes.close")}
        onClose={() => store.send({ type: "panel", panel: null })}
      />
      <p className="panel-intro">{t(entries.length > 0 ? "changes.intro" : "changes.nothing-left")}</p>
      {changes > 0 && (
        <div className="panel-actions">
          <Button className="button outlined" onPress={() => editor.run(settleAllChanges("accept"))}>
            {t("changes.accept-all")}
          </Button>
          <Button className="button outlined" onPress={() => editor.run(settleAllChanges("reject"))}>
            {t("changes.reject-all")}
          </Button>
        </div>
      )}
      <ol className="card-list">
        {entries.map((entry) => (
          <li key={entry.key} className="card">
            {entry.kind === "change" ? (
              <ChangeCard place={entry.place} change={entry.change} go={() => go(entry)} />
            ) : (
              <CommentCard place={entry.place} comment={entry.comment} go={() => go(entry)} />
            )}
          </li>
        ))}
      </ol>
    </aside>
  );
}

interface CardOf {
  readonly place: string | null;
  /** Shows the words on the page. */
  go(): void;
}

function ChangeCard({ place, go, change }: CardOf & { readonly change: TrackedChange }) {
  const { t, editor } = useApp();
  return (
    <>
      <CardHead place={place} go={go} name={changeName(change, t)} by={change} />
      <p className={`card-words ${change.kind}`}>{change.words}</p>
      <div className="card-actions">
        <Button className="button outlined" onPress={() => editor.run(settleThis(change, "accept"))}>
          <Check /> {t("changes.accept")}
        </Button>
        <Button className="button outlined" onPress={() => editor.run(settleThis(change, "reject"))}>
          <X /> {t("changes.reject")}
        </Button>
      </div>
    </>
  );
}

function CommentCard({ place, go, comment }: CardOf & { readonly comment: PlacedComment }) {
  const { t, editor } = useApp();
  const { anchor, text } = comment;
  const about = useEditorState(({ doc }) =>
    anchor && anchor.to <= doc.content.size ? doc.textBetween(anchor.from, anchor.to, " ") : "",
  );
  return (
    <>
      <CardHead place={place} go={go} name={t("changes.comment")} by={comment} />
      <p className="card-message">{text}</p>
      <p className="card-words">{about === "" ? t("changes.words-gone") : about}</p>
      <div className="card-actions">
        <Button className="button outlined" onPress={() => editor.run(removeComment(comment.id))}>
          <Check /> {t("changes.settle-comment")}
        </Button>
      </div>
    </>
  );
}

interface CardHeadProps extends CardOf {
  readonly name: string;
  readonly by: { readonly author: string; readonly date: string };
}

function CardHead({ place, go, name, by }: CardHeadProps) {
  const { t } = useApp();
  const language = useAppState((state) => state.settings.language);
  return (
    <Button className="card-head" onPress={go}>
      <span className="card-place">{[place, name].filter((part) => part !== null).join(" · ")}</span>
      <span className="card-by">{saidBy(by, t, language)}</span>
    </Button>
  );
}
