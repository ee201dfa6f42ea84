import { ChevronDown, ChevronRight } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import type { UnitRecord } from "../../shared/host/precedent-data.ts";
import { useApp } from "../app/app-context.ts";
import { Difference } from "./Difference.tsx";

/** How a precedent came about, from resolution to resolution of its series, the newest first. */
export function WordingHistory({ history }: Pick<UnitRecord, "history">) {
  const { t } = useApp();
  const [open, setOpen] = useState(false);
  if (history.length < 2) return null;
  return (
    <section>
      <Button className="button quiet agreed-unfold" aria-expanded={open} onPress={() => setOpen(!open)}>
        {open ? <ChevronDown /> : <ChevronRight />}
        {t("agreed.history", { count: history.length })}
      </Button>
      {open && (
        <ol className="agreed-history">
          {history.toReversed().map(({ symbol, date, label, text, diff }) => (
            <li key={`${symbol} ${date} ${label}`}>
              <b>{date.slice(0, 4)}</b>
              <span className="agreed-history-source">
                {symbol}, {label}
              </span>
              <p className="agreed-words">
                {diff.length > 0 ? <Difference diff={diff} /> : t("agreed.first-version", { words: text })}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
