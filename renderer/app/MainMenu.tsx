import { Check, ChevronRight, Menu as MenuIcon } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger, SubmenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { type Command, type CommandGroup, type CommandTarget, commandGroups } from "../commands/command.ts";
import { commandOf, commands } from "../commands/registry.ts";
import { Keys } from "../ui/Keys.tsx";
import { useApp } from "./app-context.ts";
import { runFromMenu } from "./run-from-menu.ts";

/** Every command, in the groups of the menus. */
export function MainMenu() {
  const { t } = useApp();
  return (
    <MenuTrigger>
      <Button className="button quiet icon" aria-label={t("header.menu")}>
        <MenuIcon />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" aria-label={t("header.menu")}>
          {commandGroups.map((group) => (
            <SubmenuTrigger key={group}>
              <MenuItem className="menu-item" textValue={t(`group.${group}`)}>
                <span className="menu-title">{t(`group.${group}`)}</span>
                <ChevronRight />
              </MenuItem>
              <Popover className="popover">
                <GroupMenu group={group} />
              </Popover>
            </SubmenuTrigger>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Drawn only while it is open, so that asking each command whether it applies costs nothing while typing. */
function GroupMenu({ group }: { readonly group: CommandGroup }) {
  const app = useApp();
  const { t, commands: target } = app;
  const members = commands.filter((command) => command.group === group);
  const disabled = members.filter((command) => !command.enabled(target)).map((command) => command.id);
  return (
    <Menu
      className="menu"
      aria-label={t(`group.${group}`)}
      disabledKeys={disabled}
      onAction={(id) => runFromMenu(commandOf(String(id)), app)}
    >
      {members.map((command) => (
        <CommandItem key={command.id} command={command} target={target} />
      ))}
    </Menu>
  );
}

/** A setting shows whether it is the one in force. */
function CommandItem({ command, target }: { readonly command: Command; readonly target: CommandTarget }) {
  const { t } = useApp();
  const title = t(command.title);
  return (
    <MenuItem id={command.id} className="menu-item" textValue={title}>
      <span className="menu-title">{title}</span>
      {command.chosen?.(target) && <Check aria-label={t("menu.chosen")} />}
      {command.shortcuts[0] && <Keys shortcut={command.shortcuts[0]} />}
    </MenuItem>
  );
}
