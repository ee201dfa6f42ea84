import { join } from "node:path";
import { userFolders } from "../services/settings/folders.ts";
import { type CommandInput, type Terminal, textOption } from "./command.ts";

/** The library that `--library` names, else the person's own. */
export function libraryFile(input: CommandInput, terminal: Terminal): string {
  return textOption(input, "library") ?? join(userFolders({ ...terminal.environment }).home, "library.db");
}
