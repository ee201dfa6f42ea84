import { UserError } from "../../shared/base/user-error.ts";
import { exportLibrary } from "../services/library/export-library.ts";
import { libraryStats } from "../services/library/library-stats.ts";
import { type LibraryStore, listResolutions, openLibrary } from "../services/library/library-store.ts";
import { refuseHindered } from "../services/library/local-copy.ts";
import { type RebuildReport, rebuildLibrary } from "../services/library/rebuild-library.ts";
import { searchUnits } from "../services/library/search-units.ts";
import { fillLibrary, tendLibrary } from "../services/library/tend-library.ts";
import { verifyLibrary } from "../services/library/verify-library.ts";
import { wordingHistory } from "../services/library/wording-history.ts";
import { removeResolutions } from "../services/library/write-resolutions.ts";
import { additionText } from "./addition-text.ts";
import { type Command, type CommandInput, type Terminal, textOption, UsageError } from "./command.ts";
import { untilInterrupted } from "./interruption.ts";
import { libraryFile, libraryToRead } from "./library-choice.ts";
import { reportProgress } from "./progress.ts";

type Action = (input: CommandInput, words: readonly string[], terminal: Terminal) => Promise<number> | number;

const actions: Readonly<Record<string, Action>> = {
  add,
  list,
  stats,
  remove,
  export: exportAll,
  verify,
  rebuild,
  search,
  history,
};

export const libraryCommand: Command = {
  name: "library",
  usage:
    "library add PATH… | list | stats | remove NAME… | export OUT.jsonl [--originals FOLDER] | verify | rebuild | search QUERY [--body B] [--part P] [--level L] [--from DATE] [--to DATE] [--opening WORDS] | history SYMBOL LABEL [--library DB] [--json]",
  summary: {
    en: "Keeps the library of adopted resolutions, and searches it.",
    fr: "Tient la bibliothèque des résolutions adoptées et y fait des recherches.",
  },
  examples: [
    "library add resolutions/ un.jsonl",
    'library search "climate change" --part operative',
    "library history A/RES/79/75 3",
    "library remove A/RES/79/75",
    "library export everything.jsonl --originals files/",
    "library add nato.jsonl --library nato.db",
    "library verify --library nato.db",
  ],
  options: {
    library: { type: "string" },
    originals: { type: "string" },
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

/** Asks a library; one that lies on another machine's drive in a copy of it. */
async function withLibrary(
  input: CommandInput,
  terminal: Terminal,
  work: (store: LibraryStore) => Promise<number> | number,
): Promise<number> {
  const store = openLibrary(libraryToRead(input, terminal), { create: false });
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
  const progress = reportProgress(terminal);
  const file = libraryFile(input, terminal);
  const filled = await untilInterrupted((signal) =>
    fillLibrary(file, paths, { onProgress: progress.tell, signal }),
  );
  const healed = filled.healed ?? (filled.cancelled ? null : (await tendLibrary(file)).healed);
  const report = { ...filled, healed };
  if (healed) sayHealed(healed, terminal);
  show(input, terminal, { ...report, seconds: progress.seconds() }, () =>
    additionText(report, terminal.language),
  );
  const { added, unchanged, replaced, refused, cancelled } = report;
  return cancelled || (refused.length > 0 && added + unchanged + replaced === 0) ? 1 : 0;
}

function sayHealed({ kept, lost, before }: RebuildReport, terminal: Terminal): void {
  terminal.say(
    {
      en: `The library was damaged and has been rebuilt: ${kept} resolutions kept, ${lost.length} lost${listed(lost)}. The library as it was: ${before}`,
      fr: `La bibliothèque était endommagée et a été reconstruite : ${kept} résolutions conservées, ${lost.length} perdues${listed(lost)}. La bibliothèque d’avant : ${before}`,
    }[terminal.language],
  );
}

/** ` (A/RES/79/75, …)` */
function listed(lost: readonly string[]): string {
  return lost.length > 0 ? ` (${lost.join(", ")})` : "";
}

async function exportAll(input: CommandInput, [out]: readonly string[], terminal: Terminal): Promise<number> {
  if (out === undefined)
    throw new UsageError({
      en: "Name the file to write.",
      fr: "Indiquez le fichier à écrire.",
    });
  return withLibrary(input, terminal, async (store) => {
    const progress = reportProgress(terminal);
    const originals = textOption(input, "originals");
    const { written, files, cancelled } = await untilInterrupted((signal) =>
      exportLibrary(store, out, { onProgress: progress.tell, signal, ...(originals && { originals }) }),
    );
    show(input, terminal, { written, files, cancelled, seconds: progress.seconds() }, () =>
      cancelled
        ? { en: "Stopped; nothing was written.", fr: "Arrêté ; rien n’a été écrit." }[terminal.language]
        : {
            en: `${written} resolutions written to ${out}.`,
            fr: `${written} résolutions écrites dans ${out}.`,
          }[terminal.language],
    );
    return cancelled ? 1 : 0;
  });
}

function list(input: CommandInput, _words: readonly string[], terminal: Terminal): Promise<number> {
  return withLibrary(input, terminal, (store) => {
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
  return withLibrary(input, terminal, (store) => {
    const found = libraryStats(store);
    show(input, terminal, found, () =>
      Object.entries(found)
        .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
        .join("\n"),
    );
    return 0;
  });
}

async function remove(input: CommandInput, names: readonly string[], terminal: Terminal): Promise<number> {
  if (names.length === 0)
    throw new UsageError({
      en: "Name the resolutions to remove, by symbol or id.",
      fr: "Indiquez les résolutions à retirer, par cote ou identifiant.",
    });
  const file = libraryFile(input, terminal);
  refuseHindered(file);
  const status = await withLibrary(input, terminal, (store) => {
    const removed = removeResolutions(store, names);
    show(
      input,
      terminal,
      { removed },
      () => ({ en: `${removed} removed.`, fr: `${removed} retirées.` })[terminal.language],
    );
    return removed > 0 ? 0 : 1;
  });
  const { healed } = await tendLibrary(file);
  if (healed) sayHealed(healed, terminal);
  return status;
}

function verify(input: CommandInput, _words: readonly string[], terminal: Terminal): number {
  const faults = verifyLibrary(libraryToRead(input, terminal));
  show(input, terminal, { sound: faults.length === 0, faults }, () =>
    faults.length === 0
      ? { en: "The library is sound.", fr: "La bibliothèque est saine." }[terminal.language]
      : faults.join("\n"),
  );
  return faults.length === 0 ? 0 : 1;
}

async function rebuild(input: CommandInput, _words: readonly string[], terminal: Terminal): Promise<number> {
  const file = libraryFile(input, terminal);
  refuseHindered(file);
  const progress = reportProgress(terminal);
  const report = await untilInterrupted((signal) =>
    rebuildLibrary(file, { onProgress: progress.tell, signal }),
  );
  const { kept, lost, before, cancelled } = report;
  show(input, terminal, report, () =>
    cancelled
      ? { en: "Stopped; nothing was changed.", fr: "Arrêté ; rien n’a été modifié." }[terminal.language]
      : {
          en: `${kept} resolutions kept, ${lost.length} lost${listed(lost)}. The library as it was: ${before}`,
          fr: `${kept} résolutions conservées, ${lost.length} perdues${listed(lost)}. La bibliothèque d’avant : ${before}`,
        }[terminal.language],
  );
  return cancelled ? 1 : 0;
}

function search(input: CommandInput, words: readonly string[], terminal: Terminal): Promise<number> {
  const filters = Object.fromEntries(
    ["body", "part", "level", "from", "to", "opening", "language"].map((name) => [
      name,
      textOption(input, name),
    ]),
  );
  return withLibrary(input, terminal, (store) => {
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
  return withLibrary(input, terminal, (store) => {
    const versions = wordingHistory(store, symbol, label, textOption(input, "language"));
    if (versions.length === 0) throw new UserError("unit-unknown", { symbol, label });
    show(input, terminal, versions, () =>
      versions.map(({ date, symbol, label, text }) => `${date}  ${symbol} ${label}\n    ${text}`).join("\n"),
    );
    return 0;
  });
}
