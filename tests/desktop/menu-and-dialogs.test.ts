import { expect, test } from "vitest";
import { nativeDialogs } from "../../electron/desktop/dialogs.ts";
import { firstMenu, menuTemplate } from "../../electron/desktop/menu.ts";
import type { NativeMenu } from "../../shared/host/desktop.ts";

const menu: NativeMenu = {
  language: "fr",
  groups: [
    {
      id: "file",
      title: "Fichier",
      items: [
        { id: "file.save", title: "Enregistrer", shortcut: "Mod-s" },
        { id: "file.save-as", title: "Enregistrer sous", shortcut: "F12" },
      ],
    },
    { id: "edit", title: "Édition", items: [{ id: "edit.undo", title: "Annuler", shortcut: "Mod-Shift-z" }] },
    {
      id: "structure",
      title: "Structure",
      items: [{ id: "structure.indent", title: "Alinéa", shortcut: "Tab" }],
    },
  ],
};

/** A menu as lines: `Fichier: Enregistrer CommandOrControl+S | —`. */
function drawn(platform: string, of = menu): string[] {
  return menuTemplate(of, platform, () => {}).map(({ label, role, submenu }) => {
    const items = Array.isArray(submenu) ? submenu : [];
    const lines = items.map((item) =>
      item.type === "separator" ? "—" : `${item.label} ${item.accelerator ?? item.role ?? ""}`.trim(),
    );
    return `${label ?? role}: ${lines.join(" | ")}`;
  });
}

test("the native menu has the screen's commands, the system's entries and the keys the page hears", () => {
  expect(drawn("linux")).toEqual([
    "Fichier: Enregistrer CommandOrControl+S | Enregistrer sous F12 | — | Quitter Rapporteur quit",
    "Édition: Annuler CommandOrControl+Shift+Z | — | Couper cut | Copier copy | Coller paste | Coller sans mise en forme pasteAndMatchStyle | Tout sélectionner selectAll",
    "Structure: Alinéa",
  ]);
  expect(drawn("darwin").map((line) => line.split(":")[0])).toEqual([
    "appMenu",
    "Fichier",
    "Édition",
    "Structure",
    "windowMenu",
  ]);
  expect(drawn("darwin")[1]).toMatch(/Fermer close$/);
  expect(drawn("win32", firstMenu)[0]).toMatch(/^Edit: Cut cut/);
});

test("a chosen entry sends its command, and keys are left to the page", () => {
  const chosen: string[] = [];
  const items = menuTemplate(menu, "linux", (command) => chosen.push(command)).flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu : [],
  );
  for (const item of items) item.click?.({} as never, undefined, {} as never);
  expect(chosen).toEqual(["file.save", "file.save-as", "edit.undo", "structure.indent"]);
  expect(
    items.filter(({ accelerator, registerAccelerator }) => accelerator && registerAccelerator !== false),
  ).toEqual([]);
});

test("dialogs start in the documents folder with the name suggested and the format's extension", async () => {
  const asked: unknown[] = [];
  const dialogs = nativeDialogs(
    {
      showOpenDialog: async (options) => {
        asked.push(options);
        return { filePaths: ["/docs/a.reso"] };
      },
      showSaveDialog: async (options) => {
        asked.push(options);
        return { filePath: "" };
      },
    },
    () => false,
  );
  const folder = "/docs";
  expect(await dialogs.choose({ purpose: "open", suggestedName: null, format: "reso", folder })).toEqual([
    "/docs/a.reso",
  ]);
  expect(await dialogs.choose({ purpose: "export", suggestedName: "a.pdf", format: "pdf", folder })).toEqual(
    [],
  );
  expect(asked).toEqual([
    {
      defaultPath: "/docs",
      filters: [{ name: "Rapporteur", extensions: ["reso"] }],
      properties: ["openFile"],
    },
    {
      defaultPath: "/docs/a.pdf",
      filters: [{ name: "PDF", extensions: ["pdf"] }],
      properties: ["createDirectory", "showOverwriteConfirmation"],
    },
  ]);
});

test("a missing extension is added, and a file that then exists is asked about", async () => {
  const paths = ["/docs/a", "/docs/b.reso"];
  const asked: (string | undefined)[] = [];
  const dialogs = nativeDialogs(
    {
      showOpenDialog: async () => ({ filePaths: [] }),
      showSaveDialog: async ({ defaultPath }) => {
        asked.push(defaultPath);
        return { filePath: paths.shift() ?? "" };
      },
    },
    (path) => path === "/docs/a.reso",
  );
  const choice = { purpose: "save", suggestedName: "x.reso", format: "reso", folder: "/docs" } as const;
  expect(await dialogs.choose(choice)).toEqual(["/docs/b.reso"]);
  expect(asked).toEqual(["/docs/x.reso", "/docs/a.reso"]);
});
