import { memo, useDeferredValue, useEffect, useRef } from "react";
import { Collection } from "react-aria-components/Collection";
import { Header } from "react-aria-components/Header";
import { ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { placeAt } from "../../../shared/editing/place-at.ts";
import { useApp, useAppState, useEditorState } from "../../app/app-context.ts";
import { draftForm, styleOf } from "../../editor/draft-form.ts";
import { goToUnit } from "../../editor/go-to-unit.ts";
import { type OutlineGroup, type OutlineRow, outlineGroups, reuseRows } from "./outline-rows.ts";

/** The clauses and items at the left: a press or Enter goes there, the row of the caret is marked. */
export function Outline() {
  const { t, store } = useApp();
  const doc = useDeferredValue(useEditorState((state) => state.doc));
  const shown = useAppState((state) => state.outlineShown);
  const last = useRef<readonly OutlineGroup[]>([]);
  last.current = reuseRows(last.current, outlineGroups(draftForm(doc), styleOf(doc)));
  const close = () => store.send({ type: "outline", shown: false });
  return (
    <aside className={shown ? "outline shown" : "outline"} data-pane aria-label={t("outline.label")}>
      <OutlineList groups={last.current} onGo={close} />
    </aside>
  );
}

interface OutlineListProps {
  readonly groups: readonly OutlineGroup[];
  readonly onGo: () => void;
}

/** Drawn again only when a row changes. */
const OutlineList = memo(function OutlineList({ groups, onGo }: OutlineListProps) {
  const { t, editor } = useApp();
  const list = useRef<HTMLDivElement>(null);
  const current = useEditorState((state) => placeAt(state.selection.$head).unit?.id ?? null);
  useCurrentRow(list, current, groups);
  return (
    <ListBox
      ref={list}
      className="outline-list"
      aria-label={t("outline.label")}
      onAction={(id) => {
        goToUnit(editor, String(id));
        onGo();
      }}
    >
      {groups.map((group) => (
        <ListBoxSection key={group.part} id={group.part} aria-label={t(`outline.${group.part}`)}>
          <Header className="outline-head">
            <span>{t(`outline.${group.part}`)}</span>
            <span>{group.clauses}</span>
          </Header>
          <Collection items={group.rows}>
            {(row) => <Row row={row} empty={t("outline.no-words")} />}
          </Collection>
        </ListBoxSection>
      ))}
    </ListBox>
  );
});

function Row({ row, empty }: { readonly row: OutlineRow; readonly empty: string }) {
  const { label, level, opening, words } = row;
  return (
    <ListBoxItem
      id={row.id}
      className="outline-row"
      data-level={level}
      textValue={`${label} ${opening} ${words}`.trim()}
    >
      <span className="outline-label">{label}</span>
      <span className="outline-words">
        {opening && <b>{opening}</b>} {words || (opening ? "" : <i>{empty}</i>)}
      </span>
    </ListBoxItem>
  );
}

/**
 * Marks the row of the caret on its element. Moving the caret through hundreds of clauses would otherwise
 * have the whole list drawn again.
 */
function useCurrentRow(
  list: { readonly current: HTMLElement | null },
  id: string | null,
  groups: readonly OutlineGroup[],
): void {
  useEffect(() => {
    if (id === null || groups.length === 0) return;
    const row = list.current?.querySelector(`[data-key="${CSS.escape(id)}"]`);
    row?.setAttribute("aria-current", "true");
    row?.scrollIntoView({ block: "nearest" });
    return () => row?.removeAttribute("aria-current");
  }, [list, id, groups]);
}
