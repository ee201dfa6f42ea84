import { LibraryBig } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { useApp } from "../app/app-context.ts";
import { commandOf } from "../commands/registry.ts";
import { useLibrary } from "./use-library.ts";

/** The way to the library. Until a person's own resolutions are in it, adding them is what it offers. */
export function LibraryButton() {
  const { t, commands } = useApp();
  const bare = useLibrary(({ known, summary }) => known && (summary?.sample ?? true));
  return (
    <Button
      className={bare ? "button offer" : "button outlined"}
      aria-label={t(bare ? "library.offer" : "library.title")}
      onPress={() => commandOf("view.library").run(commands)}
    >
      <LibraryBig />
      <span className="wide-only">{t(bare ? "library.offer" : "library.title")}</span>
    </Button>
  );
}
