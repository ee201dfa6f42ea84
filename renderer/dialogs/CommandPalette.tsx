import { Search } from "lucide-react";
import { Autocomplete, useFilter } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { TextField } from "react-aria-components/TextField";
import { useApp } from "../app/app-context.ts";
import { runFromMenu } from "../app/run-from-menu.ts";
import { commandOf, commands } from "../commands/registry.ts";
import { Keys } from "../ui/Keys.tsx";

/** Every command by name. Those that do not apply where the caret stands are left out. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const { t } = app;
  const { contains } = useFilter({ sensitivity: "base" });
  const offered = commands.filter(
    (command) => command.id !== "view.palette" && command.enabled(app.commands),
  );
  return (
    <ModalOverlay
      className="overlay palette-overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="palette">
        <Dialog className="palette-dialog" aria-label={t("palette.label")}>
          <Autocomplete filter={(text, input) => input.split(" ").every((word) => contains(text, word))}>
            <TextField className="palette-field" aria-label={t("palette.placeholder")} autoFocus>
              <Search />
              <Input
                role="combobox"
                aria-expanded
                aria-haspopup="listbox"
                placeholder={t("palette.placeholder")}
              />
            </TextField>
            <ListBox
              className="menu palette-list"
              aria-label={t("palette.label")}
              renderEmptyState={() => <p className="palette-empty">{t("palette.empty")}</p>}
              onAction={(id) => {
                onClose();
                runFromMenu(commandOf(String(id)), app);
              }}
            >
              {offered.map(({ id, title, group, shortcuts }) => (
                <ListBoxItem
                  key={id}
                  id={id}
                  className="menu-item"
                  textValue={`${t(`group.${group}`)} ${t(title)}`}
                >
                  <span className="palette-group">{t(`group.${group}`)}</span>
                  <span className="menu-title">{t(title)}</span>
                  {shortcuts[0] && <Keys shortcut={shortcuts[0]} />}
                </ListBoxItem>
              ))}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
