import type { FoundUnit } from "../../shared/host/library-data.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import { dayOf } from "./day-of.ts";
import { excerpt } from "./excerpt.ts";
import { FindList } from "./FindList.tsx";
import { useLibrary } from "./use-library.ts";

/** The units that hold what was looked for, with the words marked. Choosing one opens its resolution there. */
export function UnitList({ units }: { readonly units: readonly FoundUnit[] }) {
  const { t, library } = useApp();
  const spoken = useAppState((state) => state.settings.language);
  const read = useLibrary((state) => state.reading?.unit ?? null);
  return (
    <FindList
      finds={units}
      keyOf={({ unit }) => unit}
      textOf={({ symbol, label, text }) => `${symbol} ${label} ${text.map((piece) => piece.text).join("")}`}
      read={read}
      onRead={({ unit }) => void library.read(unit, "unit")}
    >
      {({ symbol, label, date, text, language }) => (
        <>
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
        </>
      )}
    </FindList>
  );
}
