import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { exportFormats } from "../../shared/host/data.ts";
import { commandOf } from "../commands/registry.ts";
import { Keys } from "../ui/Keys.tsx";
import { useApp } from "./app-context.ts";
import { runFromMenu } from "./run-from-menu.ts";

/** The one main action: a menu of the formats. */
export function ExportMenu() {
  const app = useApp();
  const { t } = app;
  return (
    <MenuTrigger>
      <Button className="button primary">
        {t("header.export")}
        <ChevronDown />
      </Button>
      <Popover className="popover menu-popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={t("header.export")}
          onAction={(id) => runFromMenu(commandOf(String(id)), app)}
        >
          {exportFormats.map((format) => {
            const { id, title, shortcuts } = commandOf(`export.${format}`);
            return (
              <MenuItem key={id} id={id} className="menu-item" textValue={t(title)}>
                <span className="menu-title">{t(title)}</span>
                {shortcuts[0] && <Keys shortcut={shortcuts[0]} />}
              </MenuItem>
            );
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
