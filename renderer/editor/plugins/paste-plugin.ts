import { chainCommands } from "prosemirror-commands";
import { closeHistory } from "prosemirror-history";
import type { Node, Slice } from "prosemirror-model";
import { type Command, Plugin, Selection, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { copiedEntries } from "../../../shared/editing/copied-entries.ts";
import { deleteSelected } from "../../../shared/editing/delete-selection.ts";
import { insertParsed } from "../../../shared/editing/insert-parsed.ts";
import { placeAt } from "../../../shared/editing/place-at.ts";
import { styleOf } from "../../house-styles/styles-at-hand.ts";
import { beginPart } from "../commands/begin-part.ts";
import { htmlToMarkdown } from "../paste/html-to-markdown.ts";
import { pasteDraft, pasteResolution } from "../paste/paste-resolution.ts";
import { forParsing } from "../paste/trusted-html.ts";
import { unitsInText } from "../paste/units-in-text.ts";

/**
 * Paste and drop. What was copied here keeps its structure; any other text goes through the recogniser, so
 * that typed labels and punctuation do not come in as words. A few words are put in as they are.
 */
export function pastePlugin(): Plugin {
  return new Plugin({
    props: {
      handlePaste: (view, event, slice) => pasteFrom(view, event.clipboardData, slice),
      handleDrop(view, event, slice, moved) {
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (!place || isWords(slice)) return false;
        const tr = view.state.tr;
        if (moved) deleteSelected(tr);
        const $pos = tr.doc.resolve(tr.mapping.map(place.pos));
        view.dispatch(closeHistory(tr.setSelection(TextSelection.near($pos))));
        return pasteFrom(view, event.dataTransfer, slice);
      },
    },
  });
}

function pasteFrom(view: EditorView, data: DataTransfer | null, slice: Slice): boolean {
  const html = data?.getData("text/html") ?? "";
  if (html.includes("data-pm-slice")) return pasteSlice(view, slice);
  const text = data?.getData("text/plain") ?? "";
  return html === "" ? pasteText(view, text, "text") : pasteText(view, markdownOf(html), "markdown");
}

/** Whether a stretch of one text was copied. */
function isWords(slice: Slice): boolean {
  return slice.content.firstChild?.isInline ?? true;
}

function pasteSlice(view: EditorView, slice: Slice): boolean {
  return (
    !isWords(slice) && run(chainCommands(pasteDraft(slice.content), insertUnits(copiedEntries(slice))), view)
  );
}

function pasteText(view: EditorView, source: string, format: "markdown" | "text"): boolean {
  const words = source.trim();
  if (words === "") return true;
  const { state } = view;
  const { field, unit } = placeAt(state.selection.$head);
  const emptyUnit = field?.name === "line" && unit?.node.childCount === 1 && field.node.childCount === 0;
  if (!words.includes("\n") && !emptyUnit && !/[*^\\]/.test(words)) {
    return run((_state, dispatch) => {
      dispatch?.(state.tr.insertText(source.replace(/\s+/g, " ")).scrollIntoView());
      return true;
    }, view);
  }
  const style = styleOf(state.doc);
  if (words.includes("\n") && run(pasteResolution(source, format, style), view)) return true;
  return run(insertUnits(unitsInText(source, format, style)), view);
}

/** Clauses pasted into the title of a text that has none begin its preamble. */
function insertUnits(units: readonly Node[]): Command {
  return (state, dispatch) => {
    if (units.length === 0) return false;
    const intoFront = placeAt(state.selection.$head).unit === null && units.length > 1;
    if (!intoFront) return insertParsed(units)(state, dispatch);
    let begun = false;
    beginPart("preamble")(state, (transaction) => {
      begun = insertParsed(units)(state.apply(transaction), (inserted) => {
        for (const step of inserted.steps) transaction.step(step);
        dispatch?.(
          transaction.setSelection(Selection.fromJSON(transaction.doc, inserted.selection.toJSON())),
        );
      });
    });
    return begun || insertParsed(units)(state, dispatch);
  };
}

/** As an undo step of its own. */
function run(command: Command, view: EditorView): boolean {
  return command(view.state, (transaction) => view.dispatch(closeHistory(transaction)), view);
}

/** Parsed without a window: nothing in it is loaded or run. */
function markdownOf(html: string): string {
  return htmlToMarkdown(new DOMParser().parseFromString(forParsing(html), "text/html").body);
}
