import { Check } from "lucide-react";
import { type KeyboardEvent, useEffect } from "react";
import { Button } from "react-aria-components/Button";
import { GridList, GridListItem } from "react-aria-components/GridList";
import type { BaseUpdate } from "../../shared/precedent/base-text/base-updates.ts";
import { useApp, useAppState, useRestedDoc } from "../app/app-context.ts";
import { redrawBase } from "../editor/plugins/base-plugin.ts";
import { PanelHead } from "../panels/PanelHead.tsx";
import { useBaseKnowledge } from "./use-base-knowledge.ts";

/** What of the base text would be another one today, at the right: each is taken or left, one by one or all. */
export function Updates() {
  const shown = useAppState((state) => state.panel === "updates");
  return shown ? <UpdatesPanel /> : null;
}

function UpdatesPanel() {
  const { t, store, editor, baseText } = useApp();
  const language = useAppState((state) => state.settings.language);
  // What the library says may come later than the list.
  const known = useBaseKnowledge();
  const doc = useRestedDoc();
  const updates = baseText.updatesIn(doc);
  useEffect(() => {
    void known;
    redrawBase(editor);
    return () => redrawBase(editor);
  }, [editor, known]);
  const byKey = new Map(updates.map((update) => [update.key, update]));
  /** Enter takes, Delete leaves, Space shows: heard before the list takes the keys for its own. */
  const onKey = (event: KeyboardEvent) => {
    const row = event.target instanceof HTMLElement ? event.target : null;
    const update = row?.role === "row" ? byKey.get(row.dataset.key ?? "") : undefined;
    const act = { Enter: baseText.take, Delete: baseText.leave, " ": baseText.goTo }[event.key];
    if (!update || !act) return;
    event.preventDefault();
    event.stopPropagation();
    act(update);
  };
  return (
    <aside className="side-panel base-panel" data-pane="updates" aria-label={t("base.to-update")}>
      <PanelHead
        title={t("base.to-update-count", { count: updates.length })}
        closeName={t("base.close-updates")}
        onClose={() => store.send({ type: "panel", panel: null })}
      />
      <p className="panel-intro">{t(updates.length > 0 ? "base.updates-intro" : "base.all-updated")}</p>
      {updates.length > 1 && (
        <div className="panel-actions">
          <Button className="button outlined" onPress={baseText.takeAll}>
            {t("base.take-all", { count: updates.length })}
          </Button>
          <span className="base-keys">{t("base.keys")}</span>
        </div>
      )}
      <div className="base-updates" onKeyDownCapture={onKey}>
        <GridList
          className="card-list"
          data-pane-focus
          aria-label={t("base.to-update")}
          items={updates.map((update) => ({ id: update.key, update }))}
          dependencies={[language]}
          onAction={(key) => {
            const update = byKey.get(String(key));
            if (update) baseText.goTo(update);
          }}
        >
          {({ id, update }) => <UpdateCard id={id} update={update} />}
        </GridList>
      </div>
    </aside>
  );
}

function UpdateCard({ id, update }: { readonly id: string; readonly update: BaseUpdate }) {
  const { t, baseText } = useApp();
  const { place, before, was, now, after } = update;
  return (
    <GridListItem
      id={id}
      className="card base-card"
      textValue={`${place} ${t("base.becomes", { was: was.trim(), now: now.trim() })}`}
    >
      <span className="card-place">{place}</span>
      <span className="card-words update-words">
        <span>{before}</span>
        <del>{was}</del>
        <ins>{now}</ins>
        <span>{after}</span>
      </span>
      <span className="card-actions">
        <Button
          className="button outlined small"
          aria-label={t("base.take-name", { was: was.trim(), now: now.trim() })}
          onPress={() => baseText.take(update)}
        >
          <Check /> {t("base.take-update")}
        </Button>
        <Button
          className="button quiet small"
          aria-label={t("base.leave-name", { was: was.trim() })}
          onPress={() => baseText.leave(update)}
        >
          {t("base.leave-update")}
        </Button>
      </span>
    </GridListItem>
  );
}
