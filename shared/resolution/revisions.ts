import type { Mark, MarkSpec, Node } from "prosemirror-model";
import { validateId } from "./ids.ts";

/** Who changed a text and when. */
export interface Change {
  /** Changes of one id were made at once. */
  readonly id: string;
  /** Empty where the source does not say. */
  readonly author: string;
  /** As the source writes it, mostly ISO 8601; empty where it does not say. */
  readonly date: string;
}

/** A whole clause or item that was put in or struck out. */
export interface UnitRevision extends Change {
  readonly kind: "insertion" | "deletion";
}

/** What somebody wrote in the margin. */
export interface Comment {
  readonly author: string;
  readonly date: string;
  readonly text: string;
}

/** The comments of a document by the ids that its `comment` marks name. */
export type Comments = Readonly<Record<string, Comment>>;

/** The part of the DOM that parse rules read; `shared` knows no DOM. */
interface ElementLike {
  getAttribute(name: string): string | null;
}

const change = { id: { validate: validateId }, author: { default: "", validate: "string" } };
const changeAttrs = { ...change, date: { default: "", validate: "string" } };

/**
 * Tracked changes and comments. Words typed beside a marked text are not part of it. A text may be put in by
 * one author and struck by another, and several comments may be about one text.
 */
export const revisionMarks = {
  insertion: changeMark("ins"),
  deletion: changeMark("del"),
  comment: {
    attrs: { id: { validate: validateId } },
    inclusive: false,
    excludes: "",
    toDOM: (mark: Mark) => ["span", { class: "comment", "data-id": String(mark.attrs.id) }, 0] as const,
    parseDOM: [
      { tag: "span.comment[data-id]", getAttrs: (dom: unknown) => ({ id: read(dom, "data-id") ?? "" }) },
    ],
  },
} satisfies Record<string, MarkSpec>;

function changeMark(tag: "ins" | "del") {
  return {
    attrs: changeAttrs,
    inclusive: false,
    toDOM: ({ attrs }: Mark) =>
      [
        tag,
        { "data-id": String(attrs.id), "data-author": String(attrs.author), datetime: String(attrs.date) },
        0,
      ] as const,
    // Only changes of our own drafts: those of a web page that is pasted are not this draft's.
    parseDOM: [
      {
        tag: `${tag}[data-id]`,
        getAttrs: (dom: unknown) => ({
          id: read(dom, "data-id") ?? "",
          author: read(dom, "data-author") ?? "",
          date: read(dom, "datetime") ?? "",
        }),
      },
    ],
  } satisfies MarkSpec;
}

function read(dom: unknown, name: string): string | null {
  return (dom as ElementLike).getAttribute(name);
}

/** Whether an inline node is struck out: it is shown, and counts for nothing. */
export function isStruck(node: Node): boolean {
  return node.marks.some((mark) => mark.type.name === "deletion");
}

/** How a clause or item as a whole was changed; null when it was not. */
export function revisionOf(unit: Node): UnitRevision | null {
  return (unit.attrs.revision ?? null) as UnitRevision | null;
}

/** Whether a clause or item is struck out as a whole. */
export function isStruckUnit(unit: Node): boolean {
  return revisionOf(unit)?.kind === "deletion";
}

/** Throws a RangeError for what is neither null nor a revision. */
export function validateUnitRevision(value: unknown): void {
  if (value === null) return;
  const { kind, id, ...said } = fieldsOf(value, ["kind", "id", "author", "date"]);
  validateId(id);
  if (kind !== "insertion" && kind !== "deletion")
    throw new RangeError(`A revision is an insertion or a deletion, not ${JSON.stringify(kind)}`);
  validateTexts(said);
}

/** Throws a RangeError for what are no comments by their ids. */
export function validateComments(value: unknown): void {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new RangeError(`Comments must be an object, not ${JSON.stringify(value)}`);
  for (const [id, comment] of Object.entries(value)) {
    validateId(id);
    validateTexts(fieldsOf(comment, ["author", "date", "text"]));
  }
}

function fieldsOf(value: unknown, names: readonly string[]): Readonly<Record<string, unknown>> {
  const fields = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  const keys = Object.keys(fields);
  if (keys.length !== names.length || !names.every((name) => keys.includes(name)))
    throw new RangeError(`Expected ${names.join(", ")}, not ${JSON.stringify(value)}`);
  return fields;
}

function validateTexts(fields: Readonly<Record<string, unknown>>): void {
  for (const [name, field] of Object.entries(fields)) {
    if (typeof field !== "string") throw new RangeError(`${name} must be text, not ${JSON.stringify(field)}`);
  }
}
