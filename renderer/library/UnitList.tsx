import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import type { FoundUnit } from "../../shared/host/library-data.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import { dayOf } from "./day-of.ts";
import { excerpt } from "./excerpt.ts";
import { useLibrary } from "./use-library.ts";

/** The units that hold what was looked for, with the words marked. Choosing one opens its resolution there. */
export function UnitList({ units }: { readonly units: readonly FoundUnit[] }) {
  const { t, library } = useApp();
  const spoken = useAppState((state) => state.settings.language);
  const read = useLibrary((state) => state.reading?.unit ?? null);
  if (units.length === 0) return null;
  return (
    <ListBox
      aria-label={t("library.title")}
      className="library-list"
      selectionMode="single"
      selectionBehavior="replace"
      escapeKeyBehavior="none"
      selectedKeys={read === null ? [] : [read]}
      onSelectionChange={(keys) => {
        const chosen = units.find(({ unit }) => keys !== "all" && keys.has(unit));
        if (chosen) void library.read(chosen.unit, "unit");
      }}
      items={units.map((unit) => ({ ...unit, id: unit.unit }))}
    >
      {({ id, symbol, label, date, text, language }) => (
        <ListBoxItem
          id={id}
          className="library-row"
          textValue={`${symbol} ${label} ${text.map((piece) => piece.text).join("")}`}
        >
          <span className="library-row-facts">
            <b>
              {symbol}, {label}
            </b>
            <span>{dayOf(date, spoken) || t("library.undated")}</span>
          </span>
          <span className="library-row-text" lang={language}>
            {excerpt(text).map((piece, index) =>
              piece.found ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
            )}
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
