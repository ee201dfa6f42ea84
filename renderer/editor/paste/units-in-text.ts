import type { Node } from "prosemirror-model";
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
  const options = { file: "", format, styleId: style.id, language: style.language, styles: [style] } as const;
  try {
    // With the formula before it, the first words of a fragment are not taken for a title.
    const { document } = readText(`${style.enacting.text}\n\n${source}`, options);
    const units: Node[] = [];
    document.descendants((node) => {
      const { name } = node.type;
      if (name === "clause") units.push(withoutOverrides(node));
      if (name === "heading") units.push(node);
      if (name === "kept") units.push(...node.textContent.split(/\n+/).map(clauseOf));
      return name === "body" || name === "preamble" || name === "operative";
    });
    return units;
  } catch (error) {
    if (error instanceof UserError) return source.split(/\n\s*\n/).map(clauseOf);
    throw error;
  }
}

/**
 * Labels and punctuation are the draft's own from now on. A clause with a letter for its label was an item of
 * a clause that did not come with it.
 */
function withoutOverrides(unit: Node): Node {
  const { id, fixedLabel } = unit.attrs;
  const item = unit.type.name === "item" || (typeof fixedLabel === "string" && /^\p{Ll}+$/u.test(fixedLabel));
  const content = unit.children.map((child) =>
    child.type.name === "line" ? child.type.create(null, child.content) : withoutOverrides(child),
  );
  return (item ? schema.nodes.item : schema.nodes.clause).create({ id }, content);
}

function clauseOf(text: string): Node {
  const words = text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[;:,.]$/, "");
  const line = schema.nodes.line.create(null, words === "" ? null : schema.text(words));
  return schema.nodes.clause.create({ id: randomIds() }, line);
}
