// Runs in the window's sandbox before the page: the one bridge between the page and the main process.
import { contextBridge, ipcRenderer } from "electron";
import type { DesktopBridge } from "../../shared/host/desktop.ts";
import { channels } from "./channels.ts";

let keepChanges: () => Promise<void> = async () => {};

const bridge: DesktopBridge = {
  call: (method, input) => ipcRenderer.invoke(channels.call, method, input),
  listen(listener) {
    const hear = (_event: unknown, told: unknown) => listener(told);
    ipcRenderer.on(channels.event, hear);
    return () => ipcRenderer.off(channels.event, hear);
  },
  onCommand(listener) {
    ipcRenderer.on(channels.command, (_event, id: string) => listener(id));
  },
  setMenu: (menu) => ipcRenderer.send(channels.menu, menu),
  onClosing(listener) {
    keepChanges = listener;
  },
};

ipcRenderer.on(channels.closing, () => {
  const kept = () => ipcRenderer.send(channels.kept);
  keepChanges().then(kept, kept);
});

contextBridge.exposeInMainWorld("rapporteurHost", bridge);
