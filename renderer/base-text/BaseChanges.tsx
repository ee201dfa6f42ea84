import { Columns2, Undo2 } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { GridList, GridListItem } from "react-aria-components/GridList";
import { type BaseRow, citedPlace, ownWords } from "../../shared/precedent/base-text/base-changes.ts";
import { wordDiff } from "../../shared/precedent/comparing/word-diff.ts";
import { sourceName } from "../../shared/resolution/provenance.ts";
import { Difference } from "../agreed/Difference.tsx";
import { useApp, useAppState, useRestedDoc } from "../app/app-context.ts";
import { goToUnit } from "../editor/go-to-unit.ts";
import { PanelHead } from "../panels/PanelHead.tsx";
import { BaseSign } from "./BaseSign.tsx";
import { baseComparison, changeCounts, changedRows, placeOf, rowKey, signOf } from "./base-comparison.ts";
import { shortenedDiff } from "./shortened-diff.ts";

/** How the draft departs from its base text, at the right: a press goes to the place, what was dropped can be put back. */
export function BaseChanges() {
  const shown = useAppState((state) => state.panel === "base");
  return shown ? <BasePanel /> : null;
}

function BasePanel() {
  const { t, store, editor } = useApp();
  const language = useAppState((state) => state.settings.language);
  const compared = baseComparison(useRestedDoc());
  const rows = compared ? changedRows(compared.rows) : [];
  const byKey = new Map(rows.map((row) => [rowKey(row), row]));
  return (
    <aside className="side-panel base-panel" data-pane="base" aria-label={t("base.changes")}>
      <PanelHead
        title={compared ? t("base.against", { name: sourceName(compared.base) }) : t("base.changes")}
        closeName={t("base.close")}
        onClose={() => store.send({ type: "panel", panel: null })}
      >
        <Button
          className="button quiet icon"
          aria-label={t("base.side-by-side")}
          onPress={() => store.send({ type: "dialog", dialog: "compare" })}
        >
          <Columns2 />
        </Button>
      </PanelHead>
      <ChangeCounts rows={compared?.rows ?? []} />
      <GridList
        className="card-list"
        data-pane-focus
        aria-label={t("base.changes")}
        items={rows.map((row) => ({ id: rowKey(row), row }))}
        dependencies={[language]}
        onAction={(key) => {
          const draft = byKey.get(String(key))?.draft;
          if (draft) goToUnit(editor, draft.id);
        }}
      >
        {({ id, row }) => <ChangeCard id={id} row={row} />}
      </GridList>
    </aside>
  );
}

/** How many there are of each kind, each with its sign in the margin. */
export function ChangeCounts({ rows }: { readonly rows: readonly BaseRow[] }) {
  const { t } = useApp();
  const counts = changeCounts(rows);
  const kinds = (["updated", "new", "moved", "dropped"] as const).filter((kind) => counts[kind] > 0);
  if (kinds.length === 0) return <p className="panel-intro">{t("base.no-changes")}</p>;
  return (
    <ul className="base-counts">
      {kinds.map((kind) => (
        <li key={kind}>
          <BaseSign sign={kind} />
          {t(`base.count-${kind}`, { count: counts[kind] })}
        </li>
      ))}
    </ul>
  );
}

function ChangeCard({ id, row }: { readonly id: string; readonly row: BaseRow }) {
  const { t, baseText } = useApp();
  const sign = signOf(row);
  const place = placeOf(row);
  const wasAt = row.moved && row.base && citedPlace(row.base) !== place ? citedPlace(row.base) : null;
  return (
    <GridListItem id={id} className="card base-card" textValue={`${place} ${t(`base.${sign}`)}`}>
      <span className="base-card-head">
        <BaseSign sign={sign} />
        <b>{place}</b>
        <span>{t(`base.${sign}`)}</span>
        {wasAt !== null && <span className="base-was">{t("base.was-at", { place: wasAt })}</span>}
        <span className="grow" />
        {row.change === "dropped" && (
          <Button
            className="button outlined small"
            aria-label={t("base.restore-name", { place })}
            onPress={() => baseText.restore(row)}
          >
            <Undo2 /> {t("base.restore")}
          </Button>
        )}
        {row.change === "updated" && (
          <Button
            className="button quiet small"
            aria-label={t("base.restore-words-name", { place })}
            onPress={() => baseText.restoreWords(row)}
          >
            <Undo2 /> {t("base.restore-words")}
          </Button>
        )}
      </span>
      <span className="card-words">
        <ChangedWords row={row} />
      </span>
    </GridListItem>
  );
}

function ChangedWords({ row: { draft, base } }: { readonly row: BaseRow }) {
  if (draft && base) return <Difference diff={shortenedDiff(wordDiff(ownWords(base), ownWords(draft)))} />;
  const unit = draft ?? base;
  const words = unit ? ownWords(unit) : "";
  return draft ? words : <del>{words}</del>;
}
