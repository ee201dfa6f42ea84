import { useMemo, useState } from "react";
import { Button } from "react-aria-components/Button";
import { switchStyle } from "../../shared/form/switch-style.ts";
import { useApp } from "../app/app-context.ts";
import { StyleChoice } from "../house-styles/StyleChoice.tsx";
import { styleOf } from "../house-styles/styles-at-hand.ts";
import { WindowDialog } from "../ui/WindowDialog.tsx";

/** Sets the draft in another house style. How many places a person will have to look at is said beforehand. */
export function StyleDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, editor, styles } = useApp();
  const { doc } = editor.state;
  const current = styleOf(doc);
  const [style, setStyle] = useState(current);
  const places = useMemo(() => switchStyle(doc, current, style).notCarried.length, [doc, current, style]);
  const take = () => {
    onClose();
    styles.switchTo(style);
    // Behind the dialog's own return of the focus to where it was opened.
    setTimeout(editor.focus);
  };
  return (
    <WindowDialog title={t("style.title")} size="split" onClose={onClose}>
      <div className="dialog-body">
        <StyleChoice chosen={style} onChoose={setStyle} onTake={take} />
        <div className="dialog-actions">
          <p className="dialog-note" role="status">
            {style === current ? t("style.current") : t("style.places", { count: places })}
          </p>
          <Button className="button outlined" onPress={onClose}>
            {t("dialog.cancel")}
          </Button>
          <Button className="button primary" isDisabled={style === current} onPress={take}>
            {t("style.switch")}
          </Button>
        </div>
      </div>
    </WindowDialog>
  );
}
