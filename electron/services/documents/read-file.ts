import { open } from "node:fs/promises";
import { basename } from "node:path";
import { UserError } from "../../../shared/base/user-error.ts";
import { readFailure } from "./file-failure.ts";

/** No resolution comes near; a larger file is something else. */
const largestFile = 20 * 1024 * 1024;

/**
 * The bytes of a file.
 *
 * @throws UserError `file-missing`, `file-unreadable` or `file-too-large`
 */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, "r");
    try {
      const { size } = await file.stat();
      if (size > largestFile) throw new UserError("file-too-large", { file: basename(path), limit: "20 MB" });
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw readFailure(error, path);
  }
}
