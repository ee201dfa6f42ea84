import { useEffect, useRef } from "react";
import { Button } from "react-aria-components/Button";
import type { MessageKey } from "../messages/translate.ts";
import { usePrecedents } from "../precedents/use-precedents.ts";
import { useApp, useAppState } from "./app-context.ts";
import type { SidePanel } from "./app-state.ts";
import { type FrontPane, frontPane, openPanes } from "./front-pane.ts";
import { useFrontFocus } from "./use-front-focus.ts";

/**
 * In a narrow window page, source and list lie over each other, each as large as the window allows. This names those
 * that are open and brings one to the front; so does the focus, whatever moves it.
 */
export function PaneSwitch() {
  const { t, store } = useApp();
  const panel = useAppState((state) => state.panel);
  const reading = usePrecedents((state) => state.reading !== null);
  const source = useAppState((state) => state.review.source !== null) || reading;
  const open = openPanes({ source, side: panel !== null });
  const front = useAppState((state) => frontPane(state.front, open));
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const window = bar.current?.closest<HTMLElement>(".window");
    if (window) window.dataset.front = front;
  }, [front]);
  useFrontFocus(bar, front, open.length);
  const nameOf = (pane: FrontPane) =>
    pane === "side" && panel ? t(panelNames[panel]) : t(pane === "source" ? "panes.source" : "panes.page");
  return (
    <nav ref={bar} className="pane-switch" hidden={open.length === 1} aria-label={t("panes.label")}>
      {open.map((pane) => (
        <Button
          key={pane}
          className="button quiet"
          aria-pressed={pane === front}
          onPress={() => store.send({ type: "front", front: pane })}
        >
          {nameOf(pane)}
        </Button>
      ))}
    </nav>
  );
}

const panelNames: Readonly<Record<SidePanel, MessageKey>> = {
  repairs: "repairs.label",
  "not-carried": "not-carried.label",
  imports: "imports.label",
  changes: "changes.label",
  precedents: "precedents.label",
  base: "base.changes",
  updates: "base.to-update",
};
