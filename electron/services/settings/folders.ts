import { homedir } from "node:os";
import { join } from "node:path";

export interface Folders {
  /** Drafts, settings and what else the program keeps for itself. */
  readonly home: string;
  /** Where saved drafts go unless a person chooses otherwise. */
  readonly documents: string;
}

/** The folders of this user; `RAPPORTEUR_HOME` moves both, for a second installation or a test. */
export function userFolders(
  environment: NodeJS.ProcessEnv = process.env,
  platform: string = process.platform,
): Folders {
  const moved = environment.RAPPORTEUR_HOME;
  if (moved) return { home: moved, documents: join(moved, "documents") };
  return { home: userData(environment, platform), documents: join(homedir(), "Documents", "Rapporteur") };
}

function userData(environment: NodeJS.ProcessEnv, platform: string): string {
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "Rapporteur");
  if (platform === "win32")
    return join(environment.APPDATA ?? join(homedir(), "AppData", "Roaming"), "Rapporteur");
  return join(environment.XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "rapporteur");
}
