import type { SavedDocument } from "./saved-document.ts";

/**
 * Before tracked changes, comments, quotations and tables: a document without them is as it was. The version
 * is counted so that an older program says that it is too old, rather than that the file is damaged.
 */
export function trackedChangesAndTables(document: SavedDocument): SavedDocument {
  return document;
}
