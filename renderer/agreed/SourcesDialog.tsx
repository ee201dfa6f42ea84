import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { tableFormats } from "../../shared/host/data.ts";
import type { AgreedStatus } from "../../shared/precedent/comparing/agreed-status.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import { SelectField } from "../ui/SelectField.tsx";
import { WindowDialog } from "../ui/WindowDialog.tsx";
import { AgreedSign } from "./AgreedSign.tsx";
import { agreedStatuses } from "./agreed-report.ts";
import { type SourceRow, sourceColumns, sourceRows, sourcesTable } from "./sources-table.ts";
import { useAgreed } from "./use-agreed.ts";

/** Every line of the draft with its status and source, to be looked over and exported. */
export function SourcesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, files } = useApp();
  const language = useAppState((state) => state.settings.language);
  const report = useAgreed((state) => state.report);
  const [shown, setShown] = useState<AgreedStatus | "all">("all");
  const entries = report?.entries ?? [];
  const all = sourceRows(entries, t, language);
  const rows = all.filter(({ status }) => shown === "all" || status === shown);
  const waiting = all.length < entries.length;
  return (
    <WindowDialog title={t("sources.title")} size="page" onClose={onClose}>
      <div className="dialog-body sources">
        <p className="dialog-intro">{t("sources.intro")}</p>
        <div className="sources-bar">
          <SelectField
            label={t("sources.show")}
            value={shown}
            options={(["all", ...agreedStatuses] as const).map((id) => ({
              id,
              text: t(id === "all" ? "sources.all" : `agreed.title-${id}`),
            }))}
            onChange={setShown}
          />
          <span className="sources-facts" role="status">
            {waiting ? t("sources.waiting") : t("sources.count", { count: rows.length })}
          </span>
          <span className="grow" />
          {report?.share && <span className="sources-facts">{t("agreed.share", { ...report.share })}</span>}
          <MenuTrigger>
            <Button className="button primary" isDisabled={rows.length === 0}>
              {t("sources.export")}
              <ChevronDown />
            </Button>
            <Popover className="popover menu-popover" placement="bottom end">
              <Menu
                className="menu"
                aria-label={t("sources.export")}
                onAction={(id) => {
                  const format = tableFormats.find((candidate) => candidate === id);
                  if (!format) return;
                  void files.exportTable(
                    (title) => sourcesTable(rows, title, t, language),
                    (draft) => t("sources.file", { draft }),
                    format,
                  );
                }}
              >
                {tableFormats.map((format) => (
                  <MenuItem key={format} id={format} className="menu-item">
                    {t(`sources.export-${format}`)}
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </MenuTrigger>
        </div>
        {rows.length > 0 ? (
          <SourcesTable rows={rows} onClose={onClose} />
        ) : (
          <p className="list-empty">{t(waiting ? "sources.waiting" : "sources.none")}</p>
        )}
      </div>
    </WindowDialog>
  );
}

function SourcesTable({
  rows,
  onClose,
}: {
  readonly rows: readonly SourceRow[];
  readonly onClose: () => void;
}) {
  const { t, agreed } = useApp();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="sources-scroll" tabIndex={0} aria-label={t("sources.title")}>
      <table className="sources-table">
        <thead>
          <tr>
            {sourceColumns.map((column) => (
              <th key={column} scope="col">
                {t(`sources.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.id} ${row.index}`}>
              <th scope="row">
                <Button
                  className="button quiet"
                  aria-label={t("sources.go", { place: row.place })}
                  onPress={() => {
                    onClose();
                    // The dialog gives the focus back as it closes: the text takes it then.
                    setTimeout(() => agreed.goTo(row));
                  }}
                >
                  {row.place}
                </Button>
              </th>
              <td className="sources-text">{row.text}</td>
              <td>
                <span className="sources-status">
                  <AgreedSign status={row.status} />
                  {t(`agreed.${row.status}`)}
                </span>
              </td>
              <td className="sources-number">{row.likeness}</td>
              <td>{row.source}</td>
              <td className="sources-date">{row.date}</td>
              <td>{row.taken}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
