/**
 * Makes the buttons of a list one stop for Tab: arrows, Home and End move between them, and Tab comes back
 * to the one that had the focus last, at first to the marked one.
 *
 * @returns the function that ends it
 */
export function rovingFocus(list: HTMLElement): () => void {
  const end = new AbortController();
  const buttons = () => [...list.querySelectorAll<HTMLElement>("button")];
  list.tabIndex = 0;
  list.addEventListener(
    "focusin",
    ({ target }) => {
      if (target === list) {
        const all = buttons();
        (all.find((button) => button.ariaCurrent === "true") ?? all[0])?.focus();
        return;
      }
      // While a row has the focus the list itself is no stop, so that Shift+Tab leaves it.
      list.tabIndex = -1;
    },
    { signal: end.signal },
  );
  list.addEventListener(
    "focusout",
    () => {
      list.tabIndex = 0;
    },
    { signal: end.signal },
  );
  list.addEventListener(
    "keydown",
    (event) => {
      const all = buttons();
      const at = all.indexOf(list.ownerDocument.activeElement as HTMLElement);
      const next = nextIndex(event.key, at, all.length);
      if (next === null) return;
      event.preventDefault();
      all[next]?.focus();
    },
    { signal: end.signal },
  );
  return () => end.abort();
}

function nextIndex(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, count - 1);
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
