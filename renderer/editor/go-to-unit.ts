import { TextSelection } from "prosemirror-state";
import type { DraftEditor } from "../draft/draft-editor.ts";
import { draftUnits } from "./draft-form.ts";

/** Puts the caret at the start of a clause or item and shows it in the middle of the window. @returns whether it is there */
export function goToUnit(editor: DraftEditor, id: string): boolean {
  const unit = draftUnits(editor.state.doc).find((candidate) => candidate.id === id);
  if (!unit) return false;
  editor.run((state, dispatch) => {
    dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(unit.pos + 2))));
    return true;
  });
  const element = editor.view?.nodeDOM(unit.pos);
  if (element instanceof HTMLElement) element.scrollIntoView({ block: "center" });
  editor.focus();
  return true;
}

/** Puts the caret into the title and shows the top of the sheet. */
export function goToTop(editor: DraftEditor): void {
  editor.run((state, dispatch) => {
    dispatch?.(state.tr.setSelection(TextSelection.atStart(state.doc)));
    return true;
  });
  editor.view?.dom.closest(".canvas")?.scrollTo({ top: 0 });
  editor.focus();
}
