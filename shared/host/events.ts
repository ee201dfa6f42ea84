import * as v from "valibot";
import { handle } from "./data.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What a host tells without being asked. */
export const hostEvent = v.variant("event", [
  /** How far a long call has come; `task` is the name that the caller gave it. */
  v.strictObject({
    event: v.literal("task-progress"),
    task: handle,
    done: count,
    /** Null while it is not known yet. */
    total: v.nullable(count),
    /** What is being worked on, as a person knows it: a file's name. */
    subject: v.string(),
  }),
  /** The library holds something else now; what was asked of it may be asked again. */
  v.strictObject({ event: v.literal("library-changed") }),
  /** The library turned out to be damaged and was built anew from the originals that it keeps. */
  v.strictObject({
    event: v.literal("library-healed"),
    kept: count,
    /** Resolutions that could not be got back, by symbol or name. */
    lost: v.array(v.string()),
  }),
]);
export type HostEvent = v.InferOutput<typeof hostEvent>;

/** Hears every event of a host until it is stopped by what is given back. */
export type Listen = (listener: (event: HostEvent) => void) => () => void;
