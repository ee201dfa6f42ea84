import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import type { ShelvedResolution } from "../../shared/host/library-data.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import { dayOf } from "./day-of.ts";
import { useLibrary } from "./use-library.ts";

/** Resolutions in their order. Choosing one opens it; ↑ and ↓ leaf through them. */
export function ResolutionList({ resolutions }: { readonly resolutions: readonly ShelvedResolution[] }) {
  const { t, library } = useApp();
  const language = useAppState((state) => state.settings.language);
  const read = useLibrary((state) => state.reading?.resolution.key ?? null);
  if (resolutions.length === 0) return null;
  return (
    <ListBox
      aria-label={t("library.title")}
      className="library-list"
      selectionMode="single"
      selectionBehavior="replace"
      escapeKeyBehavior="none"
      selectedKeys={read === null ? [] : [read]}
      onSelectionChange={(keys) => {
        const chosen = resolutions.find(({ key }) => keys !== "all" && keys.has(key));
        if (chosen) void library.read(chosen.unit, "beginning");
      }}
      items={resolutions.map((resolution) => ({ ...resolution, id: resolution.key }))}
    >
      {({ id, symbol, title, date, body, units }) => (
        <ListBoxItem id={id} className="library-row" textValue={`${symbol} ${title}`}>
          <span className="library-row-title">{title || t("library.untitled")}</span>
          <span className="library-row-facts">
            <b>{symbol}</b>
            <span>{dayOf(date, language) || t("library.undated")}</span>
            <span>{body}</span>
            <span>{t("library.units", { units })}</span>
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
