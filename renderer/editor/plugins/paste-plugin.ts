import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { insertParsed } from "../../../shared/editing/insert-parsed.ts";
import { placeAt } from "../../../shared/editing/place-at.ts";
import { styleOf } from "../draft-form.ts";
import { htmlToMarkdown } from "../paste/html-to-markdown.ts";
import { unitsInSlice, unitsInText } from "../paste/pasted-units.ts";

/**
 * Paste. What was copied here keeps its structure; any other text goes through the recogniser, so that
 * typed labels and punctuation do not come in as words. A few words are put in as they are.
 */
export function pastePlugin(): Plugin {
  return new Plugin({
    props: {
      handlePaste(view, event, slice) {
        const html = event.clipboardData?.getData("text/html") ?? "";
        if (html.includes("data-pm-slice")) return insert(view, unitsInSlice(slice.content));
        const text = event.clipboardData?.getData("text/plain") ?? "";
        return pasteText(view, html === "" ? text : markdownOf(html), html === "" ? "text" : "markdown");
      },
    },
  });
}

/** Parsed without a window: nothing in it is loaded or run. */
function markdownOf(html: string): string {
  return htmlToMarkdown(new DOMParser().parseFromString(html, "text/html").body);
}

function pasteText(view: EditorView, source: string, format: "markdown" | "text"): boolean {
  const words = source.trim();
  if (words === "") return true;
  const { field, unit } = placeAt(view.state.selection.$head);
  const emptyUnit = field?.name === "line" && unit?.node.childCount === 1 && field.node.childCount === 0;
  if (!words.includes("\n") && !emptyUnit && !/[*^\\]/.test(words)) {
    view.dispatch(view.state.tr.insertText(source.replace(/\s+/g, " ")).scrollIntoView());
    return true;
  }
  return insert(view, unitsInText(source, format, styleOf(view.state.doc)));
}

function insert(view: EditorView, units: Parameters<typeof insertParsed>[0]): boolean {
  return units.length > 0 && insertParsed(units)(view.state, view.dispatch);
}
