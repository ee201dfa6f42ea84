import type { ShelvedResolution } from "../../shared/host/library-data.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import { dayOf } from "./day-of.ts";
import { FindList } from "./FindList.tsx";
import { useLibrary } from "./use-library.ts";

/** Resolutions in their order. */
export function ResolutionList({ resolutions }: { readonly resolutions: readonly ShelvedResolution[] }) {
  const { t, library } = useApp();
  const language = useAppState((state) => state.settings.language);
  const read = useLibrary((state) => state.reading?.resolution.key ?? null);
  return (
    <FindList
      finds={resolutions}
      keyOf={({ key }) => key}
      textOf={({ symbol, title }) => `${symbol} ${title}`}
      read={read}
      onRead={({ unit }) => void library.read(unit, "beginning")}
    >
      {({ symbol, title, date, body, units }) => (
        <>
          <span className="library-row-title">{title || t("library.untitled")}</span>
          <span className="library-row-facts">
            <b>{symbol}</b>
            <span>{dayOf(date, language) || t("library.undated")}</span>
            <span>{body}</span>
            <span>{t("library.units", { units })}</span>
          </span>
        </>
      )}
    </FindList>
  );
}
