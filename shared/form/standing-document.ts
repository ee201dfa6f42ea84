import { Fragment, type Node } from "prosemirror-model";
import { isStruck, isStruckUnit, revisionOf } from "../resolution/revisions.ts";
import { schema } from "../resolution/schema.ts";

const { insertion, comment } = schema.marks;

/**
 * The document as it is printed where changes and comments cannot be shown: without what is struck out, and with
 * what was put in as if it had always been there. Texts without changes are the same nodes.
 */
export function standingDocument(node: Node): Node {
  if (node.isText) return withoutTraces(node);
  const left = node.children.filter(
    (child) => !isStruck(child) && !isStruckUnit(child) && !isStruckAnnex(child),
  );
  const children = left.map(standingDocument);
  const changed = children.length < node.childCount || children.some((child, at) => child !== node.child(at));
  const content = node.inlineContent && changed ? joined(children) : children;
  const attrs = revisionOf(node) === null ? node.attrs : { ...node.attrs, revision: null };
  const same = !changed && attrs === node.attrs;
  return withoutTraces(same ? node : node.type.create(attrs, Fragment.from(content), node.marks));
}

/** Whether an annex has nothing but clauses that are struck out. */
function isStruckAnnex({ type, children }: Node): boolean {
  return type.name === "annex" && children.every(isStruckUnit);
}

function withoutTraces(node: Node): Node {
  const marks = comment.removeFromSet(insertion.removeFromSet(node.marks));
  return marks === node.marks || marks.length === node.marks.length ? node : node.mark(marks);
}

/** Where struck words went from between two spaces, one is left. */
function joined(children: readonly Node[]): Node[] {
  const result: Node[] = [];
  for (const child of children) {
    const afterSpace = /\s$/.test(result.at(-1)?.text ?? "");
    const text = child.text ?? "";
    const words = afterSpace ? text.trimStart() : text;
    if (!child.isText) result.push(child);
    else if (words !== "") result.push(words === text ? child : schema.text(words, child.marks));
  }
  return result;
}
