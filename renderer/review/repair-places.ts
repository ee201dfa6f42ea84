import type { Node } from "prosemirror-model";
import type { Repair } from "../../shared/host/data.ts";
import { keptWords } from "./repair-status.ts";

/** A line, or a kept text, that a repair is about. */
export interface RepairPlace {
  readonly node: Node;
  /** The position before it. */
  readonly pos: number;
}

/** Where each repair is in a draft; null where its place is gone or it is about the whole text. */
export function repairPlaces(repairs: readonly Repair[], doc: Node): readonly (RepairPlace | null)[] {
  const places = new Map<string, RepairPlace>();
  doc.descendants((node, pos, parent) => {
    if (node.type.name === "kept") places.set(keptKey(node.textContent), { node, pos });
    if (node.type.name === "line" && parent?.attrs.id) {
      const id = String(parent.attrs.id);
      let line = 0;
      while (places.has(lineKey(id, line))) line++;
      places.set(lineKey(id, line), { node, pos });
    }
    return !node.isTextblock;
  });
  return repairs.map((repair) => keysOf(repair).flatMap((key) => places.get(key) ?? [])[0] ?? null);
}

/** What a repair's place may be known by, the surest first. */
function keysOf(repair: Repair): readonly string[] {
  const { restoration, id } = repair;
  const kept = keptWords(repair);
  if (kept !== null) return [keptKey(kept)];
  if (restoration?.kind === "text" || restoration?.kind === "presenting") return [keptKey(restoration.text)];
  const [first] = restoration?.kind === "terminators" ? restoration.lines : [];
  if (first) return [lineKey(first.id, first.line)];
  if (restoration?.kind === "word" || restoration?.kind === "paragraph")
    return [lineKey(restoration.id, restoration.line), lineKey(restoration.id, 0)];
  return id === null ? [] : [lineKey(id, 0)];
}

function lineKey(id: string, line: number): string {
  return `line ${line} ${id}`;
}

function keptKey(text: string): string {
  return `kept ${text}`;
}
