/**
 * The parts of the window that F6 goes through carry `data-pane`; what takes the focus there carries
 * `data-pane-focus`, else it is the first thing that can take it.
 */
const focusable = "[tabindex='0'], button:not([disabled]), input";

/** Moves the focus to the next part of the window, round and round. */
export function nextPane(root: Document): void {
  const panes = [...root.querySelectorAll<HTMLElement>("[data-pane]")].filter((pane) =>
    pane.checkVisibility(),
  );
  // One may stand in another: what has the focus is the innermost.
  const current = panes.findLastIndex((pane) => pane.contains(root.activeElement));
  const next = panes[(current + 1) % panes.length];
  if (next) focusIn(next);
}

/** Moves the focus to the part of the window of that name, where it is shown. */
export function goToPane(root: Document, name: string): void {
  const pane = root.querySelector<HTMLElement>(`[data-pane="${name}"]`);
  if (pane?.checkVisibility()) focusIn(pane);
}

/** Puts the focus where it belongs in a pane. */
export function focusIn(pane: HTMLElement): void {
  const target =
    pane.querySelector<HTMLElement>("[data-pane-focus]") ?? pane.querySelector<HTMLElement>(focusable);
  target?.focus();
}
