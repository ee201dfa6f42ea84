import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Node } from "prosemirror-model";
import { readSavedFile } from "../../../shared/resolution/saved-file.ts";

/** The draft that the first start shows, based on NATO PA resolution 491 of 2024. */
export async function sampleDraft(): Promise<Node> {
  const path = fileURLToPath(new URL("./sample.reso", import.meta.url));
  return readSavedFile(await readFile(path, "utf8"), "sample.reso").document;
}
