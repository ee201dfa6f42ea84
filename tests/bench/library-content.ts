import { createHash } from "node:crypto";
import { openLibrary } from "../../electron/services/library/library-store.ts";

/** A hash of everything a library holds, whatever the order in which it came. */
export function contentHash(file: string): string {
  const { database } = openLibrary(file, { create: false });
  try {
    const hash = createHash("sha256");
    const rows = database
      .prepare(
        `SELECT key, body, language, symbol, title, date, fingerprint, position, part, level, role, place, parent, text
         FROM units JOIN resolutions ON resolutions.id = units.resolution ORDER BY key, position`,
      )
      .iterate();
    for (const row of rows) hash.update(JSON.stringify(Object.values(row)));
    return hash.digest("hex");
  } finally {
    database.close();
  }
}

/** The keys of a library's resolutions. */
export function contentKeys(file: string): Set<string> {
  const { database } = openLibrary(file, { create: false });
  try {
    return new Set(
      database
        .prepare("SELECT key FROM resolutions")
        .all()
        .map(({ key }) => String(key)),
    );
  } finally {
    database.close();
  }
}
