import type { Node } from "prosemirror-model";
import { readText } from "../../shared/reading/read-text.ts";

/** One line that a drafter writes, with its place. */
export interface DraftedUnit {
  readonly part: "preamble" | "operative";
  /** 0 for a clause, 1 for its items, and so on. */
  readonly level: number;
  /** Its words, without label and terminator. */
  readonly text: string;
}

export interface DraftedText {
  readonly title: string;
  readonly units: readonly DraftedUnit[];
}

/** What a drafter of this resolution writes; null where it has more than clauses and items: annexes, headings, flush text. */
export function draftedText(source: string, file: string): DraftedText | null {
  const { document } = readText(source, { file });
  const bodies = document.children.filter(({ type }) => type.name === "body");
  const [body] = bodies;
  const isPlain = !document.children.some(({ type }) => type.name === "annex") && bodies.length === 1;
  if (!body || !isPlain) return null;
  const units: DraftedUnit[] = [];
  let plain = true;
  const take = (node: Node, part: DraftedUnit["part"], level: number) => {
    const [line, ...below] = node.children;
    const isUnit = ["clause", "item"].includes(node.type.name) && line?.type.name === "line";
    plain &&= isUnit && below.every(({ type }) => type.name === "item");
    units.push({ part, level, text: (line?.textContent ?? "").trim() });
    for (const item of below) take(item, part, level + 1);
  };
  for (const part of ["preamble", "operative"] as const)
    for (const clause of body.children.find(({ type }) => type.name === part)?.children ?? [])
      take(clause, part, 0);
  return plain ? { title: document.firstChild?.firstChild?.textContent ?? "", units } : null;
}
