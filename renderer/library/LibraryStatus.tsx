import { Button } from "react-aria-components/Button";
import { useApp } from "../app/app-context.ts";
import { useLibrary } from "./use-library.ts";

/** How far the work on the library is, wherever the library is; a press shows it. */
export function LibraryStatus() {
  const { t, store } = useApp();
  const work = useLibrary((state) => state.work);
  if (!work) return null;
  const name = t(`library.work-${work.kind}`);
  return (
    <Button
      className="button quiet status-style"
      onPress={() => store.send({ type: "dialog", dialog: "library" })}
    >
      {work.total === null ? name : t("library.status", { work: name, done: work.done, total: work.total })}
    </Button>
  );
}
