import { type EditorState, TextSelection } from "prosemirror-state";
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

/** Selects a stretch of the text and shows it in the middle of the window. */
export function goToRange(
  editor: DraftEditor,
  rangeOf: (state: EditorState) => { readonly from: number; readonly to: number } | null,
): void {
  editor.run((state, dispatch) => {
    const range = rangeOf(state);
    if (!range || range.to > state.doc.content.size) return false;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, range.from, range.to)));
    return true;
  });
  const { view } = editor;
  const place = view?.domAtPos(editor.state.selection.from).node;
  const element = place instanceof HTMLElement ? place : place?.parentElement;
  element?.scrollIntoView({ block: "center" });
  editor.focus();
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
