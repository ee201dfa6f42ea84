import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import type { FacetCount } from "../../shared/host/library-data.ts";
import { useApp } from "../app/app-context.ts";
import { languageName } from "../messages/language-name.ts";
import { SelectField } from "../ui/SelectField.tsx";
import { withFilter } from "./library-state.ts";
import { useLibrary } from "./use-library.ts";

/** What narrows the choice, each value with what it would find. */
export function Facets() {
  const { t, library } = useApp();
  const question = useLibrary((state) => state.question);
  const finds = useLibrary((state) => state.finds);
  if (!finds) return <div className="library-facets" />;
  const { bodies, languages, parts, years } = finds.facets;
  const { filter } = question;
  const choose = (name: keyof typeof filter) => (value: string | undefined) =>
    void library.ask(withFilter(library.store.get().question, name, value));
  const yearsAtHand = [
    { id: "", text: t("library.any") },
    ...years.map(({ value }) => ({ id: value, text: value })).reverse(),
  ];
  return (
    <section className="library-facets" aria-label={t("library.filters")}>
      <Facet label={t("library.body")} counts={bodies} chosen={filter.body} onChoose={choose("body")} />
      <Facet
        label={t("library.language")}
        counts={languages}
        chosen={filter.language}
        nameOf={(value) => languageName(value, t)}
        onChoose={choose("language")}
      />
      {finds.kind === "units" && (
        <Facet
          label={t("library.part")}
          counts={parts}
          chosen={filter.part}
          nameOf={(value) => t(value === "preamble" ? "library.part-preamble" : "library.part-operative")}
          onChoose={choose("part")}
        />
      )}
      <div className="library-span">
        {(["from", "to"] as const).map((name) => (
          <SelectField
            key={name}
            label={t(`library.${name}`)}
            value={filter[name] ?? ""}
            options={yearsAtHand}
            onChange={(value) => choose(name)(value === "" ? undefined : value)}
          />
        ))}
      </div>
      {finds.kind === "resolutions" && (
        <SelectField
          label={t("library.order")}
          value={question.order}
          options={(["date", "series"] as const).map((id) => ({ id, text: t(`library.order-${id}`) }))}
          onChange={(order) => void library.ask({ ...library.store.get().question, order })}
        />
      )}
      {Object.keys(filter).length > 0 && (
        <Button
          className="button outlined"
          onPress={() => void library.ask({ ...library.store.get().question, filter: {} })}
        >
          {t("library.clear")}
        </Button>
      )}
    </section>
  );
}

interface FacetProps {
  readonly label: string;
  readonly counts: readonly FacetCount[];
  readonly chosen: string | undefined;
  readonly nameOf?: (value: string) => string;
  /** Undefined takes the choice back. */
  readonly onChoose: (value: string | undefined) => void;
}

function Facet({ label, counts, chosen, nameOf = (value) => value, onChoose }: FacetProps) {
  // What is chosen stays in sight, also where it finds nothing any more.
  const lost = chosen !== undefined && !counts.some(({ value }) => value === chosen);
  const values = lost ? [...counts, { value: chosen, count: 0 }] : counts;
  if (values.length === 0) return null;
  return (
    <div className="facet">
      <Label>{label}</Label>
      <ListBox
        aria-label={label}
        className="facet-values"
        selectionMode="single"
        escapeKeyBehavior="none"
        selectedKeys={chosen === undefined ? [] : [chosen]}
        onSelectionChange={(keys) => onChoose(keys === "all" ? undefined : [...keys].map(String)[0])}
        items={values.map(({ value, count }) => ({ id: value, count }))}
      >
        {({ id, count }) => (
          <ListBoxItem id={id} className="facet-value" textValue={nameOf(id)}>
            <span>{nameOf(id)}</span>
            <span className="facet-count">{count}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  );
}
