import { ArrowDown, ArrowUp } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { isChanged } from "../../shared/precedent/base-text/base-changes.ts";
import { useApp, useAppState, useEditorState } from "../app/app-context.ts";
import { goToUnit } from "../editor/go-to-unit.ts";
import { WindowDialog } from "../ui/WindowDialog.tsx";
import { ChangeCounts } from "./BaseChanges.tsx";
import { baseComparison, rowKey } from "./base-comparison.ts";
import { baseName } from "./base-name.ts";
import { ComparedRow } from "./ComparedRow.tsx";

/** The base text at the left and the draft at the right, a row for each clause and item, scrolled together. */
export function CompareDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, editor } = useApp();
  const language = useAppState((state) => state.settings.language);
  const compared = baseComparison(useEditorState((state) => state.doc));
  const [onlyChanges, setOnlyChanges] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => list.current?.focus(), []);
  if (!compared) return null;
  const rows = onlyChanges ? compared.rows.filter(isChanged) : compared.rows;
  const open = (row: Element | null) => {
    const id = row instanceof HTMLElement ? row.dataset.unit : undefined;
    if (id === undefined) return;
    onClose();
    // The dialog gives the focus back where it came from; the page has it after that.
    setTimeout(() => goToUnit(editor, id));
  };
  const step = (by: 1 | -1) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>("[data-changed]") ?? [])];
    const at = all.findIndex((row) => row.contains(document.activeElement));
    const next = at < 0 && by < 0 ? all.length - 1 : (at + by + all.length) % all.length;
    all[next]?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = { n: () => step(1), p: () => step(-1), Enter: () => open(document.activeElement) }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <WindowDialog title={t("base.compare")} size="page" onClose={onClose}>
      <div className="compare">
        <div className="compare-bar">
          <ChangeCounts rows={compared.rows} />
          <span className="grow" />
          <span className="compare-keys">{t("base.compare-keys", { next: "N", previous: "P" })}</span>
          <ToggleButton className="button outlined" isSelected={onlyChanges} onChange={setOnlyChanges}>
            {t("base.only-changes")}
          </ToggleButton>
          <Button className="button outlined icon" aria-label={t("base.previous")} onPress={() => step(-1)}>
            <ArrowUp />
          </Button>
          <Button className="button outlined icon" aria-label={t("base.next")} onPress={() => step(1)}>
            <ArrowDown />
          </Button>
        </div>
        <div className="compare-heads" aria-hidden>
          <span>{baseName(compared.base, language)}</span>
          <span>{t("base.draft")}</span>
        </div>
        <ol
          className="compare-rows"
          ref={list}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
          tabIndex={0}
          aria-label={t("base.compare-label")}
          onKeyDown={onKey}
          onDoubleClick={({ target }) => target instanceof Element && open(target.closest("li"))}
        >
          {rows.map((row) => (
            <ComparedRow key={rowKey(row)} row={row} />
          ))}
        </ol>
      </div>
    </WindowDialog>
  );
}
