import { memo, useMemo } from "react";
import { Button } from "react-aria-components/Button";
import { WordingHistory } from "../../agreed/WordingHistory.tsx";
import { useApp, useAppState } from "../../app/app-context.ts";
import { languageName } from "../../messages/language-name.ts";
import { markedDifferences } from "../../precedents/marked-differences.ts";
import { suggestedPrecedent } from "../../precedents/precedent-lines.ts";
import type { ListedPrecedent } from "../../precedents/precedent-state.ts";
import { usePrecedents } from "../../precedents/use-precedents.ts";
import { Adoptions } from "./Adoptions.tsx";
import { UsesChart } from "./UsesChart.tsx";

interface PrecedentCardProps {
  readonly precedent: ListedPrecedent;
  /** What the line at the caret says; its words are told apart. */
  readonly written: string;
  readonly chosen: boolean;
  readonly language: string;
}

/** A precedent with its source; the chosen one with all its words, its uses over the years and what can be done. */
export const PrecedentCard = memo(function PrecedentCard({
  precedent,
  written,
  chosen,
  language,
}: PrecedentCardProps) {
  const { t, precedents } = useApp();
  useAppState((state) => state.settings.language);
  const { suggestion, words } = precedent;
  const { source, uses } = suggestion;
  const counterpart = precedent.language !== null;
  const { opening } = suggestion;
  const marked = useMemo(
    () => markedDifferences(words, counterpart ? "" : written, counterpart ? null : opening),
    [words, written, counterpart, opening],
  );
  return (
    <li
      className="precedent"
      data-chosen={chosen}
      draggable
      onDragStart={(event) => {
        precedents.drag(suggestedPrecedent(suggestion, precedent.language));
        event.dataTransfer.setData("text/plain", words);
        event.dataTransfer.effectAllowed = "copy";
      }}
      onDragEnd={() => precedents.drag(null)}
    >
      <button
        type="button"
        className="precedent-choice"
        tabIndex={chosen ? 0 : -1}
        aria-expanded={chosen}
        data-precedent={source.unit}
        onClick={() => precedents.choose(source.unit)}
      >
        <span className="precedent-words" lang={precedent.language ?? language}>
          {marked.map(({ text, differs, opening }, index) => {
            const Element = differs ? "mark" : "span";
            // The stretches of a comparison have no names, and never change places.
            return (
              <Element key={index} data-opening={opening}>
                {text}
              </Element>
            );
          })}
        </span>
        <span className="precedent-source">
          <b>{source.label === "" ? source.symbol : `${source.symbol}, ${source.label}`}</b>
          <span>{source.date.slice(0, 4)}</span>
          {!chosen && <span className="precedent-uses">{t("precedents.uses", { uses })}</span>}
        </span>
      </button>
      {chosen && <ChosenPrecedent key={source.unit} precedent={precedent} />}
    </li>
  );
});

function ChosenPrecedent({ precedent }: Pick<PrecedentCardProps, "precedent">) {
  const { t, precedents } = useApp();
  const { source, uses, first, intro, counterparts } = precedent.suggestion;
  const record = usePrecedents((state) => state.records.get(source.unit));
  const dates = useMemo(() => record?.adoptions.map(({ date }) => date) ?? [], [record]);
  return (
    <>
      <div className="precedent-since">
        <span>{t("precedents.since", { uses, since: first.slice(0, 4) })}</span>
        <UsesChart dates={dates} />
      </div>
      <div className="precedent-actions">
        <Button className="button primary" onPress={() => void precedents.insert("unit")}>
          {t("precedents.insert")}
        </Button>
        {intro && precedent.language === null && (
          <Button className="button outlined" onPress={() => void precedents.insert("items")}>
            {t("precedents.insert-items")}
          </Button>
        )}
        <Button className="button outlined" onPress={() => void precedents.insert("instead")}>
          {t("precedents.replace")}
        </Button>
        <Button className="button outlined" onPress={() => void precedents.read(source.unit)}>
          {t("precedents.source")}
        </Button>
        {precedent.language === null &&
          counterparts.map(({ language }) => (
            <Button
              key={language}
              className="button outlined"
              aria-label={t("precedents.insert-in", { language: languageName(language, t) })}
              onPress={() => void precedents.insert("unit", language)}
            >
              {languageName(language, t)}
            </Button>
          ))}
      </div>
      {record && (
        <div className="precedent-past">
          <Adoptions adoptions={record.adoptions} />
          <WordingHistory history={record.history} />
        </div>
      )}
    </>
  );
}
