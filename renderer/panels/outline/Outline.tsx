import { memo, useEffect, useMemo, useRef } from "react";
import { placeAt } from "../../../shared/editing/place-at.ts";
import type { AgreedReport } from "../../agreed/agreed-report.ts";
import { useAgreed } from "../../agreed/use-agreed.ts";
import { useApp, useAppState, useEditorState, useRestedDoc } from "../../app/app-context.ts";
import { draftAnnexes, draftForm } from "../../editor/draft-form.ts";
import { goToUnit } from "../../editor/go-to-unit.ts";
import { styleOf } from "../../house-styles/styles-at-hand.ts";
import type { Translate } from "../../messages/translate.ts";
import { type OutlineGroup, type OutlineRow, outlineGroups, reuseRows } from "./outline-rows.ts";
import { rovingFocus } from "./roving-focus.ts";

/** The clauses and items at the left: a press or Enter goes there, the row of the caret is marked. */
export function Outline() {
  const { t } = useApp();
  const doc = useRestedDoc();
  const outline = useAppState((state) => state.outline);
  const last = useRef<readonly OutlineGroup[]>([]);
  const style = styleOf(doc);
  const groups = useMemo(
    () => reuseRows(last.current, outlineGroups(draftForm(doc), draftAnnexes(doc), style)),
    [doc, style],
  );
  last.current = groups;
  return (
    <nav className={`outline ${outline}`} data-pane aria-label={t("outline.label")}>
      <OutlineList groups={groups} />
    </nav>
  );
}

/**
 * Drawn again only when a row changes. Rows are plain buttons, and which one the caret is in or the focus
 * goes to is set on the elements: with components that watch the whole list, moving the caret through
 * hundreds of clauses took half a second a step.
 */
const OutlineList = memo(function OutlineList({ groups }: { readonly groups: readonly OutlineGroup[] }) {
  const { t, editor, store } = useApp();
  useAppState((state) => state.settings.language);
  const list = useRef<HTMLDivElement>(null);
  const current = useEditorState((state) => placeAt(state.selection.$head).unit?.id ?? null);
  useEffect(() => (list.current ? rovingFocus(list.current) : undefined), []);
  useEffect(() => {
    const row = list.current?.querySelector(`[data-unit="${CSS.escape(current ?? "")}"]`);
    if (groups.length === 0 || !row) return;
    row.setAttribute("aria-current", "true");
    row.scrollIntoView({ block: "nearest" });
    return () => row.removeAttribute("aria-current");
  }, [current, groups]);

  const report = useAgreed((state) => state.report);
  useEffect(() => {
    if (list.current) markAgreed(list.current, report, t);
  }, [report, groups, t]);

  const nameOf = ({ part, heading }: OutlineGroup) => heading ?? t(`outline.${part}`);
  const go = (target: EventTarget) => {
    const id =
      target instanceof Element ? target.closest<HTMLElement>("[data-unit]")?.dataset.unit : undefined;
    if (!id) return;
    goToUnit(editor, id);
    // Over a narrow page it has done its work now.
    if (list.current && liesOver(list.current)) store.send({ type: "outline", outline: "auto" });
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the clicks come from the buttons inside, and so do their keys
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears for the buttons inside
    <div ref={list} onClick={(event) => go(event.target)}>
      {groups.map((group) => (
        <section key={group.heading ?? group.part} aria-label={nameOf(group)}>
          <h2 className="outline-head">
            <span>{nameOf(group)}</span>
            <span>{group.clauses}</span>
          </h2>
          <ul>
            {group.rows.map((row) => (
              <Row key={row.id} row={row} empty={t("outline.no-words")} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
});

/** Whether the outline was called over the page: in a narrow window there is no room for it beside. */
function liesOver(list: HTMLElement): boolean {
  const pane = list.closest(".outline");
  return pane !== null && getComputedStyle(pane).position === "absolute";
}

/** Says in each row how far the first line of its clause or item is agreed language. */
function markAgreed(list: HTMLElement, report: AgreedReport | null, t: Translate): void {
  const found = new Map(report?.entries.map(({ id, index, found }) => [`${index} ${id}`, found?.status]));
  for (const row of list.querySelectorAll<HTMLElement>("[data-unit]")) {
    const sign = row.querySelector<HTMLElement>(".agreed-sign");
    const status = found.get(`0 ${row.dataset.unit}`);
    if (!sign) continue;
    if (!status) {
      for (const name of ["role", "aria-label", "data-agreed"]) sign.removeAttribute(name);
      continue;
    }
    sign.dataset.agreed = status;
    sign.role = "img";
    sign.ariaLabel = t(`agreed.${status}`);
  }
}

const Row = memo(function Row({ row, empty }: { readonly row: OutlineRow; readonly empty: string }) {
  const { id, label, level, opening, words } = row;
  return (
    <li>
      <button type="button" tabIndex={-1} className="outline-row" data-unit={id} data-level={level}>
        <span className="outline-label">{label}</span>
        <span className="outline-words">
          {opening && <b>{opening}</b>} {words || (opening ? "" : <i>{empty}</i>)}
        </span>
        <span className="agreed-sign" />
      </button>
    </li>
  );
});
