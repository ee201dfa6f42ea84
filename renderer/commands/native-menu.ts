import type { InterfaceLanguage } from "../../shared/base/user-error.ts";
import type { NativeMenu } from "../../shared/host/desktop.ts";
import type { Translate } from "../messages/translate.ts";
import { commandGroups } from "./command.ts";
import { commands } from "./registry.ts";

/** The commands as the desktop shell's native menu shows them. */
export function nativeMenu(language: InterfaceLanguage, t: Translate): NativeMenu {
  return {
    language,
    groups: commandGroups.map((group) => ({
      id: group,
      title: t(`group.${group}`),
      items: commands
        .filter((command) => command.group === group)
        .map(({ id, title, shortcuts }) => ({ id, title: t(title), shortcut: shortcuts[0] ?? null })),
    })),
  };
}
