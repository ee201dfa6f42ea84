import { useState } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextField } from "react-aria-components/TextField";
import { readDate, writtenDate } from "../../shared/form/written-date.ts";
import { useApp, useAppState } from "../app/app-context.ts";

interface DayFieldProps {
  readonly label: string;
  /** `2024-11-25`; empty for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A day as the interface's language writes it. What names no day is told, and keeps its form from being sent. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const { t } = useApp();
  const language = useAppState((state) => state.settings.language);
  const [text, setText] = useState(value === "" ? "" : writtenDate(value, language));
  const day = readDate(text);
  return (
    <TextField
      className="field"
      value={text}
      validate={(written) => (written.trim() === "" || readDate(written) ? null : t("field-fault.date"))}
      onChange={(written) => {
        setText(written);
        onChange(readDate(written) ?? "");
      }}
      onBlur={() => day && setText(writtenDate(day, language))}
    >
      <Label>{label}</Label>
      <Input className="input" />
      <FieldError className="field-message" />
      <Text slot="description">{t("field-hint.date")}</Text>
    </TextField>
  );
}
