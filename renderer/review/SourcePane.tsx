import { memo, useEffect, useMemo, useRef } from "react";
import { placeAt } from "../../shared/editing/place-at.ts";
import type { SourceText } from "../../shared/host/data.ts";
import { useApp, useAppState, useEditorState } from "../app/app-context.ts";
import { goToUnit } from "../editor/go-to-unit.ts";
import { PanelHead } from "../panels/PanelHead.tsx";
import { type MarkedLine, markedLines } from "./source-lines.ts";

/** The text that the draft was read from, at the left of the page, with what was mended in it. */
export function SourcePane() {
  const source = useAppState((state) => state.review.source);
  return source ? <Source source={source} /> : null;
}

function Source({ source }: { readonly source: SourceText }) {
  const { t, store, editor, review } = useApp();
  const repairs = useAppState((state) => state.review.repairs);
  const repair = useAppState((state) => state.review.current);
  const unit = useEditorState((state) => placeAt(state.selection.$head).unit?.id ?? null);
  const lines = useMemo(() => markedLines(source.text, repairs), [source, repairs]);
  const text = useRef<HTMLDivElement>(null);
  useCurrentLines(text, source, unit);
  useEffect(() => {
    const marks = [...(text.current?.querySelectorAll(`[data-repair="${repair}"]`) ?? [])];
    for (const mark of marks) mark.classList.add("current-repair");
    marks[0]?.scrollIntoView({ block: "center" });
    return () => {
      for (const mark of marks) mark.classList.remove("current-repair");
    };
  }, [repair, lines]);

  const go = (target: EventTarget) => {
    if (!(target instanceof Element)) return;
    const mark = target.closest<HTMLElement>("[data-repair]")?.dataset.repair;
    const from = Number(target.closest<HTMLElement>("[data-from]")?.dataset.from);
    if (mark !== undefined) return review.go(Number(mark));
    const place = source.places.find((each) => each.from <= from && from <= each.to);
    if (place) goToUnit(editor, place.id);
  };

  return (
    <section className="source-pane" data-pane aria-label={t("source.label")}>
      <PanelHead
        title={source.name}
        closeName={t("source.close")}
        onClose={() => store.send({ type: "review", review: { source: null } })}
      />
      <p className="panel-intro">{t("source.help")}</p>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys for the next and previous repair lead to the same places */}
      <div
        ref={text}
        className="source-text"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled with the keys
        tabIndex={0}
        role="document"
        aria-label={source.name}
        onClick={(event) => go(event.target)}
      >
        <Lines lines={lines} />
      </div>
    </section>
  );
}

/** Drawn once a source: what is current is set on the elements. */
const Lines = memo(function Lines({ lines }: { readonly lines: readonly MarkedLine[] }) {
  return lines.map(({ from, pieces }) => (
    <p key={from} data-from={from}>
      {pieces.map(({ from: at, text, repair }) =>
        repair === null ? (
          <span key={at}>{text}</span>
        ) : (
          <mark key={at} data-repair={repair}>
            {text}
          </mark>
        ),
      )}
    </p>
  ));
});

/** Marks the lines of the clause or item that the caret is in, and shows them. */
function useCurrentLines(
  text: React.RefObject<HTMLDivElement | null>,
  { places }: SourceText,
  unit: string | null,
): void {
  useEffect(() => {
    const place = places.find(({ id }) => id === unit);
    if (!place) return;
    const lines = [...(text.current?.children ?? [])].filter((line) => {
      const from = Number((line as HTMLElement).dataset.from);
      return place.from <= from + (line.textContent?.length ?? 0) && from < place.to;
    });
    for (const line of lines) line.classList.add("current-unit");
    lines[0]?.scrollIntoView({ block: "nearest" });
    return () => {
      for (const line of lines) line.classList.remove("current-unit");
    };
  }, [text, places, unit]);
}
