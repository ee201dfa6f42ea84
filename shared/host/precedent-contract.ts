import * as v from "valibot";
import { handle, styleReference } from "./data.ts";
import {
  agreedUnit,
  draftPoint,
  libraryResolution,
  librarySummary,
  precedentFilter,
  renewedLine,
  suggestion,
  unitNumber,
  unitRecord,
} from "./precedent-data.ts";

const language = v.pipe(v.string(), v.minLength(1), v.maxLength(35));

/** What the screen asks of the library while a text is written. Without a library every answer is empty. */
export const precedentContract = {
  /** What the library holds; null where there is none yet. */
  "library.summary": {
    input: v.strictObject({}),
    output: v.strictObject({ library: v.nullable(librarySummary) }),
  },
  /** A resolution of the library, to be read: the one that a unit stands in. Null where it is gone. */
  "library.resolution": {
    input: v.strictObject({ unit: unitNumber }),
    output: v.strictObject({ resolution: v.nullable(libraryResolution) }),
  },
  /**
   * What the library offers at a point of a draft, best first. `window` names who asks: a newer question of the
   * same window makes an older one that still waits worthless, and it is answered with null.
   */
  "precedents.suggest": {
    input: v.strictObject({
      window: handle,
      point: draftPoint,
      style: styleReference,
      filter: precedentFilter,
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
    }),
    output: v.strictObject({ suggestions: v.nullable(v.array(suggestion)) }),
  },
  /** How far units are agreed language, in their order; null without a library in their language. */
  "precedents.agreed": {
    input: v.strictObject({
      language,
      texts: v.pipe(v.array(v.pipe(v.string(), v.maxLength(1_000_000))), v.maxLength(1000)),
    }),
    output: v.strictObject({ units: v.nullable(v.array(agreedUnit)) }),
  },
  /** What would be another one today in the lines of the resolution that a unit stands in; null where it is gone. */
  "precedents.renewed": {
    input: v.strictObject({ unit: unitNumber }),
    output: v.strictObject({ lines: v.nullable(v.array(renewedLine)) }),
  },
  /** Everything that is known of one unit; null where it is gone. */
  "precedents.unit": {
    input: v.strictObject({ unit: unitNumber }),
    output: v.strictObject({ record: v.nullable(unitRecord) }),
  },
} as const;
