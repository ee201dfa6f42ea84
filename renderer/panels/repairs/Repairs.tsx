import { X } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { GridList, GridListItem } from "react-aria-components/GridList";
import type { Repair } from "../../../shared/host/data.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { goToTop, goToUnit } from "../../editor/go-to-unit.ts";
import { repairText } from "./repair-text.ts";

/** What reading had to mend, at the right after an import. A press goes to the place. */
export function Repairs() {
  const { t, editor, store } = useApp();
  const repairs = useAppState((state) => state.repairs);
  const shown = useAppState((state) => state.panel === "repairs");
  if (!shown) return null;
  const rows = repairs.map((repair, index) => ({ key: String(index), repair }));
  return (
    <aside className="side-panel" data-pane aria-label={t("repairs.label")}>
      <div className="panel-head">
        <h2>{t("repairs.count", { count: repairs.length })}</h2>
        <Button
          className="button quiet icon"
          aria-label={t("repairs.close")}
          onPress={() => store.send({ type: "panel", panel: null })}
        >
          <X />
        </Button>
      </div>
      <p className="panel-intro">{t("repairs.intro")}</p>
      <GridList
        className="card-list"
        aria-label={t("repairs.label")}
        items={rows}
        onAction={(key) => {
          const id = repairs[Number(key)]?.id ?? null;
          if (id === null || !goToUnit(editor, id)) goToTop(editor);
        }}
      >
        {({ key, repair }) => <RepairCard id={key} repair={repair} />}
      </GridList>
    </aside>
  );
}

function RepairCard({ id, repair }: { readonly id: string; readonly repair: Repair }) {
  const { t } = useApp();
  const place = repair.at || t("repairs.whole");
  const message = repairText(repair, t);
  return (
    <GridListItem id={id} className="card" textValue={`${place}: ${message}`}>
      <span className="card-place">{place}</span>
      <span className="card-message">{message}</span>
      {repair.source && (
        <span className="card-words">
          <span className="card-words-name">{t("repairs.source")}</span> {repair.source}
        </span>
      )}
    </GridListItem>
  );
}
