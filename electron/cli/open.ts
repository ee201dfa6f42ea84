import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createHost } from "../services/host.ts";
import { userFolders } from "../services/settings/folders.ts";
import { findRunningHost } from "../web/running-host.ts";
import { startWebHost } from "../web/web-host.ts";
import { type Command, type Terminal, textOption, UsageError } from "./command.ts";
import { installedElectron } from "./installed-electron.ts";

export const openCommand: Command = {
  name: "open",
  usage: "[open] [FILE] [--no-open] [--port N]",
  summary: {
    en: "Starts the app: in its own window where Electron is installed, else in your browser. --no-open only serves it.",
    fr: "Lance l’application : dans sa propre fenêtre si Electron est installé, sinon dans votre navigateur. --no-open la sert seulement.",
  },
  examples: ["open", "open draft.reso", "open --no-open --port 4173"],
  options: { "no-open": { type: "boolean" }, port: { type: "string" } },

  async run(input, terminal) {
    const [file, ...others] = input.paths;
    if (others.length > 0)
      throw new UsageError({ en: "Name one file to open.", fr: "Indiquez un seul fichier à ouvrir." });
    const port = portOf(textOption(input, "port"));
    const browser = input.options["no-open"] !== true;
    const electron =
      browser && port === null ? await installedElectron(createRequire(import.meta.url)) : null;
    if (electron) return openWindow(electron, file, terminal);
    return serve({ file, port: port ?? 0, browser }, terminal);
  },
};

function portOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError({
    en: `“${text}” is no port: give a number from 0 to 65535.`,
    fr: `« ${text} » n’est pas un port : donnez un nombre de 0 à 65535.`,
  });
}

function openWindow(electron: string, file: string | undefined, terminal: Terminal): Promise<number> {
  terminal.print(
    {
      en: "Rapporteur opens in its own window (Electron is installed).",
      fr: "Rapporteur s’ouvre dans sa propre fenêtre (Electron est installé).",
    }[terminal.language],
  );
  const main = fileURLToPath(new URL("./", import.meta.url));
  const child = spawn(electron, [`${main}desktop.js`, ...(file ? [resolve(file)] : [])], {
    stdio: "inherit",
  });
  return new Promise((done) => child.on("exit", (code) => done(code ?? 1)));
}

interface Serving {
  readonly file: string | undefined;
  readonly port: number;
  readonly browser: boolean;
}

/**
 * Serves the screen until the process is told to stop. Where a server runs for this user already, the file is
 * given to it and its address is opened.
 */
async function serve({ file, port, browser }: Serving, terminal: Terminal): Promise<number> {
  const { home, documents } = userFolders(terminal.environment);
  const host = createHost({ home, documentsFolder: documents, dialogs: null, clock: Date.now });
  if (file) await host.show(resolve(file));
  const running = await findRunningHost(home);
  if (running) {
    await host.close();
    await announce(running, browser, terminal);
    return 0;
  }
  // Beside the bundle: dist/node and dist/renderer.
  const rendererFolder = fileURLToPath(new URL("..", import.meta.url)).concat("renderer");
  const web = await startWebHost({ host, home, port, rendererFolder });
  await announce(web.newUrl(), browser, terminal);
  await untilStopped();
  await web.close();
  await host.close();
  return 0;
}

async function announce(url: string, browser: boolean, terminal: Terminal): Promise<void> {
  const { language } = terminal;
  if (!browser) {
    terminal.print(
      {
        en: `Rapporteur is served at ${url} (one browser, this machine only).`,
        fr: `Rapporteur est servi à ${url} (un navigateur, cette machine seulement).`,
      }[language],
    );
    return;
  }
  terminal.print(
    {
      en: `Rapporteur opens in your browser, since Electron's program is not installed: ${url}`,
      fr: `Rapporteur s’ouvre dans votre navigateur, car le programme d’Electron n’est pas installé : ${url}`,
    }[language],
  );
  const { default: openInBrowser } = await import("open");
  const opened = await openInBrowser(url);
  opened.on("error", () =>
    terminal.say(
      {
        en: "No browser could be started: open the address above yourself.",
        fr: "Aucun navigateur n’a pu être lancé : ouvrez vous-même l’adresse ci-dessus.",
      }[language],
    ),
  );
}

function untilStopped(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => stop());
  });
}
