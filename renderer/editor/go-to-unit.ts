import { TextSelection } from "prosemirror-state";
import { unitsOf } from "../../shared/form/form.ts";
import type { DraftEditor } from "../draft/draft-editor.ts";
import { draftForm } from "./draft-form.ts";

/** Puts the caret at the start of a clause or item and shows it in the middle of the window. */
export function goToUnit(editor: DraftEditor, id: string): void {
  const unit = [...unitsOf(draftForm(editor.state.doc))].find((candidate) => candidate.id === id);
  if (!unit) return;
  editor.run((state, dispatch) => {
    dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(unit.pos + 2))));
    return true;
  });
  const element = editor.view?.nodeDOM(unit.pos);
  if (element instanceof HTMLElement) element.scrollIntoView({ block: "center" });
  editor.focus();
}
