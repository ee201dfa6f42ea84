import { PanelLeft, Search, TextQuote } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { factsOf } from "../../shared/resolution/facts.ts";
import { commandOf } from "../commands/registry.ts";
import { draftName } from "../files/draft-name.ts";
import { LibraryButton } from "../library/LibraryButton.tsx";
import { Keys } from "../ui/Keys.tsx";
import { useApp, useAppState, useEditorState } from "./app-context.ts";
import { ExportMenu } from "./ExportMenu.tsx";
import { MainMenu } from "./MainMenu.tsx";
import { savedStateText } from "./saved-state.ts";

/** The bar at the top: what the draft is called, how it stands, the commands, the one main action. */
export function Header() {
  const { t, commands } = useApp();
  const palette = commandOf("view.palette");
  const outline = commandOf("view.outline");
  return (
    <header className="header" data-pane>
      <MainMenu />
      <Button
        className="button quiet icon narrow-only"
        aria-label={t("command.view.outline")}
        onPress={() => outline.run(commands)}
      >
        <PanelLeft />
      </Button>
      <DraftTitle />
      <Button className="find" onPress={() => palette.run(commands)}>
        <Search />
        <span>{t("header.search")}</span>
        {palette.shortcuts[0] && <Keys shortcut={palette.shortcuts[0]} />}
      </Button>
      <div className="header-end">
        <PrecedentsButton />
        <LibraryButton />
        <ExportMenu />
      </div>
    </header>
  );
}

/** Shows the precedents for the line at the caret, or puts them away. */
function PrecedentsButton() {
  const { t, commands } = useApp();
  const shown = useAppState((state) => state.panel === "precedents");
  return (
    <Button
      className="button outlined"
      aria-label={t("precedents.label")}
      aria-pressed={shown}
      onPress={() => commands.togglePanel("precedents")}
    >
      <TextQuote />
      <span className="wide-only">{t("precedents.label")}</span>
    </Button>
  );
}

function DraftTitle() {
  const { t } = useApp();
  const file = useAppState((state) => state.draft.name);
  const name = useEditorState((state) => draftName(file, state.doc)) ?? t("header.untitled");
  return (
    <div className="draft-title">
      <h1 title={name}>{name}</h1>
      <SavedState />
    </div>
  );
}

function SavedState() {
  const { t } = useApp();
  const draft = useAppState((state) => state.draft);
  const saving = useAppState((state) => state.saving);
  const settings = useAppState((state) => state.settings);
  const stage = useEditorState((state) => factsOf(state.doc).stage);
  return <p className="saved-state">{savedStateText({ draft, saving, settings }, stage, t)}</p>;
}
