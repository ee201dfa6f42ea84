import type { SavedDocument } from "./saved-document.ts";

/** Before drafts knew the text that they start from: a document without one is as it was. */
export function baseOfADraft(document: SavedDocument): SavedDocument {
  return document;
}
