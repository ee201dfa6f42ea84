import { EditorState, type Plugin, Selection } from "prosemirror-state";
import { UserError } from "../../shared/base/user-error.ts";
import { replayEntries } from "../../shared/editing/journal.ts";
import type { OpenedDocument } from "../../shared/host/data.ts";
import { schema } from "../../shared/resolution/schema.ts";

/**
 * The editor state of a draft as a host handed it out: the saved text, then everything that happened since,
 * so that undo reaches back over a restart.
 *
 * @throws UserError `unexpected` when text or changes do not fit the schema
 */
export function openDraft(opened: OpenedDocument, plugins: readonly Plugin[]): EditorState {
  try {
    const doc = schema.nodeFromJSON(opened.content);
    doc.check();
    return replayEntries(
      EditorState.create({ doc, plugins, selection: Selection.atStart(doc) }),
      opened.entries,
    );
  } catch (error) {
    throw new UserError("unexpected", { reason: error instanceof Error ? error.message : String(error) });
  }
}
