import * as v from "valibot";
import { bytes, fileName, handle } from "./data.ts";
import { additionOutcome, libraryFilter, librarySearch, shelf } from "./library-data.ts";

const words = v.pipe(v.string(), v.maxLength(1000));
const limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000));
const nothing = v.strictObject({});

/**
 * How a person keeps and searches a library. Long work has a `task`: `task-progress` says how far it is and
 * `tasks.cancel` stops it. What changes the library tells `library-changed`.
 */
export const libraryContract = {
  /** Makes a small library of two resolutions where there is none yet, for a first look. */
  "library.sample": { input: nothing, output: nothing },
  /** Takes in a file that the browser read, for the addition of that name. It is on disk until then. */
  "library.receive": {
    input: v.strictObject({ task: handle, name: fileName, content: bytes }),
    output: nothing,
  },
  /** Reads files and folders into the library, and what was received under this task. */
  "library.add": {
    input: v.strictObject({ task: handle, files: v.pipe(v.array(handle), v.maxLength(10_000)) }),
    output: additionOutcome,
  },
  /** Takes resolutions out of the library, by their keys. The files they came from are left alone. */
  "library.remove": {
    input: v.strictObject({ keys: v.pipe(v.array(v.string()), v.maxLength(10_000)) }),
    output: v.strictObject({ removed: v.number() }),
  },
  /** Puts back what was removed last. */
  "library.restore": { input: nothing, output: v.strictObject({ restored: v.number() }) },
  /** Reads the library through. What it finds is said in words. */
  "library.verify": {
    input: v.strictObject({ task: handle }),
    output: v.strictObject({ faults: v.array(v.string()) }),
  },
  /** Builds the library anew from the originals that it keeps; the old one stays beside it. */
  "library.rebuild": {
    input: v.strictObject({ task: handle }),
    output: v.strictObject({ kept: v.number(), lost: v.array(v.string()) }),
  },
  /**
   * Makes a collection of the library that can be added to another: one resolution a line. With `file` it is written
   * there, and with `originals` the files that resolutions came from, as they were, to a folder beside it; without
   * `file` its bytes come back.
   */
  "library.export": {
    input: v.strictObject({ task: handle, file: v.nullable(handle), originals: v.boolean() }),
    output: v.strictObject({
      written: v.number(),
      files: v.number(),
      cancelled: v.boolean(),
      content: v.nullable(bytes),
    }),
  },
  /** The resolutions whose title or symbol holds all words; without words, all. */
  "library.browse": {
    input: v.strictObject({
      words,
      /** `date`: the newest first; `series`: those of one title together. */
      order: v.picklist(["date", "series"]),
      filter: libraryFilter,
      limit,
    }),
    output: shelf,
  },
  /**
   * The units that hold all words, best first, or exactly this phrase, newest first. An older question of the
   * same window that still waits is answered with null.
   */
  "library.search": {
    input: v.strictObject({ window: handle, words, exact: v.boolean(), filter: libraryFilter, limit }),
    output: v.strictObject({ search: v.nullable(librarySearch) }),
  },
} as const;
