import { useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import { GridList, GridListItem } from "react-aria-components/GridList";
import type { Output } from "../../shared/host/contract.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import { locales } from "../messages/translate.ts";
import { WindowDialog } from "../ui/WindowDialog.tsx";
import { UnsavedDrafts } from "./UnsavedDrafts.tsx";

/** Where the host has no file dialog: the drafts in its folder, or a file that the browser reads. */
export function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, files } = useApp();
  const language = useAppState((state) => state.settings.language);
  const [drafts, setDrafts] = useState<Output<"files.list"> | null>(null);
  useEffect(() => {
    void files.savedDrafts().then(setDrafts);
  }, [files]);
  const day = new Intl.DateTimeFormat(locales[language], { dateStyle: "medium", timeStyle: "short" });

  return (
    <WindowDialog title={t("open.title")} size="wide" onClose={onClose}>
      <div className="dialog-body">
        <UnsavedDrafts
          onOpen={(document) => {
            onClose();
            void files.resume(document);
          }}
        />
        <p className="dialog-intro">{drafts ? t("open.intro", { folder: drafts.folder }) : ""}</p>
        <GridList
          className="file-list"
          aria-label={t("open.title")}
          items={drafts?.files ?? []}
          renderEmptyState={() => (drafts ? <p className="list-empty">{t("open.empty")}</p> : null)}
          onAction={(file) => {
            onClose();
            void files.openSaved(String(file));
          }}
        >
          {({ file, name, savedAt }) => (
            <GridListItem id={file} className="file-row" textValue={name}>
              <span className="file-name">{name}</span>
              <span className="file-date">{t("open.saved", { date: day.format(savedAt) })}</span>
            </GridListItem>
          )}
        </GridList>
        <div className="dialog-actions">
          <Button className="button outlined" onPress={onClose}>
            {t("dialog.cancel")}
          </Button>
          <Button
            className="button primary"
            onPress={() => {
              onClose();
              void files.chooseDraft();
            }}
          >
            {t("open.choose")}
          </Button>
        </div>
      </div>
    </WindowDialog>
  );
}
