import { useLayoutEffect, useRef } from "react";
import { useApp, useAppState } from "./app-context.ts";

/**
 * Whether every change is kept. It turns twice with every word that is typed, so it is set on the element: before
 * React draws anything it looks for the caret through the whole text.
 */
export function JournalStatus() {
  const { t, store } = useApp();
  const language = useAppState((state) => state.settings.language);
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    let shown: string | null = null;
    const show = () => {
      const { journal } = store.get();
      if (!place.current || shown === journal) return;
      shown = journal;
      place.current.dataset.journal = journal;
      place.current.textContent = t(`journal.${journal}`);
    };
    show();
    return store.subscribe(show);
  }, [store, t, language]);
  return <span ref={place} className="saved" />;
}
