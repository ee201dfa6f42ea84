import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useEffect } from "react";
import { Button } from "react-aria-components/Button";
import { errorMessage } from "../../shared/base/user-error.ts";
import { useApp, useAppState } from "./app-context.ts";
import type { NoticeAction } from "./app-state.ts";

const doneFor = 6000;

/** One sentence over the page. Word of something done goes by itself; a failure stays until it is dismissed. */
export function NoticeBar() {
  const { t, store } = useApp();
  const notice = useAppState((state) => state.notice);
  const language = useAppState((state) => state.settings.language);
  const dismiss = () => store.send({ type: "notice", notice: null });
  useEffect(() => {
    if (notice?.kind !== "done") return;
    const timer = setTimeout(() => store.send({ type: "notice", notice: null }), doneFor);
    return () => clearTimeout(timer);
  }, [notice, store]);
  return (
    <div className="notices">
      <div role="status">
        {notice?.kind === "done" && (
          <p className="notice done">
            <CircleCheck />
            <span>{t(notice.message, notice.values)}</span>
            <DismissButton onPress={dismiss} />
          </p>
        )}
      </div>
      {notice?.kind === "failure" && (
        <div role="alert" className="notice failure">
          <CircleAlert />
          <span>{errorMessage(notice.code, notice.details, language)}</span>
          {notice.action && <ActionButton action={notice.action} />}
          <DismissButton onPress={dismiss} />
        </div>
      )}
    </div>
  );
}

function DismissButton({ onPress }: { readonly onPress: () => void }) {
  const { t } = useApp();
  return (
    <Button className="button quiet icon" aria-label={t("notice.close")} onPress={onPress}>
      <X />
    </Button>
  );
}

function ActionButton({ action }: { readonly action: NoticeAction }) {
  const { t, store, files, retryJournal } = useApp();
  const act = () => {
    store.send({ type: "notice", notice: null });
    if (action === "reload") location.reload();
    if (action === "save-as") void files.saveAs();
    if (action === "retry-journal") void retryJournal();
  };
  return (
    <Button className="button outlined" onPress={act}>
      {t(`notice.${action}`)}
    </Button>
  );
}
