import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import { useApp } from "../app/app-context.ts";
import { BaseChooser } from "../base-text/BaseChooser.tsx";
import { StyleChoice } from "../house-styles/StyleChoice.tsx";
import { styleNamed, styleOf } from "../house-styles/styles-at-hand.ts";
import { WindowDialog } from "../ui/WindowDialog.tsx";

interface NewDraftProps {
  readonly onClose: () => void;
}

/** How a new draft begins: in a house style, or from an earlier resolution. */
export function NewDraftDialog({ onClose }: NewDraftProps) {
  return <NewDraft way="style" onClose={onClose} />;
}

/** The same, with the earlier resolutions shown first. */
export function NewFromBaseDialog({ onClose }: NewDraftProps) {
  return <NewDraft way="base" onClose={onClose} />;
}

function NewDraft({ way, onClose }: NewDraftProps & { readonly way: "style" | "base" }) {
  const { t } = useApp();
  return (
    <WindowDialog title={t("new.title")} size="split" onClose={onClose}>
      <Tabs className="dialog-body" defaultSelectedKey={way}>
        <TabList className="tabs" aria-label={t("base.ways")}>
          <Tab id="style" className="tab">
            {t("base.style-tab")}
          </Tab>
          <Tab id="base" className="tab">
            {t("base.begin-tab")}
          </Tab>
        </TabList>
        <TabPanel id="style" className="tab-panel">
          <NewInStyle onClose={onClose} />
        </TabPanel>
        <TabPanel id="base" className="tab-panel">
          <BaseChooser onClose={onClose} />
        </TabPanel>
      </Tabs>
    </WindowDialog>
  );
}

/** In which house style. What was chosen last is offered first, and Enter takes it. */
function NewInStyle({ onClose }: NewDraftProps) {
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
    <>
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
    </>
  );
}
