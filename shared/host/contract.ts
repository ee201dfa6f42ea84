import * as v from "valibot";
import {
  baseChoice,
  bytes,
  exportFormat,
  exportFormats,
  fileName,
  fileReference,
  handle,
  journalEntry,
  json,
  openedDocument,
  ownStyles,
  settings,
  sourceText,
  styleFile,
  styleReference,
  tableFormats,
  textTable,
} from "./data.ts";
import type { Listen } from "./events.ts";
import { libraryContract } from "./library-contract.ts";
import { precedentContract } from "./precedent-contract.ts";

const nothing = v.strictObject({});
const severalDrafts = v.strictObject({ documents: v.pipe(v.array(handle), v.maxLength(10_000)) });
const sequence = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Every method of the host: what goes in and what comes out. Types are inferred from these validators. */
export const contract = {
  /** The first call of a window: the draft to show, and how this host lets people choose files. */
  "session.start": {
    input: nothing,
    output: v.strictObject({
      opened: openedDocument,
      settings,
      styles: ownStyles,
      /** `native`: the host shows file dialogs; `browser`: the page uploads and downloads. */
      dialogs: v.picklist(["native", "browser"]),
      /** Whether this is the first start of all: the sample is shown. */
      first: v.boolean(),
    }),
  },
  "settings.change": { input: v.strictObject({ settings }), output: v.strictObject({ settings }) },

  /** The house styles of a person's own files, as they are now. */
  "styles.list": { input: nothing, output: ownStyles },
  /** Writes a copy of a style to a new file among a person's own, under that name, to be changed there. */
  "styles.copy": {
    input: v.strictObject({ ...styleReference.entries, name: v.pipe(v.string(), v.minLength(1)) }),
    output: v.strictObject({ file: v.string(), copy: styleReference, own: ownStyles }),
  },

  /** Writes a style file of a person's own, whatever it holds: what is wrong in it is told, not refused. */
  "styles.write": { input: styleFile, output: ownStyles },
  "styles.delete": { input: v.pick(styleFile, ["name"]), output: ownStyles },

  /**
   * Shows the host's file dialog: several files may be chosen to import, or a folder with all that is in it for
   * the library; none when it is dismissed. Only where dialogs are native.
   */
  "files.choose": {
    input: v.strictObject({
      purpose: v.picklist(["open", "import", "collect", "folder", "save", "export"]),
      suggestedName: v.nullable(fileName),
      format: v.nullable(v.picklist(["reso", "csv", "jsonl", ...exportFormats])),
    }),
    output: v.strictObject({ chosen: v.array(fileReference) }),
  },
  /** Takes in a file that the browser read. It can be opened or read once, not written to. */
  "files.receive": { input: v.strictObject({ name: fileName, content: bytes }), output: fileReference },
  /** The saved drafts in the host's own folder, newest first. */
  "files.list": {
    input: nothing,
    output: v.strictObject({
      folder: v.string(),
      files: v.array(v.strictObject({ ...fileReference.entries, savedAt: v.number() })),
    }),
  },
  /** A file of that name in the host's own folder, to save to. Throws `file-exists` unless `replace`. */
  "files.name": {
    input: v.strictObject({ name: fileName, replace: v.boolean() }),
    output: fileReference,
  },

  /** A new draft in a house style: empty, or with a short text that shows the style. */
  "documents.create": {
    input: v.strictObject({ ...styleReference.entries, from: v.picklist(["blank", "sample"]) }),
    output: openedDocument,
  },
  /**
   * A new draft that starts from an earlier resolution: the one in the library that a unit stands in, or one in a
   * file. Throws `base-gone` where the library does not hold it any more.
   */
  "documents.begin": { input: v.strictObject({ from: baseChoice }), output: openedDocument },
  /** Drafts with changes that are in no file, last changed first: nothing that was typed is out of reach. */
  "documents.unsaved": {
    input: nothing,
    output: v.strictObject({
      drafts: v.array(
        v.strictObject({
          document: handle,
          /** The title, or where there is none the first words. */
          title: v.string(),
          /** Milliseconds since 1970. */
          changedAt: v.number(),
        }),
      ),
    }),
  },
  /** Throws such drafts away; `documents.restore` brings them back within 30 days. */
  "documents.discard": { input: severalDrafts, output: nothing },
  "documents.restore": { input: severalDrafts, output: nothing },
  /** Shows such a draft again. */
  "documents.resume": { input: v.strictObject({ document: handle }), output: openedDocument },
  /** Opens a `.reso` file, or gives the draft that is already open from it. */
  "documents.open": { input: v.strictObject({ file: handle }), output: openedDocument },
  /**
   * Reads a text in any format into a new draft without showing it; `documents.resume` does. The file itself is
   * left alone. `task` is a name for `tasks.cancel`; cancelled, it throws `task-cancelled` and there is no draft.
   */
  "documents.read": {
    input: v.strictObject({ file: handle, task: handle }),
    output: v.strictObject({
      document: handle,
      title: v.string(),
      clauses: v.number(),
      repairs: v.number(),
    }),
  },
  /** The text that a draft was read from; null where it was not read from one. */
  "documents.source": {
    input: v.strictObject({ document: handle }),
    output: v.strictObject({ source: v.nullable(sourceText) }),
  },
  /** Keeps which repairs a person has accepted, by their places in the list. */
  "documents.accept": {
    input: v.strictObject({ document: handle, accepted: openedDocument.entries.accepted }),
    output: nothing,
  },
  /** Ends a task that is under way, within half a second. One that is done or unknown is left as it is. */
  "tasks.cancel": { input: v.strictObject({ task: handle }), output: nothing },
  /**
   * Writes changes to the journal before it answers: what is acknowledged outlives a crash. `sequence` is the
   * number of the first entry, `acknowledged` that of the next one to come. Entries sent twice count once.
   */
  "documents.append": {
    input: v.strictObject({
      document: handle,
      sequence,
      entries: v.pipe(v.array(journalEntry), v.minLength(1)),
    }),
    output: v.strictObject({ acknowledged: sequence }),
  },
  /**
   * Saves to the draft's file, or to `file` and from then on there. `sequence` says how many changes `content` has.
   * A draft without a file needs `file`; without it the answer's `saved` is null.
   */
  "documents.save": {
    input: v.strictObject({ document: handle, content: json, sequence, file: v.nullable(handle) }),
    output: v.strictObject({ saved: v.nullable(v.strictObject({ name: v.string(), savedAt: v.number() })) }),
  },

  /** Makes an export. With `file` it is written there; without, its bytes come back. */
  "exports.make": {
    input: v.strictObject({ content: json, format: exportFormat, name: fileName, file: v.nullable(handle) }),
    output: v.strictObject({ name: v.string(), content: v.nullable(bytes) }),
  },
  /** Makes a file of a table about the draft, as `exports.make` does of the draft itself. */
  "exports.table": {
    input: v.strictObject({
      table: textTable,
      format: v.picklist(tableFormats),
      name: fileName,
      file: v.nullable(handle),
    }),
    output: v.strictObject({ name: v.string(), content: v.nullable(bytes) }),
  },

  ...precedentContract,
  ...libraryContract,
} as const;

export type Contract = typeof contract;
export type Method = keyof Contract;
export type Input<M extends Method> = v.InferOutput<Contract[M]["input"]>;
export type Output<M extends Method> = v.InferOutput<Contract[M]["output"]>;

/** A host, seen from the screen. Failures a person can act on arrive as UserError. */
export type Host = { readonly [M in Method]: (input: Input<M>) => Promise<Output<M>> } & {
  readonly listen: Listen;
};
