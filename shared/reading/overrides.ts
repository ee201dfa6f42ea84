import { type FormedUnit, linesOf } from "../form/form.ts";
import type { Stage } from "../resolution/schema.ts";
import type { Overrides } from "./document-build.ts";
import type { DraftLine, DraftUnit } from "./draft-tree.ts";

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

/**
 * Compares the source with what the style computes for it. Labels of the source's own stay. So does the
 * punctuation of an adopted text, which must not be misquoted; a draft gets the style's.
 *
 * @param computed the units of `drafts`, in the same order, as the style alone would have them
 */
export function departures(
  drafts: readonly DraftUnit[],
  computed: readonly FormedUnit[],
  stage: Stage,
): { readonly overrides: Overrides; readonly setTerminators: readonly SetTerminator[] } {
  const labels = new Map<DraftUnit, string>();
  const terminators = new Map<DraftLine, string>();
  const setTerminators: SetTerminator[] = [];
  const clausesHaveLabels = drafts.some((draft) => draft.level === 0 && draft.label.bare !== "");
  computed.forEach((formed, index) => {
    const draft = drafts[index];
    if (!draft) return;
    const { bare, origin } = draft.label;
    const leftToStyle = origin === "none" && (draft.level > 0 || !clausesHaveLabels);
    if (!leftToStyle && bare !== formed.label) labels.set(draft, bare);
    const lines = draft.content.filter((part) => part.kind === "line");
    linesOf(formed).forEach((formedLine, lineIndex) => {
      const line = lines[lineIndex];
      if (!line || line.terminator === formedLine.terminator) return;
      if (stage === "adopted") terminators.set(line, line.terminator);
      else
        setTerminators.push({
          unit: { draft, formed },
          line,
          was: line.terminator,
          now: formedLine.terminator,
        });
    });
  });
  return { overrides: { labels, terminators }, setTerminators };
}
