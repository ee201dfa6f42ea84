import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, Heading } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";
import { writeNote } from "../../shared/editing/insert-inline.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import { caretAfter } from "./commands/caret-after.ts";
import { deleteNote } from "./commands/delete-note.ts";
import { notesOf } from "./notes.ts";

/** The words of a note, edited beside its mark. Closing keeps them, as one step of undo. */
export function NoteEditor() {
  const pos = useAppState((state) => state.editedNote);
  return pos === null ? null : <OpenNoteEditor key={pos} pos={pos} />;
}

function OpenNoteEditor({ pos }: { readonly pos: number }) {
  const { t, editor, store } = useApp();
  const note = notesOf(editor.state.doc).find((candidate) => candidate.pos === pos);
  const [words, setWords] = useState(note?.node.textContent ?? "");
  const element = editor.view?.nodeDOM(pos);
  if (!note || !(element instanceof HTMLElement)) return null;

  const close = () => {
    store.send({ type: "edit-note", pos: null });
    editor.run(caretAfter(pos));
    editor.focus();
  };
  const keep = () => {
    editor.run(words.trim() === "" ? deleteNote(pos) : writeNote(pos, words.replace(/\s+/g, " ").trim()));
    close();
  };
  const remove = () => {
    editor.run(deleteNote(pos));
    close();
  };

  return (
    <Popover
      className="popover note-editor"
      triggerRef={{ current: element }}
      isOpen
      placement="bottom"
      onOpenChange={(open) => !open && keep()}
    >
      <Dialog className="dialog">
        <Heading slot="title">{t("note.title", { mark: note.mark })}</Heading>
        <TextField value={words} onChange={setWords} autoFocus aria-label={t("note.words")}>
          <TextArea
            className="input serif"
            rows={3}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              keep();
            }}
          />
        </TextField>
        <div className="dialog-actions">
          <Button className="button outlined" onPress={remove}>
            {t("note.remove")}
          </Button>
          <Button className="button primary" onPress={keep}>
            {t("note.done")}
          </Button>
        </div>
      </Dialog>
    </Popover>
  );
}
