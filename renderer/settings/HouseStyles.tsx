import { Copy, PencilLine, RefreshCw, Trash2, Undo2 } from "lucide-react";
import { Button } from "react-aria-components/Button";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import { StyleChoice } from "../house-styles/StyleChoice.tsx";
import { styleKey, styleNamed, styleOf } from "../house-styles/styles-at-hand.ts";
import { RefusedStyles } from "./RefusedStyles.tsx";
import { StyleRules } from "./StyleRules.tsx";

interface HouseStylesProps {
  readonly chosen: HouseStyle;
  readonly onChoose: (style: HouseStyle) => void;
}

/** The house styles at hand, each as a specimen with its rules; a person's own can be edited and deleted. */
export function HouseStyles({ chosen, onChoose }: HouseStylesProps) {
  const { t, editor, styles } = useApp();
  const { folder, files } = useAppState((state) => state.styles);
  // A file that was read again gives another style of the same name, or none any more.
  const style = styleNamed({ style: chosen.id, language: chosen.language }) ?? styleOf(editor.state.doc);
  const own = files.find((file) => file.style && styleKey(file.style) === styleKey(style));
  return (
    <section className="house-styles" aria-label={t("styles.title")}>
      <header className="settings-head">
        <div>
          <h3>{t("styles.title")}</h3>
          <p>{t("styles.own", { folder })}</p>
        </div>
        {own && (
          <>
            <Button className="button outlined" onPress={() => styles.edit(own.name)}>
              <PencilLine />
              {t("styles.edit")}
            </Button>
            <Button className="button outlined" onPress={() => void styles.remove(own)}>
              <Trash2 />
              {t("styles.delete")}
            </Button>
          </>
        )}
        <Button
          className="button outlined"
          onPress={() => void styles.copy(style, t("styles.copy-name", { name: style.name }))}
        >
          <Copy />
          {t("styles.copy")}
        </Button>
        <Button className="button outlined" onPress={() => void styles.reload()}>
          <RefreshCw />
          {t("styles.reload")}
        </Button>
      </header>
      <DeletedStyle />
      <RefusedStyles files={files.filter((file) => file.style === null)} />
      <StyleChoice chosen={style} onChoose={onChoose}>
        <StyleRules style={style} />
      </StyleChoice>
    </section>
  );
}

/** Word of the file that was deleted last, with the way back. */
function DeletedStyle() {
  const { t, styles } = useApp();
  const deleted = useAppState((state) => state.styleFiles.deleted);
  return (
    <div role="status">
      {deleted && (
        <div className="style-word">
          <p>{t("styles.deleted", { file: deleted.name })}</p>
          <Button className="button outlined" onPress={() => void styles.restore(deleted)}>
            <Undo2 />
            {t("styles.put-back")}
          </Button>
        </div>
      )}
    </div>
  );
}
