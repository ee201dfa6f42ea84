import { UserError } from "../../shared/base/user-error.ts";
import { addToLibrary } from "../services/library/add-to-library.ts";
import { libraryIndex } from "../services/library/library-index.ts";
import { librarySources } from "../services/library/library-sources.ts";
import { libraryStats } from "../services/library/library-stats.ts";
import {
  type LibraryStore,
  libraryLanguages,
  listResolutions,
  openLibrary,
  removeResolutions,
} from "../services/library/library-store.ts";
import { rebuildLibrary } from "../services/library/rebuild-library.ts";
import { searchUnits } from "../services/library/search-units.ts";
import { verifyLibrary } from "../services/library/verify-library.ts";
import { wordingHistory } from "../services/library/wording-history.ts";
import { type Command, type CommandInput, type Terminal, textOption, UsageError } from "./command.ts";
import { libraryFile } from "./library-choice.ts";
import { reportProgress } from "./progress.ts";

type Action = (input: CommandInput, words: readonly string[], terminal: Terminal) => Promise<number> | number;

const actions: Readonly<Record<string, Action>> = {
  add,
  list,
  stats,
  remove,
  verify,
  rebuild,
  search,
  history,
};

export const libraryCommand: Command = {
  name: "library",
  usage:
    "library add PATH… | list | stats | remove NAME… | verify | rebuild | search QUERY [--body B] [--part P] [--level L] [--from DATE] [--to DATE] [--opening WORDS] | history SYMBOL LABEL [--library DB] [--json]",
  summary: {
    en: "Keeps the library of adopted resolutions, and searches it.",
    fr: "Tient la bibliothèque des résolutions adoptées et y fait des recherches.",
  },
  examples: [
    "library add resolutions/ un.jsonl",
    'library search "climate change" --part operative',
    "library history A/RES/79/75 3",
    "library remove A/RES/79/75",
  ],
  options: {
    library: { type: "string" },
    json: { type: "boolean" },
    body: { type: "string" },
    part: { type: "string" },
    level: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    opening: { type: "string" },
    language: { type: "string" },
    limit: { type: "string" },
  },

  async run(input, terminal) {
    const [name = "", ...words] = input.paths;
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!action) {
      const known = Object.keys(actions).join(", ");
      throw new UsageError({
        en: `Say what to do with the library: ${known}.`,
        fr: `Dites que faire de la bibliothèque : ${known}.`,
      });
    }
    return action(input, words, terminal);
  },
};

/** Prints a value as JSON, or as `text` says. */
function show(input: CommandInput, terminal: Terminal, value: unknown, text: () => string): void {
  terminal.print(input.options.json ? JSON.stringify(value, null, 1) : text());
}

async function withLibrary(
  input: CommandInput,
  terminal: Terminal,
  create: boolean,
  work: (store: LibraryStore) => Promise<number> | number,
): Promise<number> {
  const store = openLibrary(libraryFile(input, terminal), { create });
  try {
    return await work(store);
  } finally {
    store.database.close();
  }
}

async function add(input: CommandInput, paths: readonly string[], terminal: Terminal): Promise<number> {
  if (paths.length === 0)
    throw new UsageError({
      en: "Name the files or folders to add.",
      fr: "Indiquez les fichiers ou dossiers à ajouter.",
    });
  return withLibrary(input, terminal, true, async (store) => {
    const progress = reportProgress(terminal);
    const report = await addToLibrary(store, librarySources(paths), { onProgress: progress.tell });
    for (const language of libraryLanguages(store)) libraryIndex(store, language);
    const { added, unchanged, replaced, refused } = report;
    show(input, terminal, { ...report, seconds: progress.seconds() }, () =>
      [
        {
          en: `${added} added, ${replaced} replaced, ${unchanged} held already, ${refused.length} refused.`,
          fr: `${added} ajoutées, ${replaced} remplacées, ${unchanged} déjà présentes, ${refused.length} refusées.`,
        }[terminal.language],
        ...refused.map(({ reason }) => `  ${reason}`),
      ].join("\n"),
    );
    return refused.length > 0 && added + unchanged + replaced === 0 ? 1 : 0;
  });
}

function list(input: CommandInput, _words: readonly string[], terminal: Terminal): Promise<number> {
  return withLibrary(input, terminal, false, (store) => {
    const resolutions = listResolutions(store);
    show(input, terminal, resolutions, () =>
      resolutions
        .map(({ symbol, date, language, title }) => `${symbol}\t${date}\t${language}\t${title}`)
        .join("\n"),
    );
    return 0;
  });
}

function stats(input: CommandInput, _words: readonly string[], terminal: Terminal): Promise<number> {
  return withLibrary(input, terminal, false, (store) => {
    const found = libraryStats(store);
    show(input, terminal, found, () =>
      Object.entries(found)
        .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
        .join("\n"),
    );
    return 0;
  });
}

function remove(input: CommandInput, names: readonly string[], terminal: Terminal): Promise<number> {
  if (names.length === 0)
    throw new UsageError({
      en: "Name the resolutions to remove, by symbol or id.",
      fr: "Indiquez les résolutions à retirer, par cote ou identifiant.",
    });
  return withLibrary(input, terminal, false, (store) => {
    const removed = removeResolutions(store, names);
    show(
      input,
      terminal,
      { removed },
      () => ({ en: `${removed} removed.`, fr: `${removed} retirées.` })[terminal.language],
    );
    return removed > 0 ? 0 : 1;
  });
}

function verify(input: CommandInput, _words: readonly string[], terminal: Terminal): number {
  const faults = verifyLibrary(libraryFile(input, terminal));
  show(input, terminal, { sound: faults.length === 0, faults }, () =>
    faults.length === 0
      ? { en: "The library is sound.", fr: "La bibliothèque est saine." }[terminal.language]
      : faults.join("\n"),
  );
  return faults.length === 0 ? 0 : 1;
}

async function rebuild(input: CommandInput, _words: readonly string[], terminal: Terminal): Promise<number> {
  const report = await rebuildLibrary(libraryFile(input, terminal));
  show(
    input,
    terminal,
    report,
    () =>
      ({
        en: `${report.kept} resolutions kept, ${report.lost.length} lost. The library as it was: ${report.before}`,
        fr: `${report.kept} résolutions conservées, ${report.lost.length} perdues. La bibliothèque d’avant : ${report.before}`,
      })[terminal.language],
  );
  return 0;
}

function search(input: CommandInput, words: readonly string[], terminal: Terminal): Promise<number> {
  const filters = Object.fromEntries(
    ["body", "part", "level", "from", "to", "opening", "language"].map((name) => [
      name,
      textOption(input, name),
    ]),
  );
  return withLibrary(input, terminal, false, (store) => {
    const found = searchUnits(store, words.join(" "), {
      ...filters,
      limit: Number(textOption(input, "limit") ?? 20),
    });
    show(input, terminal, found, () =>
      found
        .map(({ symbol, label, date, highlighted }) => `${symbol} ${label}, ${date}\n    ${highlighted}`)
        .join("\n"),
    );
    return 0;
  });
}

function history(
  input: CommandInput,
  [symbol, label]: readonly string[],
  terminal: Terminal,
): Promise<number> {
  if (!symbol || !label)
    throw new UsageError({
      en: "Name a resolution by its symbol, and one of its labels.",
      fr: "Indiquez une résolution par sa cote, et l’une de ses étiquettes.",
    });
  return withLibrary(input, terminal, false, (store) => {
    const versions = wordingHistory(store, symbol, label, textOption(input, "language"));
    if (versions.length === 0) throw new UserError("unit-unknown", { symbol, label });
    show(input, terminal, versions, () =>
      versions.map(({ date, symbol, label, text }) => `${date}  ${symbol} ${label}\n    ${text}`).join("\n"),
    );
    return 0;
  });
}
