import { Button } from "react-aria-components/Button";
import { useApp, useAppState } from "../../app/app-context.ts";
import { useLibrary } from "../../library/use-library.ts";
import { everyPrecedent, isNarrowed, listedPrecedents } from "../../precedents/precedent-state.ts";
import { usePrecedents } from "../../precedents/use-precedents.ts";
import { PanelHead } from "../PanelHead.tsx";
import { PrecedentFilters } from "./PrecedentFilters.tsx";
import { PrecedentList } from "./PrecedentList.tsx";

/** What was adopted for the line at the caret, at the right. */
export function Precedents() {
  const shown = useAppState((state) => state.panel === "precedents");
  return shown ? <PrecedentsPanel /> : null;
}

function PrecedentsPanel() {
  const { t, store } = useApp();
  const count = usePrecedents((state) => listedPrecedents(state).length);
  return (
    <aside className="side-panel precedents" data-pane="precedents" aria-label={t("precedents.label")}>
      <PanelHead
        title={t("precedents.title", { count })}
        closeName={t("precedents.close")}
        onClose={() => store.send({ type: "panel", panel: null })}
      />
      <PrecedentFilters />
      <Nothing count={count} />
      <PrecedentList />
      <p className="panel-keys">{t("precedents.keys")}</p>
    </aside>
  );
}

/** Why there are none, and what can be done about it. */
function Nothing({ count }: { readonly count: number }) {
  const { t, store, precedents } = useApp();
  const empty = useLibrary(({ known, summary }) => known && summary === null);
  const place = usePrecedents((state) => state.place);
  const answered = usePrecedents((state) => state.answered);
  const choice = usePrecedents((state) => state.choice);
  if (count > 0 || !answered) return null;
  if (empty)
    return (
      <div className="precedents-nothing" role="status">
        <p>{t("precedents.no-library")}</p>
        <Button className="button primary" onPress={() => store.send({ type: "dialog", dialog: "library" })}>
          {t("library.offer")}
        </Button>
      </div>
    );
  if (!place)
    return (
      <p className="precedents-nothing" role="status">
        {t("precedents.no-place")}
      </p>
    );
  const narrowed = isNarrowed(choice);
  return (
    <div className="precedents-nothing" role="status">
      <p>{t(narrowed ? "precedents.none-narrowed" : "precedents.none")}</p>
      {narrowed && (
        <Button className="button outlined" onPress={() => precedents.change(everyPrecedent())}>
          {t("library.clear")}
        </Button>
      )}
    </div>
  );
}
