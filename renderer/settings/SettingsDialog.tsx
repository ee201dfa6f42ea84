import { Copy, RefreshCw } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import type { Settings } from "../../shared/host/data.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import { StyleChoice } from "../house-styles/StyleChoice.tsx";
import { styleNamed, styleOf } from "../house-styles/styles-at-hand.ts";
import { SelectField } from "../ui/SelectField.tsx";
import { WindowDialog } from "../ui/WindowDialog.tsx";
import { RefusedStyles } from "./RefusedStyles.tsx";
import { StyleRules } from "./StyleRules.tsx";

const languages = ["en", "fr"] as const satisfies readonly Settings["language"][];
const themes = ["system", "light", "dark"] as const satisfies readonly Settings["theme"][];

/** What a person chooses for every draft, and the house styles at hand. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, changeSettings } = useApp();
  const { language, theme } = useAppState((state) => state.settings);
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
        </section>
        <HouseStyles />
      </div>
    </WindowDialog>
  );
}

function HouseStyles() {
  const { t, editor, styles } = useApp();
  const own = useAppState((state) => state.styles);
  const [chosen, setChosen] = useState(() => styleOf(editor.state.doc));
  // A file that was read again gives another style of the same name, or none any more.
  const style = styleNamed({ style: chosen.id, language: chosen.language }) ?? styleOf(editor.state.doc);
  const copy = async () => {
    const copied = await styles.copy(style, t("styles.copy-name", { name: style.name }));
    const found = copied && styleNamed(copied);
    if (found) setChosen(found);
  };
  return (
    <section className="house-styles" aria-label={t("styles.title")}>
      <header className="settings-head">
        <div>
          <h3>{t("styles.title")}</h3>
          <p>{t("styles.own", { folder: own.folder })}</p>
        </div>
        <Button className="button outlined" onPress={() => void copy()}>
          <Copy />
          {t("styles.copy")}
        </Button>
        <Button className="button outlined" onPress={() => void styles.reload()}>
          <RefreshCw />
          {t("styles.reload")}
        </Button>
      </header>
      <RefusedStyles refused={own.refused} />
      <StyleChoice chosen={style} onChoose={setChosen}>
        <StyleRules style={style} />
      </StyleChoice>
    </section>
  );
}
