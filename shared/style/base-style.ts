import { failure, type Result, success } from "../base/result.ts";
import { type StyleFault, shownValue } from "./style-fault.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What is asked of a style that others are based on; the rest of its fields are only carried over. */
interface BaseStyle {
  readonly id: string;
  readonly language: string;
  readonly certainty: Readonly<Record<string, string>>;
}

/**
 * The whole content of a style file that states only what differs from another style:
 * `"basedOn": "un-ga.en"`. Objects are merged field by field, everything else replaces what the base has; a
 * list may instead be changed by `{"add": […], "remove": […]}`. What the base says of its certainty holds on
 * for every field that is still there.
 */
export function mergeWithBase(content: unknown, bases: readonly BaseStyle[]): Result<unknown, StyleFault> {
  if (!isFields(content) || !("basedOn" in content)) return success(content);
  const { basedOn, ...changes } = content;
  const base = bases.find(({ id, language }) => `${id}.${language}` === basedOn);
  if (base) {
    const merged = merge(base, changes);
    const marks = {
      ...standingMarks(base, merged),
      ...(isFields(changes.certainty) ? changes.certainty : {}),
    };
    return success({ ...(merged as Fields), certainty: marks });
  }
  const allowed = bases.map(({ id, language }) => `${id}.${language}`).join(", ");
  return failure({ path: "basedOn", code: "unknown-base", found: shownValue(basedOn), allowed });
}

function merge(base: unknown, change: unknown): unknown {
  if (Array.isArray(base) && isListChange(change)) {
    const { add = [], remove = [] } = change;
    return [...base.filter((entry) => !remove.includes(entry)), ...add];
  }
  if (!isFields(base) || !isFields(change)) return change;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(change))
    merged[key] = key in base ? merge(base[key], value) : value;
  return merged;
}

/** The base's marks of certainty that still lead to a field, as none does to a level that is gone. */
function standingMarks(base: BaseStyle, merged: unknown): Fields {
  const leads = (path: string) =>
    path.split(".").reduce<unknown>((value, key) => (value as Fields | undefined)?.[key], merged) !==
    undefined;
  return Object.fromEntries(Object.entries(base.certainty).filter(([path]) => leads(path)));
}

interface ListChange {
  readonly add?: readonly unknown[];
  readonly remove?: readonly unknown[];
}

function isListChange(value: unknown): value is ListChange {
  return (
    isFields(value) &&
    Object.entries(value).every(([key, list]) => ["add", "remove"].includes(key) && Array.isArray(list))
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
