import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { commandGroups } from "../../renderer/commands/command.ts";
import { nativeMenu } from "../../renderer/commands/native-menu.ts";
import { commandOf, commands } from "../../renderer/commands/registry.ts";
import { matchesShortcut, shortcutLabel } from "../../renderer/commands/shortcut.ts";
import { translator } from "../../renderer/messages/translate.ts";
import { nativeMenu as nativeMenuSchema } from "../../shared/host/desktop.ts";

const press = (key: string, ...held: ("ctrl" | "meta" | "alt" | "shift")[]) => ({
  key,
  ctrlKey: held.includes("ctrl"),
  metaKey: held.includes("meta"),
  altKey: held.includes("alt"),
  shiftKey: held.includes("shift"),
});

describe("the commands", () => {
  test("have ids and shortcuts of their own", () => {
    const repeated = (values: readonly string[]) =>
      values.filter((value, index) => values.indexOf(value) !== index);
    expect(repeated(commands.map(({ id }) => id))).toEqual([]);
    const keys = commands.flatMap(({ shortcuts, yields }) => (yields ? [] : shortcuts));
    expect(repeated(keys)).toEqual([]);
  });

  test("that yield their keys to others come before them", () => {
    const firstWith = (shortcut: string) => commands.find(({ shortcuts }) => shortcuts.includes(shortcut));
    const yielding = commands.filter((command) => command.yields);
    expect(yielding.length).toBeGreaterThan(0);
    for (const command of yielding)
      expect(command.shortcuts.map((shortcut) => firstWith(shortcut)?.id)).toEqual(
        command.shortcuts.map(() => command.id),
      );
  });

  test("have titles of their own within a group, in both languages", () => {
    for (const language of ["en", "fr"] as const) {
      const t = translator(language);
      const titles = commands.map(({ group, title }) => `${group}: ${t(title)}`);
      expect(new Set(titles).size, language).toBe(titles.length);
    }
  });

  test("stand in the order of the menus", () => {
    const order = commands.map(({ group }) => commandGroups.indexOf(group));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test("fill a native menu that the desktop shell accepts", () => {
    const menu = v.parse(nativeMenuSchema, nativeMenu("fr", translator("fr")));
    expect(menu.groups.map(({ title }) => title)).toEqual([
      "Fichier",
      "Modifier",
      "Insérer",
      "Structure",
      "Révision",
      "Affichage",
      "Aide",
    ]);
    expect(menu.groups.flatMap(({ items }) => items).length).toBe(commands.length);
  });

  test("are found by id, and only then", () => {
    expect(commandOf("file.save").shortcuts).toEqual(["Mod-s"]);
    expect(() => commandOf("file.burn")).toThrow("No command file.burn");
  });
});

describe("a shortcut", () => {
  test("is heard with exactly its modifiers", () => {
    const cases = [
      [press("s", "ctrl"), "Mod-s", true],
      [press("S", "ctrl", "shift"), "Mod-s", false],
      [press("S", "ctrl", "shift"), "Mod-Shift-s", true],
      [press("s"), "Mod-s", false],
      [press("s", "ctrl", "alt"), "Mod-s", false],
      [press("Tab", "shift"), "Tab", false],
      [press("Tab", "shift"), "Shift-Tab", true],
      [press("ArrowUp", "alt", "shift"), "Alt-Shift-ArrowUp", true],
      [press("F1"), "F1", true],
    ] as const;
    expect(cases.map(([key, shortcut]) => matchesShortcut(key, shortcut, false))).toEqual(
      cases.map((each) => each[2]),
    );
  });

  test("with Alt is heard by the place of its key on a Mac, where Alt types other signs", () => {
    expect(matchesShortcut({ ...press("‘", "alt"), code: "BracketRight" }, "Alt-]", true)).toBe(true);
    expect(matchesShortcut({ ...press("Dead", "alt"), code: "KeyU" }, "Alt-u", true)).toBe(true);
    expect(matchesShortcut({ ...press("‘", "alt"), code: "BracketRight" }, "Alt-]", false)).toBe(false);
  });

  test("with a sign is heard on keyboards that need Shift for it", () => {
    expect(matchesShortcut(press("/", "ctrl", "shift"), "Mod-/", false)).toBe(true);
  });

  test("uses ⌘ on a Mac and leaves Ctrl alone there", () => {
    expect(matchesShortcut(press("s", "meta"), "Mod-s", true)).toBe(true);
    expect(matchesShortcut(press("s", "ctrl"), "Mod-s", true)).toBe(false);
  });

  test("is named as it is printed on the keyboard", () => {
    const french = { shift: "Maj", enter: "Entrée" };
    expect(
      ["Mod-Shift-p", "Alt-Shift-ArrowUp", "Shift-Enter", "F1"].map((shortcut) => [
        shortcutLabel(shortcut, false, french),
        shortcutLabel(shortcut, true, french),
      ]),
    ).toEqual([
      ["Ctrl+Maj+P", "⇧⌘P"],
      ["Alt+Maj+↑", "⌥⇧↑"],
      ["Maj+Entrée", "⇧↩"],
      ["F1", "F1"],
    ]);
  });
});
