import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components/Button";
import { setFacts } from "../../shared/editing/set-facts.ts";
import { designationOf, presentingLineOf, presentingNode } from "../../shared/form/front-lines.ts";
import { factsOf } from "../../shared/resolution/facts.ts";
import type { Metadata } from "../../shared/resolution/metadata.ts";
import { type Stage, stages } from "../../shared/resolution/schema.ts";
import { useApp } from "../app/app-context.ts";
import { dropPresenting } from "../editor/commands/drop-presenting.ts";
import { styleOf } from "../house-styles/styles-at-hand.ts";
import { SelectField } from "../ui/SelectField.tsx";
import { WindowDialog } from "../ui/WindowDialog.tsx";
import { MetadataFields } from "./MetadataFields.tsx";

/** What is known about the resolution. What is printed from it is shown while it is filled in. */
export function DetailsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, editor } = useApp();
  const { doc } = editor.state;
  const facts = factsOf(doc);
  const [stage, setStage] = useState<Stage>(facts.stage);
  const [fields, setFields] = useState<Metadata>(facts.metadata);
  const metadata = filledIn(fields);

  const apply = (event: FormEvent) => {
    event.preventDefault();
    editor.run(setFacts({ stage, metadata }));
    onClose();
  };

  return (
    <WindowDialog title={t("details.title")} size="wide" onClose={onClose}>
      <form className="dialog-body" onSubmit={apply}>
        <p className="dialog-intro">{t("details.intro")}</p>
        <div className="fields">
          <SelectField
            label={t("details.stage")}
            value={stage}
            options={stages.map((id) => ({ id, text: t(`stage.${id}`) }))}
            onChange={setStage}
          />
          <MetadataFields style={styleOf(doc)} metadata={fields} onChange={setFields} />
        </div>
        <Preview stage={stage} metadata={metadata} />
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

/** The designation and the presenting line as they will be printed. */
function Preview({ stage, metadata }: { readonly stage: Stage; readonly metadata: Metadata }) {
  const { t, editor } = useApp();
  const [own, setOwn] = useState(presentingNode(editor.state.doc) !== null);
  let { doc } = editor.state;
  setFacts({ stage, metadata })(editor.state, (transaction) => {
    doc = transaction.doc;
  });
  const style = styleOf(doc);
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

/** The facts that are known: an empty field is no fact. */
function filledIn(fields: Metadata): Metadata {
  const known = Object.entries(fields)
    .map(([key, value]) => [key, value?.trim() ?? ""] as const)
    .filter(([, value]) => value !== "");
  return Object.fromEntries(known);
}
