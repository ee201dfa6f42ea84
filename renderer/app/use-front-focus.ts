import { type RefObject, useEffect, useRef } from "react";
import { afterPaint } from "../editor/plugins/after-paint.ts";
import { useApp } from "./app-context.ts";
import type { FrontPane } from "./front-pane.ts";
import { focusIn } from "./panes.ts";

const selectors: Readonly<Record<FrontPane, string>> = {
  page: ".canvas",
  source: ".source-pane",
  side: ".side-panel",
};

/**
 * Keeps focus and front together. The pane that takes the focus comes to the front; where panes lie over each other,
 * the focus goes to what is brought there. A focus that is lost, because its pane was closed or hidden by a narrower
 * window, goes to the pane in front. Escape leads from the panes beside the page back to it.
 */
export function useFrontFocus(bar: RefObject<HTMLElement | null>, front: FrontPane, count: number): void {
  const { store, editor } = useApp();
  const last = useRef(count);

  useEffect(() => {
    const pane = document.querySelector<HTMLElement>(selectors[front]);
    const closed = count < last.current;
    last.current = count;
    if (!pane) return;
    const covered = bar.current?.checkVisibility() && isInOther(document.activeElement, front);
    if (covered || (closed && isLost(store.get().dialog))) focusIn(pane);
  }, [bar, front, count, store]);

  useEffect(() => {
    const end = new AbortController();
    const heard = { signal: end.signal };
    const bringToFront = ({ target }: FocusEvent) => {
      const pane = target instanceof Element ? paneOf(target) : null;
      if (pane) store.send({ type: "front", front: pane });
    };
    const goBack = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || !(event.target instanceof Element)) return;
      const pane = paneOf(event.target);
      if (pane === "source" || pane === "side") editor.focus();
    };
    // Only once it is drawn anew does the browser take the focus from what is no longer shown.
    const findFocus = () =>
      afterPaint(() => {
        const pane = document.querySelector<HTMLElement>(selectors[front]);
        if (pane && isLost(store.get().dialog)) focusIn(pane);
      });
    document.addEventListener("focusin", bringToFront, heard);
    document.addEventListener("keydown", goBack, heard);
    window.addEventListener("resize", findFocus, heard);
    return () => end.abort();
  }, [front, store, editor]);
}

function paneOf(element: Element): FrontPane | null {
  const panes = ["page", "source", "side"] as const;
  return panes.find((pane) => element.closest(selectors[pane])) ?? null;
}

function isInOther(element: Element | null, front: FrontPane): boolean {
  const pane = element && paneOf(element);
  return pane !== null && pane !== front;
}

/** Whether nothing has the focus, and no dialog is to have it. */
function isLost(dialog: string | null): boolean {
  return dialog === null && document.activeElement === document.body;
}
