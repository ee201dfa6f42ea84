import { useEffect } from "react";
import { nativeMenu } from "../commands/native-menu.ts";
import { commands } from "../commands/registry.ts";
import { matchesShortcut, onMac } from "../commands/shortcut.ts";
import { collectableName, droppedFiles } from "../files/dropped-files.ts";
import { failureNotice } from "../files/failure-notice.ts";
import { desktop } from "../host/transport.ts";
import { useApp, useAppState } from "./app-context.ts";
import { runFromMenu } from "./run-from-menu.ts";

const windowCommands = commands.filter((command) => command.keys === "window");

/** What the window itself hears: command keys, files dropped on it, its closing, the native menu. */
export function useWindowEvents(): void {
  const app = useApp();
  const language = useAppState((state) => state.settings.language);

  useEffect(() => {
    const end = new AbortController();
    const heard = { signal: end.signal };

    window.addEventListener(
      "keydown",
      (event) => {
        if (event.isComposing || app.store.get().dialog !== null) return;
        const command = windowCommands.find(({ shortcuts }) =>
          shortcuts.some((shortcut) => matchesShortcut(event, shortcut, onMac)),
        );
        if (!command) return;
        event.preventDefault();
        if (command.enabled(app.commands)) command.run(app.commands);
      },
      heard,
    );

    // Files that are dropped are read; the browser itself would leave the page for them.
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    window.addEventListener("dragover", (event) => holdsFile(event) && event.preventDefault(), heard);
    window.addEventListener(
      "drop",
      (event) => {
        if (!event.dataTransfer || !holdsFile(event)) return;
        event.preventDefault();
        const shelved = app.store.get().dialog === "library";
        const files = shelved
          ? droppedFiles(event.dataTransfer, collectableName).then(app.library.receive)
          : droppedFiles(event.dataTransfer).then(app.imports.receive);
        files.catch((error: unknown) => app.store.send({ type: "notice", notice: failureNotice(error) }));
      },
      heard,
    );

    window.addEventListener(
      "beforeunload",
      (event) => {
        if (app.isKept()) return;
        void app.retryJournal();
        event.preventDefault();
      },
      heard,
    );
    document.addEventListener(
      "visibilitychange",
      () => document.visibilityState === "hidden" && void app.retryJournal(),
      heard,
    );
    return () => end.abort();
  }, [app]);

  useEffect(() => {
    desktop?.onClosing(app.retryJournal);
    desktop?.onCommand((id) => {
      const command = commands.find((candidate) => candidate.id === id);
      if (command) runFromMenu(command, app);
    });
  }, [app]);

  useEffect(() => {
    desktop?.setMenu(nativeMenu(language, app.t));
  }, [app, language]);
}
