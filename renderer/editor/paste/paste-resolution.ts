import type { Node } from "prosemirror-model";
import { type Command, type EditorState, Selection, type Transaction } from "prosemirror-state";
import { UserError } from "../../../shared/base/user-error.ts";
import { readText } from "../../../shared/reading/read-text.ts";
import { clauseCount } from "../../../shared/resolution/clause-count.ts";
import { factsOf } from "../../../shared/resolution/facts.ts";
import type { HouseStyle } from "../../../shared/style/house-style.ts";

/** Into a draft without a word a whole resolution can be pasted, with what stands before it and both parts. */
export function pasteResolution(source: string, format: "markdown" | "text", style: HouseStyle): Command {
  return (state, dispatch) => {
    if (state.doc.textContent !== "") return false;
    const document = readWhole(source, format, style);
    if (!document || clauseCount(document) === 0) return false;
    dispatch?.(become(state, document));
    return true;
  };
}

/** Puts back what was cut from a whole draft. Does not apply while the draft has words. */
export function pasteDraft(copied: Node["content"]): Command {
  return (state, dispatch) => {
    if (state.doc.textContent !== "" || copied.firstChild?.type.name !== "front") return false;
    if (!state.doc.type.validContent(copied)) return false;
    dispatch?.(become(state, state.doc.copy(copied)));
    return true;
  };
}

function readWhole(source: string, format: "markdown" | "text", style: HouseStyle): Node | null {
  try {
    const options = {
      file: "",
      format,
      styleId: style.id,
      language: style.language,
      styles: [style],
    } as const;
    return readText(source, options).document;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** The whole text and its facts in the place of the draft's own, with the caret at the end. */
function become(state: EditorState, document: Node): Transaction {
  const { stage, metadata } = factsOf(document);
  const transaction = state.tr.replaceWith(0, state.doc.content.size, document.content);
  transaction.setDocAttribute("stage", stage).setDocAttribute("metadata", metadata);
  return transaction.setSelection(Selection.atEnd(transaction.doc)).scrollIntoView();
}
