import { FolderPlus } from "lucide-react";
import { useEffect } from "react";
import { Button } from "react-aria-components/Button";
import { useApp } from "../app/app-context.ts";
import { WindowDialog } from "../ui/WindowDialog.tsx";
import { Facets } from "./Facets.tsx";
import { Finds } from "./Finds.tsx";
import { LibraryToolbar } from "./LibraryToolbar.tsx";
import { Outcome } from "./Outcome.tsx";
import { Reader } from "./Reader.tsx";
import { useLibrary } from "./use-library.ts";
import { WorkProgress } from "./WorkProgress.tsx";

/** The library, as large as the window allows. What is asked and read is found again when it is opened anew. */
export function LibraryDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, library } = useApp();
  const summary = useLibrary((state) => state.summary);
  const known = useLibrary((state) => state.known);
  const busy = useLibrary((state) => state.work !== null);
  const reading = useLibrary((state) => state.reading);
  useEffect(() => void library.ask(library.store.get().question), [library]);
  return (
    <WindowDialog title={t("library.title")} size="page" onClose={onClose}>
      <div className="library">
        {summary && <LibraryToolbar summary={summary} />}
        <div className="library-news" role="status">
          <WorkProgress />
          <Outcome />
        </div>
        {known && !busy && (!summary || summary.sample) && <Offer kind={summary ? "sample" : "empty"} />}
        {summary && (
          <div className="library-shelves" data-reading={reading !== null}>
            <Facets />
            <Finds />
            {reading && <Reader reading={reading} />}
          </div>
        )}
      </div>
    </WindowDialog>
  );
}

/** The first thing to do with a library that has nothing of one's own. */
function Offer({ kind }: { readonly kind: "empty" | "sample" }) {
  const { t, library } = useApp();
  return (
    <section className="library-offer" data-kind={kind}>
      <FolderPlus aria-hidden />
      <div>
        <h3>{t(`library.${kind}-title`)}</h3>
        <p>{t(`library.${kind}`)}</p>
      </div>
      <Button className="button primary" autoFocus onPress={() => void library.addFolder()}>
        {t("library.add-folder")}
      </Button>
      {kind === "empty" && (
        <Button className="button outlined" onPress={() => void library.addFiles()}>
          {t("library.add-files")}
        </Button>
      )}
    </section>
  );
}
