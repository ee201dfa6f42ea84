import type { Node } from "prosemirror-model";
import { annexesOf } from "../../form/annex-form.ts";
import { type Division, type FormedUnit, formOf, linesOf, unitsOf } from "../../form/form.ts";
import { levelAt } from "../../form/label.ts";
import { writtenTerminator } from "../../form/terminator.ts";
import { emptyResolution } from "../../resolution/facts.ts";
import { type Stage, schema } from "../../resolution/schema.ts";
import type { HouseStyle } from "../../style/house-style.ts";
import { noteCharacter, textOf } from "../blocks.ts";
import {
  type DraftAnnex,
  type DraftEntry,
  type DraftLabel,
  type DraftLine,
  type DraftUnit,
  unitsOfEntries,
} from "../recognising/draft-tree.ts";
import { endsWithConjunction } from "../recognising/line-end.ts";
import type { Parts } from "../recognising/part-boundary.ts";
import type { Overrides } from "./document-build.ts";

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
 * punctuation, the list signs and the signs of labels of an adopted text, which must not be misquoted; a draft gets the style's.
 */
export function departures(
  bodies: readonly Parts[],
  annexes: readonly DraftAnnex[],
  stage: Stage,
  style: HouseStyle,
): Departures {
  const drafts = bodies.flatMap((parts) => unitsOfEntries([...parts.preamble, ...parts.operative]));
  const annexed = annexes.flatMap(({ entries }) => unitsOfEntries(entries));
  const passedOver = passedOverItems([...drafts, ...annexed]);
  const clausesHaveLabels = drafts.some((draft) => draft.level === 0 && draft.label.bare !== "");
  const said = (unit: DraftUnit): string | null => {
    const { level, label, block } = unit;
    if (label.origin === "typed" && level > 0 && stage === "adopted") return signedLabel(label, level, style);
    if (label.origin !== "none") return label.bare;
    if (level > 0 && stage === "adopted") return block.bullet;
    if (level > 0) return passedOver.has(unit) ? "" : null;
    return clausesHaveLabels ? label.bare : null;
  };
  const saidInAnnex = (unit: DraftUnit): string | null =>
    unit.level === 0 ? unit.label.bare || unit.block.bullet : said(unit);
  const bare = skeleton({ bodies, annexes, said, saidInAnnex }, style);
  const computed = [...unitsOf(formOf(bare, style))];
  const labels = new Map([
    ...ownLabels(drafts, computed, said),
    ...ownLabels(annexed, [...unitsOf(annexesOf(bare, style))], saidInAnnex),
  ]);
  const terminators = new Map<DraftLine, string>();
  const setTerminators: SetTerminator[] = [];
  computed.forEach((formed, index) => {
    const draft = drafts[index];
    if (!draft) return;
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

/** Items without a label before labelled ones, which count on as if those were not there. */
function passedOverItems(drafts: readonly DraftUnit[]): ReadonlySet<DraftUnit> {
  const lists = drafts.map(({ content }) => content.filter((part) => part.kind === "unit"));
  const upToLastLabel = lists.map((list) =>
    list.slice(0, list.findLastIndex(({ label }) => label.bare !== "") + 1),
  );
  return new Set(upToLastLabel.flat().filter(({ label }) => label.origin === "none"));
}

/** The labels that differ from what counting would give, in their number or their signs. */
function ownLabels(
  drafts: readonly DraftUnit[],
  formed: readonly FormedUnit<Division>[],
  said: SaidLabel,
): (readonly [DraftUnit, string])[] {
  return drafts.flatMap((draft, index) => {
    const { label = "", countedLabel = "" } = formed[index] ?? {};
    const signed = draft.label.origin === "none" && draft.level > 0;
    const leftToStyle = signed && countedLabel === "";
    const own = said(draft) ?? label;
    const counted = label === countedLabel && own === label;
    return leftToStyle || counted ? [] : [[draft, own] as const];
  });
}

/** The label of an item, with its signs where they are not the style's. */
function signedLabel({ bare, printed }: DraftLabel, level: number, style: HouseStyle): string {
  const { before, after } = levelAt(level, style.operative, style);
  const signed = printed.replace(/\u200e/g, "").trim();
  return signed === `${before}${bare}${after}` ? bare : signed;
}

/** The label that a unit of the source says; null when it leaves its label to the style. */
type SaidLabel = (unit: DraftUnit) => string | null;

interface Said {
  readonly bodies: readonly Parts[];
  readonly annexes: readonly DraftAnnex[];
  readonly said: SaidLabel;
  readonly saidInAnnex: SaidLabel;
}

/**
 * The clauses and items that labels and terminators are computed from, with the labels that they say, and
 * without their words unless these tell which series a clause belongs to.
 */
function skeleton({ bodies, annexes, said, saidInAnnex }: Said, style: HouseStyle): Node {
  const { nodes } = schema;
  const bySeries = style.preamble.otherSeries.length + style.operative.otherSeries.length > 0;
  const bare = (entries: readonly DraftEntry[], saying = said) =>
    entries.flatMap((entry) => (entry.kind === "unit" ? bareUnit(entry, saying, bySeries) : []));
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
    ...annexes.map(({ entries }) => nodes.annex.create(null, bare(entries, saidInAnnex))),
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
