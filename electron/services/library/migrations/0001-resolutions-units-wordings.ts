import type { Migration } from "./migration.ts";

/** Resolutions with their originals, their units, and the wordings that units share. */
export const resolutionsUnitsWordings: Migration = {
  version: 1,
  statements: `
    CREATE TABLE library (
      identity TEXT NOT NULL,
      -- counts every change of the content, so that a saved index knows whether it is of this state
      generation INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE resolutions (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      body TEXT NOT NULL,
      style TEXT NOT NULL,
      language TEXT NOT NULL,
      number TEXT NOT NULL,
      symbol TEXT NOT NULL,
      title TEXT NOT NULL,
      date TEXT NOT NULL,
      source TEXT NOT NULL,
      fingerprint TEXT NOT NULL
    ) STRICT;
    CREATE INDEX resolutions_by_symbol ON resolutions (body, symbol, language);
    CREATE INDEX resolutions_by_fingerprint ON resolutions (fingerprint);

    CREATE TABLE originals (
      resolution INTEGER PRIMARY KEY REFERENCES resolutions ON DELETE CASCADE,
      -- JSON of what was added, deflated
      content BLOB NOT NULL
    ) STRICT;

    CREATE TABLE wordings (
      id INTEGER PRIMARY KEY,
      fingerprint TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE units (
      id INTEGER PRIMARY KEY,
      resolution INTEGER NOT NULL REFERENCES resolutions ON DELETE CASCADE,
      position INTEGER NOT NULL,
      part TEXT NOT NULL CHECK (part IN ('preamble', 'operative')),
      level INTEGER NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('text', 'intro', 'flush')),
      place TEXT NOT NULL,
      parent INTEGER,
      wording INTEGER NOT NULL REFERENCES wordings,
      text TEXT NOT NULL,
      UNIQUE (resolution, position)
    ) STRICT;
    CREATE INDEX units_by_wording ON units (wording);

    CREATE VIRTUAL TABLE unit_words USING fts5 (
      text, content = 'units', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER units_added AFTER INSERT ON units BEGIN
      INSERT INTO unit_words (rowid, text) VALUES (new.id, new.text);
    END;
    CREATE TRIGGER units_removed AFTER DELETE ON units BEGIN
      INSERT INTO unit_words (unit_words, rowid, text) VALUES ('delete', old.id, old.text);
    END;
  `,
};
