import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef } from "react";
import { useApp, useEditorState } from "../../app/app-context.ts";
import { styleOf } from "../../house-styles/styles-at-hand.ts";
import { listedPrecedents, soughtPoint } from "../../precedents/precedent-state.ts";
import { usePrecedents } from "../../precedents/use-precedents.ts";
import { PrecedentCard } from "./PrecedentCard.tsx";

/** The precedents, the best first: one stop for Tab, in which the arrows choose. Enter puts the chosen one in. */
export function PrecedentList() {
  const { t, precedents, editor } = useApp();
  // An answer that comes while somebody types is drawn between the keys.
  const found = useDeferredValue(usePrecedents((state) => state.found));
  const choice = useDeferredValue(usePrecedents((state) => state.choice));
  const place = useDeferredValue(usePrecedents((state) => state.place));
  const answered = usePrecedents((state) => state.answered);
  const chosen = usePrecedents((state) => state.chosen);
  const language = useEditorState((state) => styleOf(state.doc).locale);
  const listed = useMemo(
    () => listedPrecedents({ ...precedents.store.get(), found, choice }),
    [precedents, found, choice],
  );
  const written = place ? soughtPoint(choice, place).text : "";
  const list = useRef<HTMLUListElement>(null);

  const card = () => list.current?.querySelector<HTMLElement>(`[data-precedent="${chosen}"]`);
  useEffect(() => {
    const focused = document.activeElement;
    const within = focused === list.current || focused?.matches("[data-precedent]");
    const next = list.current?.querySelector<HTMLElement>(`[data-precedent="${chosen}"]`);
    next?.closest("li")?.scrollIntoView({ block: "nearest" });
    if (within && list.current?.contains(focused)) next?.focus({ preventScroll: true });
  }, [chosen, listed]);

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => precedents.step(1),
    ArrowUp: () => precedents.step(-1),
    Home: () => precedents.step(-found.length),
    End: () => precedents.step(found.length),
    Enter: () => void precedents.insert("unit"),
    Escape: editor.focus,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const onCard = event.target instanceof Element && event.target.matches("[data-precedent]");
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const act = plain && (onCard || event.key === "Escape") ? keys[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <ul
      ref={list}
      className="precedent-list"
      aria-label={t("precedents.label")}
      aria-busy={!answered}
      tabIndex={-1}
      data-pane-focus
      onFocus={(event) => event.target === list.current && card()?.focus()}
      onKeyDown={onKeyDown}
    >
      {listed.map((precedent, index) => (
        // A card is a place in the list: it keeps the focus while other words come into it.
        <PrecedentCard
          key={index}
          precedent={precedent}
          written={written}
          chosen={precedent.suggestion.source.unit === chosen}
          language={language}
        />
      ))}
    </ul>
  );
}
