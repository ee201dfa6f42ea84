import type { Fragment, Node } from "prosemirror-model";
import { UserError } from "../../../shared/base/user-error.ts";
import { readText } from "../../../shared/reading/read-text.ts";
import { randomIds } from "../../../shared/resolution/ids.ts";
import { schema } from "../../../shared/resolution/schema.ts";
import type { HouseStyle } from "../../../shared/style/house-style.ts";

/**
 * The clauses and items that a text holds, recognised as a file's would be: labels and terminators go, what
 * the reader can place nowhere comes as clauses of its own words.
 */
export function unitsInText(source: string, format: "markdown" | "text", style: HouseStyle): readonly Node[] {
  const options = { file: "", format, styleId: style.id, language: style.language } as const;
  try {
    // With the formula before it, the first words of a fragment are not taken for a title.
    const { document } = readText(`${style.enacting.text}\n\n${source}`, options);
    const units: Node[] = [];
    document.descendants((node) => {
      const { name } = node.type;
      if (name === "clause" || name === "heading") units.push(node);
      if (name === "kept") units.push(...node.textContent.split(/\n+/).map(clauseOf));
      return name === "body" || name === "preamble" || name === "operative";
    });
    return units;
  } catch (error) {
    if (error instanceof UserError) return source.split(/\n\s*\n/).map(clauseOf);
    throw error;
  }
}

function clauseOf(text: string): Node {
  const words = text.replace(/\s+/g, " ").trim();
  const line = schema.nodes.line.create(null, words === "" ? null : schema.text(words));
  return schema.nodes.clause.create({ id: randomIds() }, line);
}

/**
 * The clauses, items and headings of what was copied here, in their order; none where only a stretch of one
 * text was copied. A clause of which only items were copied gives its items.
 */
export function unitsInSlice(content: Fragment): readonly Node[] {
  const units: Node[] = [];
  let lines: Node[] = [];
  const endLines = () => {
    if (lines.length > 0) units.push(schema.nodes.clause.create({ id: randomIds() }, lines));
    lines = [];
  };
  content.forEach((node) => {
    const { name } = node.type;
    if (name === "line" || (name === "item" && lines.length > 0)) {
      lines.push(node);
      return;
    }
    endLines();
    if ((name === "clause" || name === "item") && node.firstChild?.type.name === "line") units.push(node);
    else if (name === "heading" || name === "kept") units.push(node);
    else if (!node.isInline && name !== "front" && name !== "enacting")
      units.push(...unitsInSlice(node.content));
  });
  endLines();
  return units;
}
