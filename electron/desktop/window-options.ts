import type { BrowserWindowConstructorOptions } from "electron";

export interface WindowSetting {
  /** The preload script's path. */
  readonly preload: string;
  /** Whether the system shows dark windows now: no white flash before the page is drawn. */
  readonly dark: boolean;
  /** Developer tools are for programs that were not packaged. */
  readonly developer: boolean;
}

/**
 * The window: a page that can reach nothing but the bridge of its preload script. Each of these is written out,
 * also where it is Electron's default today, so that no default of tomorrow opens anything.
 */
export function windowOptions({ preload, dark, developer }: WindowSetting): BrowserWindowConstructorOptions {
  return {
    width: 1360,
    height: 900,
    minWidth: 720,
    minHeight: 480,
    show: false,
    backgroundColor: dark ? "#1b1c1e" : "#f4f4f2",
    title: "Rapporteur",
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Chromium's own spell checker downloads dictionaries.
      spellcheck: false,
      devTools: developer,
    },
  };
}
