import { Button } from "react-aria-components/Button";
import { useApp } from "../app/app-context.ts";
import { useAgreed } from "./use-agreed.ts";

/** How much of the draft is agreed language; a press shows the sources. */
export function AgreedShare() {
  const { t, store } = useApp();
  const share = useAgreed((state) => state.report?.share ?? null);
  if (!share) return null;
  const said = t("agreed.share", { ...share });
  return (
    <Button
      className="button quiet agreed-share"
      aria-label={t("agreed.share-name", { share: said })}
      onPress={() => store.send({ type: "dialog", dialog: "sources" })}
    >
      <span className="agreed-bar" aria-hidden>
        <span data-agreed="verbatim" style={{ width: `${share.verbatim}%` }} />
        <span data-agreed="adapted" style={{ width: `${share.adapted}%` }} />
      </span>
      <span>{said}</span>
    </Button>
  );
}
