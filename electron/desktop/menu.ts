import type { MenuItemConstructorOptions } from "electron";
import type { NativeMenu } from "../../shared/host/desktop.ts";

type Group = NativeMenu["groups"][number];
type Role = NonNullable<MenuItemConstructorOptions["role"]>;
type Language = NativeMenu["language"];

/** What a system expects in these menus beside the program's own commands. */
const standardRoles: Readonly<Partial<Record<Group["id"], readonly Role[]>>> = {
  edit: ["cut", "copy", "paste", "pasteAndMatchStyle", "selectAll"],
  view: ["resetZoom", "zoomIn", "zoomOut", "togglefullscreen"],
};

const labels: Readonly<Partial<Record<Role, Readonly<Record<Language, string>>>>> = {
  cut: { en: "Cut", fr: "Couper" },
  copy: { en: "Copy", fr: "Copier" },
  paste: { en: "Paste", fr: "Coller" },
  pasteAndMatchStyle: { en: "Paste as Plain Text", fr: "Coller sans mise en forme" },
  selectAll: { en: "Select All", fr: "Tout sélectionner" },
  resetZoom: { en: "Actual Size", fr: "Taille réelle" },
  zoomIn: { en: "Zoom In", fr: "Zoom avant" },
  zoomOut: { en: "Zoom Out", fr: "Zoom arrière" },
  togglefullscreen: { en: "Full Screen", fr: "Plein écran" },
  close: { en: "Close", fr: "Fermer" },
  quit: { en: "Quit Rapporteur", fr: "Quitter Rapporteur" },
};

/** Before the screen has told its commands: what every program has. */
export const firstMenu: NativeMenu = { language: "en", groups: [{ id: "edit", title: "Edit", items: [] }] };

/**
 * The native menu: the screen's commands in their groups, with the system's standard entries.
 *
 * @param run is given the id of a command that was chosen
 */
export function menuTemplate(
  { groups, language }: NativeMenu,
  platform: string,
  run: (command: string) => void,
): MenuItemConstructorOptions[] {
  const mac = platform === "darwin";
  const menus = groups.map((group): MenuItemConstructorOptions => {
    const own = group.items.map(({ id, title, shortcut }) => ({
      id,
      label: title,
      click: () => run(id),
      ...acceleratorOf(shortcut),
    }));
    const roles = (standardRoles[group.id] ?? []).map((role) => roleItem(role, language));
    const last = group.id === "file" ? [roleItem(mac ? "close" : "quit", language)] : [];
    return { label: group.title, submenu: withSeparators([own, roles, last]) };
  });
  return mac ? [{ role: "appMenu" }, ...menus, { role: "windowMenu" }] : menus;
}

function roleItem(role: Role, language: Language): MenuItemConstructorOptions {
  const label = labels[role]?.[language];
  return label ? { role, label } : { role };
}

/**
 * Shortcuts are shown here and heard by the page, which knows where the caret is. A Mac hears them itself, so
 * only those with ⌘ or of a function key are given to it: Enter and Tab belong to the text.
 */
function acceleratorOf(shortcut: string | null): MenuItemConstructorOptions {
  if (shortcut === null || !/^Mod-|^F\d+$/.test(shortcut)) return {};
  const parts = shortcut.split("-").map((part) => (part === "Mod" ? "CommandOrControl" : part));
  const key = parts.pop() ?? "";
  const accelerator = [...parts, key.length === 1 ? key.toUpperCase() : key.replace("Arrow", "")].join("+");
  return { accelerator, registerAccelerator: false };
}

function withSeparators(blocks: readonly MenuItemConstructorOptions[][]): MenuItemConstructorOptions[] {
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : [{ type: "separator" }, ...block]));
}
