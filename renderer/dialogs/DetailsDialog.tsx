import { ChevronDown } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select, SelectValue } from "react-aria-components/Select";
import { Text } from "react-aria-components/Text";
import { TextField } from "react-aria-components/TextField";
import { setFacts } from "../../shared/editing/set-facts.ts";
import { designationOf, presentingLineOf, presentingNode } from "../../shared/form/front-lines.ts";
import { factsOf } from "../../shared/resolution/facts.ts";
import type { Metadata } from "../../shared/resolution/metadata.ts";
import { type Stage, stages } from "../../shared/resolution/schema.ts";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import { useApp } from "../app/app-context.ts";
import { dropPresenting } from "../editor/commands/drop-presenting.ts";
import { styleOf } from "../editor/draft-form.ts";
import { WindowDialog } from "../ui/WindowDialog.tsx";
import { NotCarriedList, StyleField } from "./StyleField.tsx";

/** What is known about the resolution. What is printed from it is shown while it is filled in. */
export function DetailsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, editor } = useApp();
  const { doc } = editor.state;
  const facts = factsOf(doc);
  const [stage, setStage] = useState<Stage>(facts.stage);
  const [fields, setFields] = useState<Metadata>(facts.metadata);
  const [style, setStyle] = useState(styleOf(doc));
  const metadata = filledIn(fields);

  const apply = (event: FormEvent) => {
    event.preventDefault();
    editor.run(setFacts({ style: style.id, language: style.language, stage, metadata }));
    onClose();
  };

  return (
    <WindowDialog title={t("details.title")} wide onClose={onClose}>
      <form className="dialog-body" onSubmit={apply}>
        <p className="dialog-intro">{t("details.intro")}</p>
        <div className="fields">
          <StyleField style={style} onChange={setStyle} />
          <StageField stage={stage} onChange={setStage} />
          {fieldOrder.map((key) => (
            <TextField
              key={key}
              className={wideFields.has(key) ? "field wide" : "field"}
              type={key === "date" ? "date" : "text"}
              value={fields[key] ?? ""}
              onChange={(value) => setFields({ ...fields, [key]: value })}
            >
              <Label>{t(`details.${key}`)}</Label>
              <Input className="input" />
              {key === "manner" && <Text slot="description">{t("details.manner-hint")}</Text>}
            </TextField>
          ))}
        </div>
        <Preview style={style} stage={stage} metadata={metadata} />
        <NotCarriedList style={style} />
        <div className="dialog-actions">
          <Button className="button outlined" onPress={onClose}>
            {t("dialog.cancel")}
          </Button>
          <Button className="button primary" type="submit">
            {t("details.apply")}
          </Button>
        </div>
      </form>
    </WindowDialog>
  );
}

/** What stands on one row belongs together. */
const fieldOrder = [
  "documentNumber",
  "number",
  "session",
  "committee",
  "rapporteur",
  "place",
  "date",
  "manner",
] as const satisfies readonly (keyof Metadata)[];
const wideFields: ReadonlySet<keyof Metadata> = new Set(["committee", "rapporteur", "place"]);

function StageField({
  stage,
  onChange,
}: {
  readonly stage: Stage;
  readonly onChange: (stage: Stage) => void;
}) {
  const { t } = useApp();
  return (
    <Select
      className="field"
      value={stage}
      onChange={(key) => onChange(stages.find((candidate) => candidate === key) ?? stage)}
    >
      <Label>{t("details.stage")}</Label>
      <Button className="input select">
        <SelectValue />
        <ChevronDown />
      </Button>
      <Popover className="popover">
        <ListBox className="menu" items={stages.map((id) => ({ id }))}>
          {({ id }) => (
            <ListBoxItem id={id} className="menu-item" textValue={t(`stage.${id}`)}>
              {t(`stage.${id}`)}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

interface PreviewProps {
  readonly style: HouseStyle;
  readonly stage: Stage;
  readonly metadata: Metadata;
}

/** The designation and the presenting line as they will be printed. */
function Preview({ style, stage, metadata }: PreviewProps) {
  const { t, editor } = useApp();
  const [own, setOwn] = useState(presentingNode(editor.state.doc) !== null);
  let { doc } = editor.state;
  setFacts({ style: style.id, language: style.language, stage, metadata })(editor.state, (transaction) => {
    doc = transaction.doc;
  });
  return (
    <section className="preview" aria-label={t("details.preview")} aria-live="polite">
      <h3>{t("details.preview")}</h3>
      <p className="preview-designation">{designationOf(doc, style) ?? "–"}</p>
      <p>{presentingLineOf(doc, style) ?? "–"}</p>
      {own && (
        <div className="preview-own">
          <span>{t("details.own-presenting")}</span>
          <Button
            className="button outlined"
            onPress={() => {
              editor.run(dropPresenting);
              setOwn(false);
            }}
          >
            {t("details.use-computed")}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The facts that are known: an empty field is no fact, and half a date is none yet. */
function filledIn(fields: Metadata): Metadata {
  const known = Object.entries(fields)
    .map(([key, value]) => [key, value.trim()] as const)
    .filter(([key, value]) => value !== "" && (key !== "date" || /^\d{4}-\d{2}-\d{2}$/.test(value)));
  return Object.fromEntries(known);
}
