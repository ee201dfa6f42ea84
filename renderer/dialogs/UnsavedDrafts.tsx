import { Trash2 } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import { GridList, GridListItem } from "react-aria-components/GridList";
import type { Output } from "../../shared/host/contract.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import { locales } from "../messages/translate.ts";

/** The drafts that are in no file: opened by a click or Enter, thrown away by their button or Delete, and brought back. */
export function UnsavedDrafts({ onOpen }: { readonly onOpen: (document: string) => void }) {
  const { t, files } = useApp();
  const language = useAppState((state) => state.settings.language);
  const [drafts, setDrafts] = useState<Output<"documents.unsaved">["drafts"]>([]);
  const [discarded, setDiscarded] = useState<readonly string[]>([]);
  useEffect(() => {
    void files.unsavedDrafts().then((found) => setDrafts(found ?? []));
  }, [files]);
  const day = new Intl.DateTimeFormat(locales[language], { dateStyle: "medium", timeStyle: "short" });

  const show = async (gone: readonly string[]) => {
    setDiscarded(gone);
    setDrafts((await files.unsavedDrafts()) ?? []);
  };
  const discard = async (documents: readonly string[]) => {
    if (await files.discard(documents)) await show([...discarded, ...documents]);
  };
  const restore = async () => {
    if (await files.restore(discarded)) await show([]);
  };

  if (drafts.length === 0 && discarded.length === 0) return null;
  return (
    <>
      <div className="list-head">
        <h3 className="list-title">{t("open.unsaved")}</h3>
        {drafts.length > 1 && (
          <Button
            className="button quiet"
            onPress={() => void discard(drafts.map(({ document }) => document))}
          >
            {t("open.discard-all", { count: drafts.length })}
          </Button>
        )}
      </div>
      {drafts.length > 0 && (
        <GridList
          className="file-list"
          aria-label={t("open.unsaved")}
          items={drafts}
          onAction={(document) => onOpen(String(document))}
        >
          {({ document, title, changedAt }) => (
            <GridListItem id={document} className="file-row" textValue={title || t("header.untitled")}>
              <span className="file-name">{title || t("header.untitled")}</span>
              <span className="file-date">{t("open.changed", { date: day.format(changedAt) })}</span>
              <Button
                className="button icon"
                aria-label={t("open.discard", { title: title || t("header.untitled") })}
                onPress={() => void discard([document])}
              >
                <Trash2 />
              </Button>
            </GridListItem>
          )}
        </GridList>
      )}
      <div className="list-told" role="status">
        {discarded.length > 0 && (
          <>
            {t("open.discarded", { count: discarded.length })}
            <Button className="button quiet" onPress={() => void restore()}>
              {t("open.restore")}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
