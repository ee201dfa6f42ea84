import { fileURLToPath } from "node:url";
import type { LibraryStore } from "./library-store.ts";

/**
 * The library of a first start: resolutions 461 of 2020 and 491 of 2024 of the NATO Parliamentary Assembly, as it
 * publishes them (nato-pa.int).
 */
export const sampleFiles: readonly string[] = [
  fileURLToPath(new URL("./sample-resolution-461.md", import.meta.url)),
  fileURLToPath(new URL("./sample-resolution-491.md", import.meta.url)),
];

/** Whether a library holds resolutions, and none but those of the sample. */
export function holdsSampleOnly({ database }: LibraryStore): boolean {
  const { resolutions, others } =
    database
      .prepare(
        "SELECT count(*) AS resolutions, total(source NOT GLOB '*sample-resolution-4[69]1.md') AS others FROM resolutions",
      )
      .get() ?? {};
  return Number(resolutions) > 0 && Number(others) === 0;
}
