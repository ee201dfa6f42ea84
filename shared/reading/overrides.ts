import type { Node } from "prosemirror-model";
import { type FormedUnit, formOf, linesOf, unitsOf } from "../form/form.ts";
import { writtenTerminator } from "../form/terminator.ts";
import { emptyResolution } from "../resolution/facts.ts";
import { type Stage, schema } from "../resolution/schema.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { noteCharacter, textOf } from "./blocks.ts";
import type { Overrides } from "./document-build.ts";
import { type DraftEntry, type DraftLine, type DraftUnit, unitsOfEntries } from "./draft-tree.ts";
import { endsWithConjunction } from "./line-end.ts";
import type { Parts } from "./part-boundary.ts";

/** A unit as read and as the document now holds it. */
export interface ReadUnit {
  readonly draft: DraftUnit;
  readonly formed: FormedUnit;
}

/** Punctuation that gave way to the style's. */
export interface SetTerminator {
  readonly unit: ReadUnit;
  readonly line: DraftLine;
  readonly was: string;
  readonly now: string;
}

export interface Departures {
  readonly overrides: Overrides;
  readonly setTerminators: readonly SetTerminator[];
  /** What counting on would have for each unit's label. */
  readonly computedLabels: ReadonlyMap<DraftUnit, string>;
}

/**
 * Compares the source with what the style computes for it. Labels of the source's own stay. So do the
 * punctuation and the list signs of an adopted text, which must not be misquoted; a draft gets the style's.
 */
export function departures(bodies: readonly Parts[], stage: Stage, style: HouseStyle): Departures {
  const drafts = bodies.flatMap((parts) => unitsOfEntries([...parts.preamble, ...parts.operative]));
  const clausesHaveLabels = drafts.some((draft) => draft.level === 0 && draft.label.bare !== "");
  const said = ({ level, label, block }: DraftUnit): string | null => {
    if (label.origin !== "none") return label.bare;
    if (level > 0) return stage === "adopted" ? block.bullet : null;
    return clausesHaveLabels ? label.bare : null;
  };
  const computed = [...unitsOf(formOf(skeleton(bodies, said, style), style))];
  const labels = new Map<DraftUnit, string>();
  const terminators = new Map<DraftLine, string>();
  const setTerminators: SetTerminator[] = [];
  computed.forEach((formed, index) => {
    const draft = drafts[index];
    if (!draft) return;
    const signed = draft.label.origin === "none" && draft.level > 0;
    const leftToStyle = signed && formed.countedLabel === "";
    if (!leftToStyle && formed.label !== formed.countedLabel) labels.set(draft, formed.label);
    const lines = draft.content.filter((part) => part.kind === "line" && !part.quoted) as DraftLine[];
    const introduces = (line: DraftLine) => {
      const next = draft.content[draft.content.indexOf(line) + 1];
      return next?.kind === "line" && next.quoted === true;
    };
    linesOf(formed).forEach((formedLine, lineIndex) => {
      const line = lines[lineIndex];
      if (!line || line.terminator === formedLine.terminator.trim()) return;
      if (stage === "adopted" || endsWithConjunction(line.runs) || introduces(line)) {
        terminators.set(line, writtenTerminator(line.terminator, style[formed.part]));
      } else
        setTerminators.push({
          unit: { draft, formed },
          line,
          was: line.terminator,
          now: formedLine.terminator,
        });
    });
  });
  return {
    overrides: { labels, terminators },
    setTerminators,
    computedLabels: new Map(drafts.map((draft, index) => [draft, computed[index]?.countedLabel ?? ""])),
  };
}

/** The label that a unit of the source says; null when it leaves its label to the style. */
type SaidLabel = (unit: DraftUnit) => string | null;

/**
 * The clauses and items that labels and terminators are computed from, with the labels that they say, and
 * without their words unless these tell which series a clause belongs to.
 */
function skeleton(bodies: readonly Parts[], said: SaidLabel, style: HouseStyle): Node {
  const { nodes } = schema;
  const bySeries = style.preamble.otherSeries.length + style.operative.otherSeries.length > 0;
  const bare = (entries: readonly DraftEntry[]) =>
    entries.flatMap((entry) => (entry.kind === "unit" ? bareUnit(entry, said, bySeries) : []));
  const empty = emptyResolution();
  return nodes.doc.create(empty.attrs, [
    empty.child(0),
    ...bodies.map(({ preamble, operative }) =>
      nodes.body.create(null, [
        nodes.enacting.create(),
        nodes.preamble.create(null, bare(preamble)),
        nodes.operative.create(null, bare(operative)),
      ]),
    ),
  ]);
}

function bareUnit(unit: DraftUnit, said: SaidLabel, withWords: boolean): Node {
  const content = unit.content.map((child) => {
    if (child.kind === "unit") return bareUnit(child, said, withWords);
    if (child.quoted) return schema.nodes.quotation.create(null, schema.nodes.line.create());
    const words = withWords ? textOf(child.runs).replaceAll(noteCharacter, "") : "";
    return schema.nodes.line.create(null, words === "" ? [] : [schema.text(words)]);
  });
  return schema.nodes[unit.level === 0 ? "clause" : "item"].create(
    { id: "skeleton", fixedLabel: said(unit) },
    content,
  );
}
