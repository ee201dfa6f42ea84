import { join } from "node:path";
import { readableLibrary } from "../services/library/local-copy.ts";
import { userFolders } from "../services/settings/folders.ts";
import { type CommandInput, type Terminal, textOption } from "./command.ts";

/** The library that `--library` names, else the person's own. */
export function libraryFile(input: CommandInput, terminal: Terminal): string {
  return textOption(input, "library") ?? join(userFolders({ ...terminal.environment }).home, "library.db");
}

/** Where to read that library from: one that lies on another machine's drive from a copy of it. */
export function libraryToRead(input: CommandInput, terminal: Terminal): string {
  const copies = join(userFolders({ ...terminal.environment }).home, "copies");
  return readableLibrary(libraryFile(input, terminal), copies);
}
