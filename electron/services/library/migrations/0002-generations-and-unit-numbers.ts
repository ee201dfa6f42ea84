import type { Migration } from "./migration.ts";

/**
 * When each resolution was added, so that an index learns what is new since it was built; and numbers of units that
 * are never used again, so that an index that is older than the library never names another unit.
 */
export const generationsAndUnitNumbers: Migration = {
  version: 2,
  statements: `
    -- the library's generation when it was added; 0 for those of before this version
    ALTER TABLE resolutions ADD COLUMN generation INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX resolutions_by_generation ON resolutions (generation);

    ALTER TABLE library ADD COLUMN next_unit INTEGER NOT NULL DEFAULT 1;
    UPDATE library SET next_unit = (SELECT coalesce(max(id), 0) + 1 FROM units);
  `,
};
