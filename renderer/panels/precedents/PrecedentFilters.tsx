import type { LibrarySummary } from "../../../shared/host/precedent-data.ts";
import { useApp, useEditorState } from "../../app/app-context.ts";
import { styleOf } from "../../house-styles/styles-at-hand.ts";
import { useLibrary } from "../../library/use-library.ts";
import { languageName } from "../../messages/language-name.ts";
import { soughtPlace } from "../../precedents/precedent-state.ts";
import { usePrecedents } from "../../precedents/use-precedents.ts";
import { PillSelect } from "../../ui/PillSelect.tsx";

/** Stands for no choice: the list of a select has no empty value. */
const any = "*";

/** What narrows the precedents, each as a word that can be changed for another. */
export function PrecedentFilters() {
  const summary = useLibrary((state) => state.summary);
  if (!summary) return null;
  return (
    <fieldset className="precedent-filters">
      <PlacePills />
      <LibraryPills summary={summary} />
    </fieldset>
  );
}

function PlacePills() {
  const { t, precedents } = useApp();
  const choice = usePrecedents((state) => state.choice);
  const place = usePrecedents((state) => state.place);
  const sought = place && soughtPlace({ ...choice, part: "caret", level: "caret" }, place);
  const parts = ["caret", "preamble", "operative", "either"] as const;
  const levels = ["caret", "clause", "item", "either"] as const;
  return (
    <>
      <PillSelect
        label={t("precedents.part")}
        value={choice.part}
        active={choice.part !== "either"}
        options={parts.map((id) => ({
          id,
          text:
            id === "caret"
              ? t("precedents.part-caret", { part: sought?.part ?? "none" })
              : t(`precedents.part-${id}`),
        }))}
        onChange={(part) => precedents.change({ part })}
      />
      <PillSelect
        label={t("precedents.level")}
        value={choice.level}
        active={choice.level !== "either"}
        options={levels.map((id) => ({
          id,
          text:
            id === "caret"
              ? t("precedents.level-caret", { level: sought?.level ?? "none" })
              : t(`precedents.level-${id}`),
        }))}
        onChange={(level) => precedents.change({ level })}
      />
    </>
  );
}

function LibraryPills({ summary }: { readonly summary: LibrarySummary }) {
  const { t, precedents } = useApp();
  const choice = usePrecedents((state) => state.choice);
  const own = useEditorState((state) => styleOf(state.doc).language);
  const { bodies, languages } = summary;
  const years = yearsOf(summary);
  const others = languages.filter((language) => language !== own);
  const pill = (
    name: "body" | "from" | "to" | "language",
    label: string,
    none: string,
    options: readonly { readonly id: string; readonly text: string }[],
  ) => (
    <PillSelect
      label={label}
      value={choice[name] ?? any}
      active={choice[name] !== null}
      options={[{ id: any, text: none }, ...options]}
      onChange={(value) => precedents.change({ [name]: value === any ? null : value })}
    />
  );
  return (
    <>
      {bodies.length > 1 &&
        pill(
          "body",
          t("library.body"),
          t("precedents.any-body"),
          bodies.map(({ body }) => ({ id: body, text: body })),
        )}
      {years.length > 1 && (
        <>
          {pill(
            "from",
            t("library.from"),
            t("precedents.any-from"),
            years.map((year) => ({ id: year, text: t("precedents.from-year", { year }) })),
          )}
          {pill(
            "to",
            t("library.to"),
            t("precedents.any-to"),
            years.map((year) => ({ id: year, text: t("precedents.to-year", { year }) })),
          )}
        </>
      )}
      {others.length > 0 &&
        pill(
          "language",
          t("library.language"),
          languageName(own, t),
          others.map((id) => ({ id, text: languageName(id, t) })),
        )}
    </>
  );
}

/** The years that the library spans, the newest first. */
function yearsOf({ bodies }: LibrarySummary): string[] {
  const known = bodies.flatMap(({ from, to }) => [from, to]).filter((year) => /^\d{4}$/.test(year));
  if (known.length === 0) return [];
  const last = Math.max(...known.map(Number));
  const first = Math.min(...known.map(Number));
  return Array.from({ length: last - first + 1 }, (_, index) => String(last - index));
}
