import { Ellipsis, FilePlus, FolderPlus, Search } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { SearchField } from "react-aria-components/SearchField";
import type { LibrarySummary } from "../../shared/host/precedent-data.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import { SelectField } from "../ui/SelectField.tsx";
import { placesToLook, shownAtOnce } from "./library-state.ts";
import { useLibrary } from "./use-library.ts";

/** What is looked for and where; the ways to add; what keeps a library healthy. */
export function LibraryToolbar({ summary }: { readonly summary: LibrarySummary }) {
  const { t, library } = useApp();
  const question = useLibrary((state) => state.question);
  const busy = useLibrary((state) => state.work !== null);
  const native = useAppState((state) => state.dialogs === "native");
  const [words, setWords] = useState(question.words);
  const change = (part: Partial<typeof question>) =>
    void library.ask({ ...library.store.get().question, ...part, limit: shownAtOnce });
  const { resolutions, units } = summary;
  // A button that disabled itself would lose the focus, and with it Escape.
  const waiting = busy ? " waiting" : "";
  const whenFree = (work: () => Promise<void>) => {
    if (!busy) void work();
  };
  const works = {
    export: () => library.exportTo(t("library.title"), false),
    "export-originals": () => library.exportTo(t("library.title"), true),
    verify: library.verify,
    rebuild: library.rebuild,
  };
  const offered = (["export", "export-originals", "verify", "rebuild"] as const).filter(
    (work) => native || work !== "export-originals",
  );
  return (
    <div className="library-bar">
      <SearchField
        className="library-search"
        aria-label={t("library.words")}
        value={words}
        onChange={(value) => {
          setWords(value);
          change({ words: value });
        }}
      >
        <Search aria-hidden />
        <Input placeholder={t("library.words")} />
      </SearchField>
      <SelectField
        label={t("library.look")}
        value={question.look}
        options={placesToLook.map((id) => ({ id, text: t(`library.look-${id}`) }))}
        onChange={(look) => change({ look })}
      />
      <p className="library-size">{t("library.size", { resolutions, units })}</p>
      <Button
        className={`button ${summary.sample ? "outlined" : "primary"}${waiting}`}
        onPress={() => whenFree(library.addFolder)}
      >
        <FolderPlus />
        {t("library.add-folder")}
      </Button>
      <Button className={`button outlined${waiting}`} onPress={() => whenFree(library.addFiles)}>
        <FilePlus />
        {t("library.add-files")}
      </Button>
      <MenuTrigger>
        <Button className={`button quiet icon${waiting}`} aria-label={t("library.more")}>
          <Ellipsis />
        </Button>
        <Popover className="popover">
          <Menu
            className="menu"
            aria-label={t("library.more")}
            items={offered.map((id) => ({ id }))}
            disabledKeys={busy ? offered : []}
          >
            {({ id }) => (
              <MenuItem className="menu-item" onAction={() => whenFree(works[id])}>
                {t(`library.${id}`)}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
