// The desktop shell: one window on the same host and contract as every other transport.
import { join, resolve } from "node:path";
import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session, shell } from "electron";
import { errorMessage, UserError } from "../../shared/base/user-error.ts";
import type { NativeMenu } from "../../shared/host/desktop.ts";
import { createHost } from "../services/host.ts";
import { userFolders } from "../services/settings/folders.ts";
import { appAddress, appScheme } from "./app-address.ts";
import { answerAppRequest, customSchemes } from "./app-protocol.ts";
import { channels } from "./channels.ts";
import { closeWhenKept } from "./closing.ts";
import { nativeDialogs } from "./dialogs.ts";
import { fileArgument } from "./file-argument.ts";
import { answerCalls, hearMenu, passEvents } from "./ipc.ts";
import { firstMenu, menuTemplate } from "./menu.ts";
import { guardNavigation } from "./navigation.ts";
import { openOutside } from "./open-outside.ts";
import { guardPermissions } from "./permissions.ts";
import { windowOptions } from "./window-options.ts";

const { home, documents } = userFolders();
const rendererFolder = join(import.meta.dirname, "../renderer");
const language = app.getLocale().startsWith("fr") ? "fr" : "en";

let window: BrowserWindow | null = null;

const host = createHost({
  home,
  documentsFolder: documents,
  clock: Date.now,
  dialogs: nativeDialogs({
    showOpenDialog: (options) =>
      window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options),
    showSaveDialog: (options) =>
      window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options),
  }),
});

protocol.registerSchemesAsPrivileged([...customSchemes]);
app.commandLine.appendSwitch("disable-background-networking");
app.setPath("userData", join(home, "window"));

if (app.requestSingleInstanceLock()) {
  app.on(
    "second-instance",
    (_event, args, folder) => void showFile(fileArgument(args, app.isPackaged), folder),
  );
  app.on("open-file", (event, path) => {
    event.preventDefault();
    void showFile(path, "/");
  });
  app.on("activate", openWindow);
  app.on("window-all-closed", () => void host.close().then(() => app.quit()));
  await app.whenReady();
  await start();
} else {
  app.quit();
}

async function start(): Promise<void> {
  guardPermissions(session.defaultSession);
  session.defaultSession.setSpellCheckerEnabled(false);
  protocol.handle(appScheme, (request) => answerAppRequest(request, rendererFolder));
  answerCalls(ipcMain, host);
  passEvents(host, (channel, event) => window?.webContents.send(channel, event));
  hearMenu(ipcMain, showMenu);
  showMenu(firstMenu);
  await showFile(fileArgument(process.argv, app.isPackaged), process.cwd());
}

/** Brings the window to the front, with a file's draft where one was named. */
async function showFile(path: string | null, folder: string): Promise<void> {
  await app.whenReady();
  if (path !== null) await host.show(resolve(folder, path)).catch(tell);
  if (window && path !== null) window.reload();
  openWindow();
}

function openWindow(): void {
  if (window) {
    if (window.isMinimized()) window.restore();
    window.focus();
    return;
  }
  const preload = join(import.meta.dirname, "preload.cjs");
  const dark = nativeTheme.shouldUseDarkColors;
  const opened = new BrowserWindow(windowOptions({ preload, dark, developer: !app.isPackaged }));
  window = opened;
  guardNavigation(opened.webContents, (address) => {
    void openOutside(address, language, {
      ask: async (question) =>
        (await dialog.showMessageBox(opened, { type: "question", ...question })).response,
      open: (known) => shell.openExternal(known),
    });
  });
  closeWhenKept(opened, ipcMain);
  opened.once("ready-to-show", () => opened.show());
  opened.on("closed", () => {
    window = null;
  });
  void opened.loadURL(appAddress);
}

function showMenu(menu: NativeMenu): void {
  const run = (command: string) => window?.webContents.send(channels.command, command);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menu, process.platform, run)));
}

/** Says why a file that was named could not be shown; the window opens with the last draft. */
function tell(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  const { code, details } = error instanceof UserError ? error : new UserError("unexpected", { reason });
  dialog.showErrorBox("Rapporteur", errorMessage(code, details, language));
}
