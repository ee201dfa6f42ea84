import { useState } from "react";
import type { Settings } from "../../shared/host/data.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import { styleOf } from "../house-styles/styles-at-hand.ts";
import { SelectField } from "../ui/SelectField.tsx";
import { WindowDialog } from "../ui/WindowDialog.tsx";
import { HouseStyles } from "./HouseStyles.tsx";
import { StyleEditor } from "./StyleEditor.tsx";

const languages = ["en", "fr"] as const satisfies readonly Settings["language"][];
const themes = ["system", "light", "dark"] as const satisfies readonly Settings["theme"][];
const onOff = ["on", "off"] as const;

/** What a person chooses for every draft, and the house styles at hand. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, editor, changeSettings } = useApp();
  const { language, theme, completion, agreed } = useAppState((state) => state.settings);
  const edited = useAppState((state) => state.styleFiles.open);
  const [chosen, setChosen] = useState(() => styleOf(editor.state.doc));
  return (
    <WindowDialog title={t("settings.title")} size="page" onClose={onClose}>
      <div className="dialog-body settings">
        <section className="fields">
          <SelectField
            label={t("settings.language")}
            value={language}
            options={languages.map((id) => ({ id, text: t(`language.${id}`) }))}
            onChange={(value) => void changeSettings({ language: value })}
          />
          <SelectField
            label={t("settings.theme")}
            value={theme}
            options={themes.map((id) => ({ id, text: t(`theme.${id}`) }))}
            onChange={(value) => void changeSettings({ theme: value })}
          />
          <SelectField
            label={t("settings.completion")}
            value={completion ? "on" : "off"}
            options={onOff.map((id) => ({ id, text: t(`settings.${id}`) }))}
            onChange={(value) => void changeSettings({ completion: value === "on" })}
          />
          <SelectField
            label={t("settings.agreed")}
            value={agreed ? "on" : "off"}
            options={onOff.map((id) => ({ id, text: t(`settings.${id}`) }))}
            onChange={(value) => void changeSettings({ agreed: value === "on" })}
          />
        </section>
        {edited === null ? (
          <HouseStyles chosen={chosen} onChoose={setChosen} />
        ) : (
          <StyleEditor key={edited} name={edited} onBack={setChosen} />
        )}
      </div>
    </WindowDialog>
  );
}
