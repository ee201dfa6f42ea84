import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextField } from "react-aria-components/TextField";
import { styleFields } from "../../shared/form/style-fields.ts";
import { type Metadata, metadataKeys } from "../../shared/resolution/metadata.ts";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import { useApp } from "../app/app-context.ts";
import { isMessageKey, type Translate } from "../messages/translate.ts";
import { DayField } from "../ui/DayField.tsx";

interface MetadataFieldsProps {
  readonly style: HouseStyle;
  readonly metadata: Metadata;
  readonly onChange: (metadata: Metadata) => void;
}

/** The facts that the style prints, as its templates name them; then those that are only kept. */
export function MetadataFields({ style, metadata, onChange }: MetadataFieldsProps) {
  const { t } = useApp();
  const printed = styleFields(style);
  const others = [...new Set([...metadataKeys, ...Object.keys(metadata)])].filter(
    (key) => !printed.includes(key),
  );
  const field = (name: string) => (
    <Field
      key={name}
      name={name}
      value={metadata[name] ?? ""}
      onChange={(value) => onChange({ ...metadata, [name]: value })}
    />
  );
  return (
    <>
      {printed.map(field)}
      {others.length > 0 && <h3 className="fields-title wide">{t("details.other")}</h3>}
      {others.map(field)}
    </>
  );
}

interface FieldProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Field({ name, value, onChange }: FieldProps) {
  const { t } = useApp();
  const label = fieldLabel(name, t);
  if (name === "date") return <DayField label={label} value={value} onChange={onChange} />;
  const hint = `field-hint.${name}`;
  return (
    <TextField className={longFields.has(name) ? "field wide" : "field"} value={value} onChange={onChange}>
      <Label>{label}</Label>
      <Input className="input" />
      {isMessageKey(hint) && <Text slot="description">{t(hint)}</Text>}
    </TextField>
  );
}

const longFields: ReadonlySet<string> = new Set(["committee", "rapporteur"]);

/** A field that only a style knows has its template's name, as words: `chairPerson`, Chair person. */
function fieldLabel(name: string, t: Translate): string {
  const key = `field.${name}`;
  if (isMessageKey(key)) return t(key);
  const words = name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
