import { baseOfADraft } from "./base-of-a-draft.ts";
import { computedAnnexHeadings } from "./computed-annex-headings.ts";
import type { SavedDocument } from "./saved-document.ts";
import { trackedChangesAndTables } from "./tracked-changes-and-tables.ts";

/**
 * The steps that bring an old file up to date: step 0 turns version 1 into version 2, and so on.
 * A shipped step is never changed or renumbered; each lives in a file of its own named for what it does.
 */
export const migrations: readonly ((document: SavedDocument) => SavedDocument)[] = [
  computedAnnexHeadings,
  trackedChangesAndTables,
  baseOfADraft,
];

/** The version this code writes. */
export const currentVersion = migrations.length + 1;

/** Brings `document` from `version` to the newest the steps know. Misuse (a newer version) throws. */
export function migrate(document: SavedDocument, version: number, steps = migrations): SavedDocument {
  if (version < 1 || version > steps.length + 1) throw new RangeError(`No way from version ${version}`);
  return steps.slice(version - 1).reduce((migrated, step) => withBase(step(migrated), step), document);
}

/** A step taken by the base text that a document keeps as well: both are of one version. */
function withBase(document: SavedDocument, step: (document: SavedDocument) => SavedDocument): SavedDocument {
  const attrs = document.attrs as { readonly base?: { readonly document: SavedDocument } | null } | undefined;
  if (!attrs?.base) return document;
  return { ...document, attrs: { ...attrs, base: { ...attrs.base, document: step(attrs.base.document) } } };
}
