import { type Attrs, type Node, Schema } from "prosemirror-model";
import { validateBase, validateLeftAsWas } from "./base-text.ts";
import { validateBaseId, validateId } from "./ids.ts";
import { validateMetadata } from "./metadata.ts";
import { readProvenance, validateProvenance } from "./provenance.ts";
import { quotedNodes } from "./quoted-nodes.ts";
import { revisionMarks, validateComments, validateUnitRevision } from "./revisions.ts";

/** How far a text has come: it decides designation and presenting line. */
export const stages = ["draft", "committee", "adopted"] as const;
export type Stage = (typeof stages)[number];

/** Items may be nested this deep below a clause. */
export const deepestItem = 4;

/** Headings may be nested this deep. */
export const deepestSection = 3;

/** Why a stretch of text is kept beside the resolution rather than in it. */
export const keptReasons = ["unplaced", "unknown-content"] as const;
export type KeptReason = (typeof keptReasons)[number];

/** The part of the DOM that parse rules read; `shared` knows no DOM. */
interface ElementLike {
  getAttribute(name: string): string | null;
}

const id = { validate: validateId };
const nullableText = { default: null, validate: "string|null" };
const read = (dom: unknown, name: string): string | null => (dom as ElementLike).getAttribute(name);

/**
 * The document of a resolution (docs/file-format.md). What a house style computes (labels, terminators,
 * emphasised openings, case, the enacting formula) is not in it; what a text does differently is an override.
 */
export const schema = new Schema({
  nodes: {
    doc: {
      content: "front body+ closing? annex* kept*",
      attrs: {
        style: { default: "nato-pa", validate: "string" },
        language: { default: "en", validate: "string" },
        stage: { default: "draft", validate: oneOf(stages) },
        metadata: { default: {}, validate: validateMetadata },
        /** What stands in the margin, by the ids that `comment` marks name. */
        comments: { default: {}, validate: validateComments },
        /** The earlier resolution that the draft starts from. */
        base: { default: null, validate: validateBase },
        /** What of it a person looked at and left as it was. */
        leftAsWas: { default: {}, validate: validateLeftAsWas },
      },
    },
    front: {
      content: "title presenting?",
      attrs: {
        /** Where the presenting line's mark stands, when not where the style puts it. */
        markAt: { default: null, validate: oneOf([null, "title", "designation"]) },
      },
      toDOM: () => ["header", { class: "front" }, 0],
      parseDOM: [{ tag: "header.front" }],
    },
    title: { content: "inline*", defining: true, toDOM: () => ["h1", 0], parseDOM: [{ tag: "h1" }] },
    /** Present only when the line says what the metadata cannot. */
    presenting: {
      content: "inline*",
      defining: true,
      toDOM: () => ["p", { class: "presenting" }, 0],
      parseDOM: [{ tag: "p.presenting" }],
    },
    body: {
      content: "enacting preamble operative",
      attrs: {
        /** What heads a part of an omnibus text: `A`, and its own title where it has one. */
        letter: nullableText,
        title: nullableText,
      },
      toDOM: () => ["section", { class: "body" }, 0],
      parseDOM: [{ tag: "section.body" }],
    },
    /** Empty: the style's formula is drawn. */
    enacting: {
      content: "inline*",
      defining: true,
      toDOM: () => ["p", { class: "enacting" }, 0],
      parseDOM: [{ tag: "p.enacting" }],
    },
    preamble: {
      content: "(clause | heading | kept)*",
      toDOM: () => ["div", { class: "preamble" }, 0],
      parseDOM: [{ tag: "div.preamble" }],
    },
    operative: {
      content: "(clause | heading | kept)*",
      toDOM: () => ["div", { class: "operative" }, 0],
      parseDOM: [{ tag: "div.operative" }],
    },
    heading: {
      content: "inline*",
      defining: true,
      attrs: {
        id,
        level: { default: 1, validate: "number" },
        /** Whether it heads a section that the style numbers: `II`. */
        numbered: { default: false, validate: "boolean" },
        /** The bare number the source prints, where it differs from the computed one. */
        fixedLabel: nullableText,
      },
      toDOM: (node) => ["h2", data(node.attrs, ["id", "level", "numbered", "fixedLabel"]), 0],
      parseDOM: [
        {
          tag: "h2[data-id]",
          getAttrs: (dom) => ({
            id: read(dom, "data-id"),
            level: Number(read(dom, "data-level") ?? 1),
            numbered: read(dom, "data-numbered") === "true",
            fixedLabel: read(dom, "data-fixed-label"),
          }),
        },
      ],
    },
    clause: unit("clause"),
    item: unit("item"),
    ...quotedNodes,
    /** The words of a clause or item. The first line is its text or intro; a later one is flush text. */
    line: {
      content: "inline*",
      attrs: { terminator: nullableText },
      toDOM: (node) => ["p", { class: "line", ...data(node.attrs, ["terminator"]) }, 0],
      parseDOM: [{ tag: "p.line", getAttrs: (dom) => ({ terminator: read(dom, "data-terminator") }) }],
    },
    /** What stands below the last clause: meeting and date, how the text was adopted, the vote. */
    closing: {
      content: "line+",
      toDOM: () => ["footer", { class: "closing" }, 0],
      parseDOM: [{ tag: "footer.closing" }],
    },
    /** A first heading without a number is its title. A clause whose own label is empty is an unnumbered paragraph. */
    annex: {
      content: "(clause | heading | kept)+",
      attrs: {
        /** What heads it in the source (`Appendix B`), where that differs from what the style computes. */
        fixedLabel: nullableText,
      },
      toDOM: (node) => ["section", { class: "annex", ...data(node.attrs, ["fixedLabel"]) }, 0],
      parseDOM: [
        { tag: "section.annex", getAttrs: (dom) => ({ fixedLabel: read(dom, "data-fixed-label") }) },
      ],
    },
    /** Text that reading could not place, or content this version does not know: nothing is dropped. */
    kept: {
      content: "text*",
      marks: "",
      defining: true,
      attrs: {
        reason: { default: "unplaced", validate: oneOf(keptReasons) },
        /** For unknown content: the JSON it came as. */
        source: nullableText,
      },
      toDOM: (node) => ["aside", { class: "kept", ...data(node.attrs, ["reason", "source"]) }, 0],
      parseDOM: [
        {
          tag: "aside.kept",
          getAttrs: (dom) => ({
            reason: read(dom, "data-reason") ?? "unplaced",
            source: read(dom, "data-source"),
          }),
        },
      ],
    },
    text: { group: "inline" },
    /** A footnote, standing where its mark is printed. */
    note: {
      group: "inline",
      inline: true,
      content: "text*",
      attrs: {
        /** The mark as the source prints it (`*`); null: numbered in order. */
        mark: nullableText,
      },
      toDOM: (node) => ["span", { class: "note", ...data(node.attrs, ["mark"]) }, 0],
      parseDOM: [{ tag: "span.note", getAttrs: (dom) => ({ mark: read(dom, "data-mark") }) }],
    },
    hard_break: {
      group: "inline",
      inline: true,
      selectable: false,
      toDOM: () => ["br"],
      parseDOM: [{ tag: "br" }],
    },
  },
  marks: {
    /** Overrides what is computed: these words are (`on`) or are not part of an emphasised opening. */
    opening: {
      attrs: { on: { validate: "boolean" } },
      inclusive: false,
      toDOM: (mark) => ["span", { class: "opening", "data-on": String(mark.attrs.on) }, 0],
      parseDOM: [{ tag: "span.opening", getAttrs: (dom) => ({ on: read(dom, "data-on") === "true" }) }],
    },
    emphasis: {
      toDOM: () => ["em", 0],
      parseDOM: [{ tag: "em" }, { tag: "i" }, { tag: "b" }, { tag: "strong" }],
    },
    superscript: { excludes: "superscript subscript", toDOM: () => ["sup", 0], parseDOM: [{ tag: "sup" }] },
    subscript: { excludes: "superscript subscript", toDOM: () => ["sub", 0], parseDOM: [{ tag: "sub" }] },
    ...revisionMarks,
  },
});

/** A clause (level 0) or an item below one. Both hold lines and items. */
function unit(name: "clause" | "item") {
  return {
    content: "line (item | line | quotation | table)*",
    defining: true,
    attrs: {
      id,
      /** The id of the clause or item of the base text that it was; null for a new one. */
      baseId: { default: null, validate: validateBaseId },
      /** The bare label the source prints (`3 bis`), where it differs from the computed one. */
      fixedLabel: nullableText,
      /** Who put the whole of it in or struck it out; null when nobody did. */
      revision: { default: null, validate: validateUnitRevision },
      /** The precedent its words were taken from. */
      provenance: { default: null, validate: validateProvenance },
    },
    toDOM: (node: Node) =>
      [
        "div",
        {
          class: name,
          ...data(node.attrs, ["id", "baseId", "fixedLabel"]),
          ...jsonData(node.attrs, ["revision", "provenance"]),
        },
        0,
      ] as const,
    parseDOM: [
      {
        tag: `div.${name}[data-id]`,
        getAttrs: (dom: unknown) => ({
          id: read(dom, "data-id"),
          baseId: read(dom, "data-base-id"),
          fixedLabel: read(dom, "data-fixed-label"),
          revision: JSON.parse(read(dom, "data-revision") ?? "null") as unknown,
          provenance: readProvenance(read(dom, "data-provenance")),
        }),
      },
    ],
  };
}

/** The named attributes that hold objects, as data-* attributes. */
function jsonData(attrs: Attrs, names: readonly string[]): Record<string, string> {
  const set = names.filter((name) => attrs[name] !== null);
  return Object.fromEntries(set.map((name) => [`data-${name}`, JSON.stringify(attrs[name])]));
}

/** The named attributes that are set, as data-* attributes. */
function data(attrs: Attrs, names: readonly string[]): Record<string, string> {
  const set = names.filter((name) => attrs[name] !== null);
  return Object.fromEntries(
    set.map((name) => [`data-${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`, String(attrs[name])]),
  );
}

/** A text attribute of a node. Throws when the attribute is no text. */
export function text(node: Node, name: string): string {
  const value: unknown = node.attrs[name];
  if (typeof value !== "string")
    throw new RangeError(`${node.type.name}.${name} is no text: ${JSON.stringify(value)}`);
  return value;
}

function oneOf(values: readonly unknown[]): (value: unknown) => void {
  return (value) => {
    if (!values.includes(value))
      throw new RangeError(`Expected one of ${JSON.stringify(values)}, not ${JSON.stringify(value)}`);
  };
}
