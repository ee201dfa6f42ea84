import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join } from "node:path";
import type { Host } from "../../../shared/host/contract.ts";
import type { HostEvent } from "../../../shared/host/events.ts";
import type { libraryContract } from "../../../shared/host/library-contract.ts";
import type { Shelf } from "../../../shared/host/library-data.ts";
import type { Tasks } from "../tasks.ts";
import type { AdditionProgress } from "./add-to-library.ts";
import { incomingFiles } from "./incoming-files.ts";
import type { LibraryThread } from "./library-thread.ts";
import type { RemovedResolutions } from "./removed-resolutions.ts";
import { sampleFiles } from "./sample-library.ts";

interface LibrarySetting {
  readonly library: LibraryThread;
  /** The folder for what a browser hands over. */
  readonly incoming: string;
  /** The path behind a handle. */
  readonly path: (handle: string) => string;
  readonly tasks: Tasks;
  readonly tell: (event: HostEvent) => void;
}

const emptyShelf: Shelf = {
  total: 0,
  resolutions: [],
  facets: { bodies: [], languages: [], parts: [], years: [] },
};

/** The part of the contract by which a person keeps and searches a library. */
export function libraryMethods({
  library,
  incoming,
  path,
  tasks,
  tell,
}: LibrarySetting): Pick<Host, keyof typeof libraryContract> {
  const received = incomingFiles(incoming);
  let removed: RemovedResolutions = [];
  const changed = () => tell({ event: "library-changed" });
  const told = (task: string) => ({
    onProgress: (progress: AdditionProgress) => tell({ event: "task-progress", task, ...progress }),
  });

  return {
    async "library.sample"() {
      if (await library.summary()) return {};
      await library.work("fill", sampleFiles, {});
      changed();
      return {};
    },

    async "library.receive"({ task, name, content }) {
      await received.receive(task, name, Buffer.from(content, "base64"));
      return {};
    },

    "library.add": ({ task, files }) =>
      tasks.run(task, async (signal) => {
        const paths = [...files.map(path), ...received.of(task)];
        try {
          const report = await library.work("fill", paths, { signal, ...told(task) });
          const { added, unchanged, replaced, units, refused, cancelled } = report;
          const why = refused.map(({ source, code, details }) => ({ source, code, details: { ...details } }));
          return { added, unchanged, replaced, units, refused: why, cancelled };
        } finally {
          await received.drop(task);
          changed();
        }
      }),

    async "library.remove"({ keys }) {
      removed = await library.work("remove", keys, {});
      changed();
      return { removed: removed.length };
    },

    async "library.restore"() {
      const restored = await library.work("restore", removed, {});
      removed = [];
      changed();
      return { restored };
    },

    "library.verify": ({ task }) =>
      tasks.run(task, async (signal) => ({ faults: [...(await library.work("verify", null, { signal }))] })),

    "library.rebuild": ({ task }) =>
      tasks.run(task, async (signal) => {
        try {
          const { kept, lost } = await library.work("rebuild", null, { signal, ...told(task) });
          return { kept, lost: [...lost] };
        } finally {
          changed();
        }
      }),

    "library.export": ({ task, file, originals }) =>
      tasks.run(task, async (signal) => {
        const write = (out: string, folder: string | null) =>
          library.work("export", { out, originals: folder }, { signal, ...told(task) });
        if (file !== null) {
          const out = path(file);
          const folder = join(dirname(out), `${basename(out, extname(out))}-originals`);
          return { ...(await write(out, originals ? folder : null)), content: null };
        }
        const folder = await mkdtemp(join(tmpdir(), "rapporteur-export-"));
        try {
          const out = join(folder, "library.jsonl");
          const report = await write(out, null);
          const content = report.cancelled ? null : (await readFile(out)).toString("base64");
          return { ...report, content };
        } finally {
          await rm(folder, { recursive: true, force: true });
        }
      }),

    "library.browse": async (question) => (await library.browse(question)) ?? emptyShelf,

    "library.search": async ({ window, ...question }) => ({ search: await library.search(window, question) }),
  };
}
