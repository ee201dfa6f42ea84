// Resolutions as lines of a collection, made up for these tests in the manner of the General Assembly.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addToLibrary } from "../../../electron/services/library/add-to-library.ts";
import { librarySources } from "../../../electron/services/library/library-sources.ts";
import { openLibrary } from "../../../electron/services/library/library-store.ts";

export interface TestRecord {
  readonly id: string;
  readonly body: string;
  readonly symbol: string;
  readonly title: string;
  readonly date: string;
  readonly language: string;
  readonly text: string;
}

export function oceans(year: number, changes: Partial<TestRecord> = {}): TestRecord {
  return {
    id: `GA-${year}-en`,
    body: "GA",
    symbol: `A/RES/${year - 1945}/7`,
    title: "Oceans and the law of the sea",
    date: `${year}-12-07`,
    language: "en",
    text: [
      "The General Assembly,",
      `Recalling its resolution ${year - 1946}/7 of 7 December ${year - 1},`,
      "Emphasizing the universal character of the Convention on the Law of the Sea,",
      `1. Calls upon States to combat the pollution of the oceans${year > 2022 ? " by plastics" : ""};`,
      "2. Requests the Secretary-General to submit a report on the implementation of the present resolution.",
    ].join("\n\n"),
    ...changes,
  };
}

export const mers: TestRecord = oceans(2023, {
  id: "GA-2023-fr",
  language: "fr",
  title: "Les océans et le droit de la mer",
  text: [
    "L’Assemblée générale,",
    "Rappelant sa résolution 77/7 du 7 décembre 2022,",
    "Soulignant le caractère universel de la Convention sur le droit de la mer,",
    "1. Demande aux États de lutter contre la pollution des océans par les plastiques ;",
    "2. Prie le Secrétaire général de lui présenter un rapport sur l’application de la présente résolution.",
  ].join("\n\n"),
});

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "rapporteur-library-"));
}

export function collection(
  folder: string,
  records: readonly (TestRecord | string)[],
  name = "records.jsonl",
): string {
  const file = join(folder, name);
  writeFileSync(
    file,
    records.map((record) => (typeof record === "string" ? record : JSON.stringify(record))).join("\n"),
  );
  return file;
}

/** Adds resolutions to the library of a home folder. */
export async function libraryIn(home: string, ...records: readonly TestRecord[]): Promise<void> {
  const store = openLibrary(join(home, "library.db"), { create: true });
  try {
    await addToLibrary(store, librarySources([collection(temporaryFolder(), records)]));
  } finally {
    store.database.close();
  }
}
