import { ArrowDown, ArrowUp, Columns2 } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { Button } from "react-aria-components/Button";
import { GridList } from "react-aria-components/GridList";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { useApp, useAppState, useRestedDoc } from "../../app/app-context.ts";
import { openCount, repairStatuses } from "../../review/repair-status.ts";
import { PanelHead } from "../PanelHead.tsx";
import { RepairCard, type RepairRow } from "./RepairCard.tsx";

/** What reading had to mend, at the right of the page: each to be accepted or taken back. */
export function Repairs() {
  const shown = useAppState((state) => state.panel === "repairs");
  useMarksOnPage();
  return shown ? <RepairList /> : null;
}

function RepairList() {
  const { t, store, review } = useApp();
  const { repairs, accepted, current, source } = useAppState((state) => state.review);
  const language = useAppState((state) => state.settings.language);
  const doc = useRestedDoc();
  const statuses = useMemo(() => repairStatuses(repairs, accepted, doc), [repairs, accepted, doc]);
  const list = useRef<HTMLDivElement>(null);
  const last = useRef<readonly RepairRow[]>([]);
  const rows = reusedRows(
    last.current,
    repairs.map((repair, index) => ({
      key: String(index),
      repair,
      status: statuses[index] ?? "open",
      isCurrent: index === current,
      canRestore: index === current && review.canRestore(index),
    })),
  );
  last.current = rows;
  useEffect(() => {
    if (current !== null)
      list.current?.querySelector(`[data-repair="${current}"]`)?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const count = t("repairs.count", { count: repairs.length, open: openCount(statuses) });
  return (
    <aside className="side-panel" data-pane aria-label={t("repairs.label")} ref={list}>
      <PanelHead
        title={count}
        closeName={t("repairs.close")}
        onClose={() => store.send({ type: "panel", panel: null })}
      >
        <Button
          className="button quiet icon"
          aria-label={t("repairs.previous")}
          onPress={() => review.step(-1)}
        >
          <ArrowUp />
        </Button>
        <Button className="button quiet icon" aria-label={t("repairs.next")} onPress={() => review.step(1)}>
          <ArrowDown />
        </Button>
        <ToggleButton
          className="button quiet icon"
          aria-label={t("repairs.show-source")}
          isSelected={source !== null}
          onChange={() => void review.toggleSource()}
        >
          <Columns2 />
        </ToggleButton>
      </PanelHead>
      <p className="panel-intro">{t("repairs.intro")}</p>
      <GridList
        className="card-list"
        aria-label={t("repairs.label")}
        items={rows}
        dependencies={[language]}
        onAction={(key) => review.go(Number(key))}
      >
        {(row) => <RepairCard row={row} language={language} />}
      </GridList>
    </aside>
  );
}

/** What is unchanged is not drawn again while a clause is being typed. */
function reusedRows(before: readonly RepairRow[], rows: readonly RepairRow[]): readonly RepairRow[] {
  return rows.map((row, index) => {
    const known = before[index];
    const names = ["repair", "status", "isCurrent", "canRestore"] as const;
    return known && names.every((name) => known[name] === row[name]) ? known : row;
  });
}

/** The page draws its marks again when the list is shown or closed, or something of it changes. */
function useMarksOnPage(): void {
  const { editor } = useApp();
  const review = useAppState((state) => (state.panel === "repairs" ? state.review : null));
  useEffect(() => {
    void review;
    editor.view?.updateState(editor.state);
  }, [editor, review]);
}
