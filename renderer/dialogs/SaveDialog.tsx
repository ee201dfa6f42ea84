import { type FormEvent, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { TextField } from "react-aria-components/TextField";
import { errorMessage } from "../../shared/base/user-error.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import { suggestedName } from "../files/draft-name.ts";
import { WindowDialog } from "../ui/WindowDialog.tsx";

/** Where the host has no file dialog: a name in the host's own folder. */
export function SaveDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, files, editor, store } = useApp();
  const language = useAppState((state) => state.settings.language);
  const [name, setName] = useState(() =>
    suggestedName(store.get().draft.name, editor.state.doc, t("header.untitled")),
  );
  const [taken, setTaken] = useState(false);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return;
    const outcome = await files.saveNamed(name, taken);
    setTaken(outcome === "taken");
    if (outcome === "saved") onClose();
  };

  return (
    <WindowDialog title={t("save.title")} onClose={onClose}>
      <form className="dialog-body" onSubmit={(event) => void save(event)}>
        <TextField
          className="field"
          autoFocus
          value={name}
          onChange={(value) => {
            setName(value);
            setTaken(false);
          }}
        >
          <Label>{t("save.name")}</Label>
          <div className="input with-ending">
            <Input onFocus={(event) => event.currentTarget.select()} />
            <span>.reso</span>
          </div>
        </TextField>
        <p role="status" className="field-message">
          {taken ? errorMessage("file-exists", { file: `${name.trim()}.reso` }, language) : ""}
        </p>
        <div className="dialog-actions">
          <Button className="button outlined" onPress={onClose}>
            {t("dialog.cancel")}
          </Button>
          <Button className="button primary" type="submit" isDisabled={name.trim() === ""}>
            {t(taken ? "save.replace" : "save.save")}
          </Button>
        </div>
      </form>
    </WindowDialog>
  );
}
