import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { useApp } from "../app/app-context.ts";
import { StyleChoice } from "../house-styles/StyleChoice.tsx";
import { styleNamed, styleOf } from "../house-styles/styles-at-hand.ts";
import { WindowDialog } from "../ui/WindowDialog.tsx";

/** In which house style a new draft begins. What was chosen last is offered first, and Enter takes it. */
export function NewDraftDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, files, store, editor, changeSettings } = useApp();
  const [style, setStyle] = useState(
    () => styleNamed(store.get().settings.newDraft) ?? styleOf(editor.state.doc),
  );
  const begin = (from: "blank" | "sample") => {
    const newDraft = { style: style.id, language: style.language };
    onClose();
    void files.newDraft(newDraft, from);
    void changeSettings({ newDraft });
  };
  return (
    <WindowDialog title={t("new.title")} size="split" onClose={onClose}>
      <div className="dialog-body">
        <StyleChoice chosen={style} onChoose={setStyle} onTake={() => begin("blank")} />
        <div className="dialog-actions">
          <Button className="button outlined" onPress={onClose}>
            {t("dialog.cancel")}
          </Button>
          <Button className="button outlined" onPress={() => begin("sample")}>
            {t("new.sample")}
          </Button>
          <Button className="button primary" onPress={() => begin("blank")}>
            {t("new.blank")}
          </Button>
        </div>
      </div>
    </WindowDialog>
  );
}
