import { FileInput, Search } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { SearchField } from "react-aria-components/SearchField";
import type { Shelf } from "../../shared/host/library-data.ts";
import type { LibraryResolution } from "../../shared/host/precedent-data.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import { styleNamed } from "../house-styles/styles-at-hand.ts";
import { dayOf } from "../library/day-of.ts";
import { UnitText } from "../library/UnitText.tsx";
import { offeredAtOnce } from "./base-flows.ts";

interface BaseChooserProps {
  readonly onClose: () => void;
}

/** The resolutions of the library at the left, the chosen one at the right: a new draft begins from it, or from a file. */
export function BaseChooser({ onClose }: BaseChooserProps) {
  const { t, baseText } = useApp();
  const language = useAppState((state) => state.settings.language);
  const [words, setWords] = useState("");
  const [shelf, setShelf] = useState<Shelf | null>(null);
  const [unit, setUnit] = useState<number | null>(null);
  useEffect(() => {
    let current = true;
    void baseText.search(words).then((found) => current && found && setShelf(found));
    return () => {
      current = false;
    };
  }, [baseText, words]);
  const found = shelf?.resolutions ?? [];
  const chosen = found.find((one) => one.unit === unit);
  const begin = (from: number) => void baseText.beginFrom(from);
  return (
    <>
      <p className="dialog-intro">{t("base.intro")}</p>
      <div className="style-choice base-choice">
        <div className="base-finds">
          <SearchField
            className="library-search"
            aria-label={t("base.words")}
            value={words}
            onChange={setWords}
            autoFocus
          >
            <Search aria-hidden />
            <Input placeholder={t("base.words")} />
          </SearchField>
          <ListBox
            className="library-list"
            aria-label={t("base.choose")}
            selectionMode="single"
            selectionBehavior="replace"
            escapeKeyBehavior="none"
            selectedKeys={chosen ? [String(chosen.unit)] : []}
            onSelectionChange={(keys) => {
              const [key] = keys === "all" ? [] : [...keys];
              if (key !== undefined) setUnit(Number(key));
            }}
            onAction={(key) => begin(Number(key))}
            items={found.map((one) => ({ ...one, id: String(one.unit) }))}
            renderEmptyState={() =>
              shelf && (
                <p className="list-empty">{t(words === "" ? "base.no-library" : "base.nothing-found")}</p>
              )
            }
          >
            {({ id, symbol, title, date, body }) => (
              <ListBoxItem id={id} className="library-row" textValue={`${symbol} ${title}`}>
                <span className="library-row-title">{title || t("library.untitled")}</span>
                <span className="library-row-facts">
                  <b>{symbol}</b>
                  <span>{dayOf(date, language) || t("library.undated")}</span>
                  <span>{body}</span>
                </span>
              </ListBoxItem>
            )}
          </ListBox>
          {shelf && shelf.total > offeredAtOnce && (
            <p className="base-more">{t("base.more", { count: offeredAtOnce })}</p>
          )}
        </div>
        <Chosen unit={chosen?.unit ?? null} />
      </div>
      <div className="dialog-actions">
        <Button className="button outlined" onPress={() => void baseText.beginFromFile()}>
          <FileInput /> {t("base.from-file")}
        </Button>
        <span className="grow" />
        <Button className="button outlined" onPress={onClose}>
          {t("dialog.cancel")}
        </Button>
        <Button
          className={`button primary${chosen ? "" : " waiting"}`}
          onPress={() => chosen && begin(chosen.unit)}
        >
          {t("base.take")}
        </Button>
      </div>
    </>
  );
}

/** The resolution that was chosen, to be read. */
function Chosen({ unit }: { readonly unit: number | null }) {
  const { t, baseText } = useApp();
  const [resolution, setResolution] = useState<LibraryResolution | null>(null);
  useEffect(() => {
    let current = true;
    if (unit === null) setResolution(null);
    else void baseText.read(unit).then((read) => current && setResolution(read));
    return () => {
      current = false;
    };
  }, [baseText, unit]);
  return (
    <section
      className="style-shown base-chosen"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it
      tabIndex={0}
      aria-label={t("library.reading")}
      lang={resolution?.language}
    >
      {resolution ? (
        <>
          <p className="reader-symbol">{resolution.symbol}</p>
          <h3>{resolution.title}</h3>
          {resolution.units.map((one) => (
            <p key={one.unit} className="reader-unit" data-level={one.level}>
              <UnitText unit={one} style={styleNamed(resolution)} />
            </p>
          ))}
        </>
      ) : (
        <p className="list-empty">{t("base.choose-one")}</p>
      )}
    </section>
  );
}
