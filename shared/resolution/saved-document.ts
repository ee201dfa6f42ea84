/** The document part of a saved file, as JSON of some version. */
export type SavedDocument = Readonly<Record<string, unknown>>;
