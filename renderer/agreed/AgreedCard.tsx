import { BookOpen, Link2Off, X } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import { createPortal } from "react-dom";
import type { UnitRecord } from "../../shared/host/precedent-data.ts";
import { isSameWording } from "../../shared/precedent/comparing/agreed-status.ts";
import { type Provenance, sourceName } from "../../shared/resolution/provenance.ts";
import { useApp } from "../app/app-context.ts";
import { AgreedSign } from "./AgreedSign.tsx";
import { AgreedSpans } from "./AgreedSpans.tsx";
import { isSameLine } from "./agreed-lines.ts";
import type { AgreedEntry } from "./agreed-report.ts";
import { Difference } from "./Difference.tsx";
import { useAgreed } from "./use-agreed.ts";
import { WordingHistory } from "./WordingHistory.tsx";

/** The comparison of a line with the library, on the page below it. */
export function AgreedCard() {
  const { agreed } = useApp();
  const open = useAgreed((state) => state.open);
  const entry = useAgreed((state) => state.report?.entries.find((one) => isSameLine(one, open)) ?? null);
  return (
    <>
      {open && entry && createPortal(<Card entry={entry} />, agreed.place())}
      <ReachedLine />
    </>
  );
}

/** Screen readers hear what a line is that a command went to. */
function ReachedLine() {
  const { t } = useApp();
  const reached = useAgreed((state) => state.reached);
  const precedent = reached?.found?.precedent;
  return (
    <p role="status" className="only-heard" data-reached>
      {reached?.found &&
        t("agreed.reached", {
          place: reached.place,
          status: reached.found.status,
          source: precedent ? sourceName(precedent) : "none",
        })}
    </p>
  );
}

function Card({ entry }: { readonly entry: AgreedEntry }) {
  const { t, agreed } = useApp();
  const { found } = entry;
  const record = useRecord(found?.precedent?.unit ?? null);
  if (!found) return null;
  const { status, similarity, precedent, diff } = found;
  return (
    <section
      className="agreed-card"
      data-pane
      aria-label={t("agreed.card", { place: entry.place })}
      onKeyDown={(event) => event.key === "Escape" && agreed.close()}
    >
      <header className="agreed-head">
        <span className="agreed-title">
          <AgreedSign status={status} />
          {t(`agreed.title-${status}`)}
        </span>
        {status !== "verbatim" && precedent && (
          <span>{t("agreed.alike", { percent: Math.floor(similarity * 100) })}</span>
        )}
        {record && <span>{sinceWhen(record, t)}</span>}
        <Button className="button quiet icon" aria-label={t("dialog.close")} onPress={agreed.close}>
          <X />
        </Button>
      </header>
      {precedent ? (
        <section>
          <h3 className="agreed-caption">
            {t(status === "new" ? "agreed.closest" : "agreed.difference")}
            <b>
              {sourceName(precedent)}, {precedent.label}
            </b>
            <OpenSource unit={precedent.unit} />
          </h3>
          {status !== "verbatim" && (
            <p className="agreed-words">
              <Difference diff={diff} />
            </p>
          )}
        </section>
      ) : (
        <p className="agreed-note">{t("agreed.nothing-like-it")}</p>
      )}
      <section>
        <h3 className="agreed-caption">{t("agreed.spans")}</h3>
        <AgreedSpans words={entry.words} found={found} />
      </section>
      {record && <WordingHistory history={record.history} />}
      {entry.provenance && <TakenFrom entry={entry} provenance={entry.provenance} />}
    </section>
  );
}

/** Everything that is known of a unit of the library; null until it is. */
function useRecord(unit: number | null): UnitRecord | null {
  const { agreed } = useApp();
  const [record, setRecord] = useState<UnitRecord | null>(null);
  useEffect(() => {
    let wanted = true;
    if (unit !== null)
      void agreed.recordOf(unit).then((answer) => {
        if (wanted) setRecord(answer);
      });
    return () => {
      wanted = false;
    };
  }, [agreed, unit]);
  return record?.source.unit === unit ? record : null;
}

function sinceWhen({ adoptions }: UnitRecord, t: ReturnType<typeof useApp>["t"]): string {
  const count = new Set(adoptions.map(({ body, symbol }) => `${body} ${symbol}`)).size;
  return t("agreed.since", { year: adoptions[0]?.date.slice(0, 4) ?? "", count });
}

function OpenSource({ unit }: { readonly unit: number }) {
  const { t, precedents } = useApp();
  return (
    <Button
      className="button outlined"
      aria-label={t("agreed.open-source")}
      onPress={() => void precedents.read(unit)}
    >
      <BookOpen />
      {t("agreed.open")}
    </Button>
  );
}

/** What the clause or item remembers of where it was taken from, and a way to make it forget. */
function TakenFrom({ entry, provenance }: { readonly entry: AgreedEntry; readonly provenance: Provenance }) {
  const { t, agreed } = useApp();
  const source = `${sourceName(provenance)}, ${provenance.label}`;
  const same = isSameWording(entry.words, provenance.text);
  return (
    <p className="agreed-taken">
      {t(same ? "agreed.taken" : "agreed.taken-changed", { source })}
      <Button className="button outlined" onPress={() => agreed.forgetSource(entry)}>
        <Link2Off />
        {t("agreed.forget-source")}
      </Button>
    </p>
  );
}
