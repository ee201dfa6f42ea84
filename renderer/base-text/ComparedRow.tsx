import { memo } from "react";
import type { Division, FormedUnit } from "../../shared/form/form.ts";
import { type BaseRow, isChanged, ownWords } from "../../shared/precedent/base-text/base-changes.ts";
import { type DiffPart, wordDiff } from "../../shared/precedent/comparing/word-diff.ts";
import { useApp } from "../app/app-context.ts";
import { BaseSign } from "./BaseSign.tsx";
import { placeOf, signOf } from "./base-comparison.ts";

/** A clause or item of the base beside that of the draft, with the words that only one of them has marked. */
export const ComparedRow = memo(function ComparedRow({ row }: { readonly row: BaseRow }) {
  const { t } = useApp();
  const { draft, base } = row;
  const changed = isChanged(row);
  const sign = signOf(row);
  const diff: readonly DiffPart[] =
    draft && base
      ? wordDiff(ownWords(base), ownWords(draft))
      : [{ op: draft ? "insert" : "delete", text: wordsOfEither(row) }];
  return (
    <li
      className="compare-row"
      data-base={sign}
      data-unit={draft?.id}
      tabIndex={changed ? -1 : undefined}
      {...(changed ? { "data-changed": "" } : {})}
    >
      <Side unit={base} diff={diff} omitted="insert" said={t("base.gone-said")} />
      <span className="compare-sign">
        <BaseSign sign={sign} />
        {changed && <span className="only-heard">{`${placeOf(row)}: ${t(`base.${sign}`)}`}</span>}
      </span>
      <Side unit={draft} diff={diff} omitted="delete" said={t("base.added-said")} />
    </li>
  );
});

function wordsOfEither({ draft, base }: BaseRow): string {
  const unit = draft ?? base;
  return unit ? ownWords(unit) : "";
}

interface SideProps {
  readonly unit: FormedUnit<Division> | null;
  readonly diff: readonly DiffPart[];
  /** What of the difference is of the other side. */
  readonly omitted: "insert" | "delete";
  /** How a screen reader introduces what only this side has. */
  readonly said: string;
}

function Side({ unit, diff, omitted, said }: SideProps) {
  if (!unit) return <p className="compare-side" data-absent />;
  const Mark = omitted === "insert" ? "del" : "ins";
  return (
    <p className="compare-side" data-level={unit.level}>
      <span className="compare-label">{unit.printedLabel}</span>
      <span>
        {diff
          .filter(({ op }) => op !== omitted)
          .map(({ op, text }, index) => {
            const Element = op === "same" ? "span" : Mark;
            return (
              // Parts of a comparison have no names, and never change places.
              <Element key={index}>
                {op !== "same" && <span className="only-heard">{said}</span>}
                {text}
              </Element>
            );
          })}
      </span>
    </p>
  );
}
