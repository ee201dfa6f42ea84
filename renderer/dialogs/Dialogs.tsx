import { SourcesDialog } from "../agreed/SourcesDialog.tsx";
import { useApp, useAppState } from "../app/app-context.ts";
import { CompareDialog } from "../base-text/CompareDialog.tsx";
import { LibraryDialog } from "../library/LibraryDialog.tsx";
import { SettingsDialog } from "../settings/SettingsDialog.tsx";
import { CommandPalette } from "./CommandPalette.tsx";
import { DetailsDialog } from "./DetailsDialog.tsx";
import { NewDraftDialog, NewFromBaseDialog } from "./NewDraftDialog.tsx";
import { OpenDialog } from "./OpenDialog.tsx";
import { SaveDialog } from "./SaveDialog.tsx";
import { ShortcutsDialog } from "./ShortcutsDialog.tsx";
import { StyleDialog } from "./StyleDialog.tsx";

const dialogs = {
  palette: CommandPalette,
  new: NewDraftDialog,
  "new-from-base": NewFromBaseDialog,
  compare: CompareDialog,
  style: StyleDialog,
  details: DetailsDialog,
  open: OpenDialog,
  save: SaveDialog,
  library: LibraryDialog,
  sources: SourcesDialog,
  settings: SettingsDialog,
  shortcuts: ShortcutsDialog,
} as const;

/** The dialog that is open, if any. */
export function Dialogs() {
  const { store } = useApp();
  const open = useAppState((state) => state.dialog);
  if (open === null) return null;
  const Dialog = dialogs[open];
  return <Dialog onClose={() => store.send({ type: "dialog", dialog: null })} />;
}
