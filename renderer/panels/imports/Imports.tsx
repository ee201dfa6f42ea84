import { CircleAlert, CircleCheck, CircleDashed, CircleSlash, LoaderCircle } from "lucide-react";
import { memo, useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ProgressBar } from "react-aria-components/ProgressBar";
import type { Settings } from "../../../shared/host/data.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { type ImportedFile, type ImportList, isUnderWay, progressOf } from "../../imports/import-list.ts";
import { importReport, outcomeText } from "../../imports/import-report.ts";
import type { Translate } from "../../messages/translate.ts";
import { PanelHead } from "../PanelHead.tsx";

/** The files that are being read, at the right of the page: how far it is, what became of each. */
export function Imports() {
  const imports = useAppState((state) => state.imports);
  const shown = useAppState((state) => state.panel === "imports");
  return shown && imports ? <FileList list={imports} /> : null;
}

function FileList({ list }: { readonly list: ImportList }) {
  const { t, store, files } = useApp();
  const open = files.resume;
  const language = useAppState((state) => state.settings.language);
  return (
    <aside className="side-panel" data-pane aria-label={t("imports.label")}>
      <PanelHead
        title={t("imports.title", { total: list.files.length })}
        closeName={t("imports.close")}
        onClose={() => store.send({ type: "panel", panel: null })}
      />
      <Progress list={list} />
      <ul className="card-list">
        {list.files.map((file) => (
          <FileCard key={file.id} file={file} language={language} onOpen={open} />
        ))}
      </ul>
    </aside>
  );
}

/** The bar with how much is done and how long it takes yet; the buttons that stop it and copy what came of it. */
function Progress({ list }: { readonly list: ImportList }) {
  const { t, imports, store } = useApp();
  const language = useAppState((state) => state.settings.language);
  const underWay = isUnderWay(list);
  const now = useNow(underWay);
  const progress = progressOf(list, now);
  const { done, total, read, refused, cancelled } = progress;
  const copy = async () => {
    await navigator.clipboard.writeText(importReport(list, t, language));
    store.send({ type: "notice", notice: { kind: "done", message: "imports.copied", values: {} } });
  };
  const left = progress.secondsLeft === null ? "" : timeLeft(progress.secondsLeft, t);
  const said = underWay
    ? t("imports.under-way", { done, total })
    : t("imports.ended", { read, refused, cancelled });
  return (
    <div className="import-progress">
      <ProgressBar
        className="progress"
        aria-label={t("imports.label")}
        value={done}
        maxValue={total}
        valueLabel={said}
      >
        {({ percentage = 0 }) => (
          <>
            <span className="progress-text">
              <span>{said}</span>
              <span>{underWay && left}</span>
            </span>
            <span className="progress-track">
              <span className="progress-fill" style={{ width: `${percentage}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <p className="only-heard" role="status">
        {underWay ? "" : said}
      </p>
      <p className="import-intro">{t("imports.intro")}</p>
      <div className="import-actions">
        {underWay && (
          <Button className="button outlined" onPress={imports.cancel}>
            {t("imports.cancel")}
          </Button>
        )}
        {done > 0 && (
          <Button className="button outlined" onPress={() => void copy()}>
            {t("imports.copy")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The time, told anew every second while something is under way. Milliseconds, as `ImportList.startedAt`. */
function useNow(underWay: boolean): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (!underWay) return;
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, [underWay]);
  return now;
}

function timeLeft(seconds: number, t: Translate): string {
  return seconds < 90
    ? t("imports.seconds-left", { seconds })
    : t("imports.minutes-left", { minutes: Math.round(seconds / 60) });
}

const signs = {
  waiting: CircleDashed,
  reading: LoaderCircle,
  read: CircleCheck,
  refused: CircleAlert,
  cancelled: CircleSlash,
} as const;

interface FileCardProps {
  readonly file: ImportedFile;
  readonly language: Settings["language"];
  readonly onOpen: (document: string) => Promise<void>;
}

/**
 * Drawn again only when its own file comes further. Cards are plain elements: with components that watch the
 * whole list, an import of hundreds of files kept the window from typing.
 */
const FileCard = memo(function FileCard({ file, language, onOpen }: FileCardProps) {
  const { t } = useApp();
  const { name, outcome } = file;
  const Sign = signs[outcome.state];
  return (
    <li className="card import-card" data-state={outcome.state}>
      <Sign aria-hidden />
      <div className="import-words">
        <span className="import-name" title={name}>
          {name}
        </span>
        {outcome.state === "read" && outcome.title && <span className="card-words">{outcome.title}</span>}
        <span className="import-outcome">{outcomeText(file, t, language)}</span>
      </div>
      {outcome.state === "read" && (
        <button
          type="button"
          className="button outlined"
          aria-label={t("imports.open-name", { name })}
          onClick={() => void onOpen(outcome.document)}
        >
          {t("imports.open")}
        </button>
      )}
    </li>
  );
});
