import { Button } from "react-aria-components/Button";
import { presentingLineOf } from "../../shared/form/front-lines.ts";
import { useApp, useRestedDoc } from "../app/app-context.ts";
import { styleOf } from "../house-styles/styles-at-hand.ts";
import { notesOf } from "./notes.ts";

/**
 * The notes at the foot of the sheet: the presenting line and the text's own. A press edits one. Marks are drawn, not
 * written: a button's name must hold all words that are written on it.
 */
export function PageFoot() {
  const { t, store, editor } = useApp();
  const doc = useRestedDoc();
  const style = styleOf(doc);
  const presenting = style.front.includes("presenting") ? null : presentingLineOf(doc, style);
  const notes = notesOf(doc);
  /** The note is edited beside its mark, which may stand far above. */
  const editNote = (pos: number) => {
    const mark = editor.view?.nodeDOM(pos);
    if (mark instanceof HTMLElement) mark.scrollIntoView({ block: "nearest" });
    store.send({ type: "edit-note", pos });
  };
  if (presenting === null && notes.length === 0) return null;
  return (
    <section className="page-foot" aria-label={t("page.notes")}>
      {presenting !== null && (
        <Button
          className="foot-note"
          aria-label={`${t("page.edit-presenting")}: ${presenting}`}
          onPress={() => store.send({ type: "dialog", dialog: "details" })}
        >
          <sup data-mark={style.presenting.mark} />
          <span>{presenting}</span>
        </Button>
      )}
      {notes.map(({ pos, node, mark }) => (
        <Button
          key={pos}
          className="foot-note"
          aria-label={`${t("page.edit-note", { mark })}: ${node.textContent || t("page.no-words")}`}
          onPress={() => editNote(pos)}
        >
          <sup data-mark={mark} />
          <span>{node.textContent || t("page.no-words")}</span>
        </Button>
      ))}
    </section>
  );
}
