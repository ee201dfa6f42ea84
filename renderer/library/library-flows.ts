import { UserError } from "../../shared/base/user-error.ts";
import type { Host } from "../../shared/host/contract.ts";
import type { HostEvent } from "../../shared/host/events.ts";
import type { AdditionOutcome } from "../../shared/host/library-data.ts";
import type { Notice } from "../app/app-state.ts";
import { createStore, type Store } from "../app/store.ts";
import { downloadFile, pickFiles, pickFolder, readFile } from "../files/browser-files.ts";
import { collectableName } from "../files/dropped-files.ts";
import { failureNotice } from "../files/failure-notice.ts";
import { askLibrary, readResolutionOf } from "./library-questions.ts";
import {
  changeLibrary,
  initialLibrary,
  type LibraryChange,
  type LibraryOutcome,
  type LibraryQuestion,
  type LibraryState,
  type LibraryWork,
} from "./library-state.ts";

/** What the flows work on. */
export interface LibrarySetting {
  readonly host: Host;
  /** `native`: the host shows file dialogs. */
  readonly dialogs: "native" | "browser";
  readonly notify: (notice: Notice) => void;
  /** Whether the library is on the screen, so that nobody needs word of what is seen there. */
  readonly isShown: () => boolean;
  /** Milliseconds. */
  readonly clock: () => number;
}

/** What a person does with the library. No function rejects: failures become notices. */
export interface LibraryFlows {
  readonly store: Store<LibraryState, LibraryChange>;
  /** Learns what there is; at the first start of all the sample is made. */
  begin(first: boolean): Promise<void>;
  addFiles(): Promise<void>;
  addFolder(): Promise<void>;
  /** Takes in files that the browser has, for instance those dropped on the library. */
  receive(files: readonly File[]): Promise<void>;
  verify(): Promise<void>;
  rebuild(): Promise<void>;
  /**
   * Makes a collection of the library, where a person says or in the browser's downloads.
   * @param name without ending  @param originals also writes the files it was made from; only where dialogs are native
   */
  exportTo(name: string, originals: boolean): Promise<void>;
  /** Stops what is under way. What was added stays. */
  cancel(): void;
  /** Asks something else. The answer is shown when it comes, unless yet something else was asked. */
  ask(question: LibraryQuestion): Promise<void>;
  /** Opens the resolution of a unit, at that unit or at its beginning. */
  read(unit: number, at: "unit" | "beginning"): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /** Puts back what was removed last. */
  restore(): Promise<void>;
}

/** What became of a damaged library, with the first few resolutions that are gone. */
function healedNotice({ kept, lost }: Extract<HostEvent, { event: "library-healed" }>): Notice {
  const names = lost.slice(0, mostNamed).join(", ");
  return { kind: "done", message: "library.healed", values: { kept, lost: lost.length, names } };
}

type RefusedFile = AdditionOutcome["refused"][number];

const collectable = ".docx,.odt,.pdf,.html,.htm,.xml,.md,.markdown,.txt,.text,.reso,.jsonl";

/** So many lost resolutions are named. */
const mostNamed = 5;

/** The host reads no larger file from a browser. */
const largest = 20 * 1024 * 1024;

export function libraryFlows({ host, dialogs, notify, isShown, clock }: LibrarySetting): LibraryFlows {
  const store = createStore(initialLibrary, changeLibrary);
  const asker = crypto.randomUUID();
  /** Resolved when what the last change brought is known. */
  let refreshed = Promise.resolve();

  host.listen((event) => {
    const { work } = store.get();
    if (event.event === "library-changed") refreshed = refresh();
    else if (event.event === "library-healed") notify(healedNotice(event));
    else if (work && event.task === work.task) {
      const { done, total, subject } = event;
      store.send({ work: { ...work, done, total, subject } });
    }
  });

  const attempt = async <Value>(task: () => Promise<Value>): Promise<Value | null> => {
    try {
      return await task();
    } catch (error) {
      const notice = failureNotice(error);
      if (notice.code !== "task-cancelled") notify(notice);
      return null;
    }
  };

  const summarise = async () => {
    const answer = await attempt(() => host["library.summary"]({}));
    if (answer) store.send({ summary: answer.library, known: true });
  };

  const ask = async (question: LibraryQuestion) => {
    store.send({ question });
    const finds = await attempt(() => askLibrary(host, asker, question));
    if (finds && store.get().question === question) store.send({ finds });
  };

  /** Another library than before: everything that was learnt of it is asked again. */
  const refresh = async () => {
    const { reading } = store.get();
    await summarise();
    await ask(store.get().question);
    const first = reading?.resolution.units[0];
    if (!reading || !first) return;
    const again = await attempt(() => readResolutionOf(host, first.unit, reading.unit));
    const same = again?.resolution.key === reading.resolution.key;
    if (store.get().reading === reading && !same) store.send({ reading: null });
  };

  /** Does one long work at a time, shown while it lasts; @returns what came of it */
  const workOn = async (
    kind: LibraryWork["kind"],
    task: (name: string) => Promise<LibraryOutcome | null>,
  ) => {
    if (store.get().work) return;
    const name = crypto.randomUUID();
    const work = { kind, task: name, done: 0, total: null, subject: "", startedAt: clock(), stopping: false };
    store.send({ work, outcome: null });
    const outcome = await attempt(() => task(name));
    await refreshed;
    store.send({ work: null, outcome });
    if (isShown()) return;
    if (outcome?.kind === "exported" && !outcome.cancelled)
      notify({ kind: "done", message: "notice.exported", values: { name: outcome.name } });
    if (outcome?.kind === "added") {
      const { added, replaced, units, refused } = outcome.outcome;
      const values = { resolutions: added + replaced, units, refused: refused.length };
      notify({ kind: "done", message: "library.added-notice", values });
    }
  };

  /** @param handOver hands files over under the task's name; @returns those that could not be */
  const add = (files: readonly string[], handOver: (task: string) => Promise<RefusedFile[]>) =>
    workOn("add", async (task) => {
      const before = await handOver(task);
      const outcome = await host["library.add"]({ task, files: [...files] });
      const cancelled = outcome.cancelled || (store.get().work?.stopping ?? false);
      return { kind: "added", outcome: { ...outcome, cancelled, refused: [...before, ...outcome.refused] } };
    });

  const chooseNative = async (purpose: "collect" | "folder") => {
    const chosen = await attempt(() => host["files.choose"]({ purpose, suggestedName: null, format: null }));
    const files = chosen?.chosen.map(({ file }) => file) ?? [];
    if (files.length > 0) await add(files, async () => []);
  };

  /** @returns null where the host's dialog was dismissed */
  const chooseNew = async (suggestedName: string) => {
    if (dialogs === "browser") return { name: suggestedName, file: null };
    const choice = { purpose: "export", suggestedName, format: "jsonl" } as const;
    return (await attempt(() => host["files.choose"](choice)))?.chosen[0] ?? null;
  };

  const receive = async (files: readonly File[]) => {
    if (files.length === 0) return;
    await add([], async (task) => {
      const refused: RefusedFile[] = [];
      for (const file of files) {
        if (store.get().work?.stopping) break;
        const failure = await hand(host, task, file).then(() => null, failureNotice);
        if (failure) refused.push({ source: file.name, code: failure.code, details: { ...failure.details } });
      }
      return refused;
    });
  };

  return {
    store,
    async begin(first) {
      if (first) await attempt(() => host["library.sample"]({}));
      await summarise();
    },
    async addFiles() {
      if (dialogs === "native") await chooseNative("collect");
      else await receive(await pickFiles(collectable, true));
    },
    async addFolder() {
      if (dialogs === "native") await chooseNative("folder");
      else await receive((await pickFolder()).filter(({ name }) => collectableName.test(name)));
    },
    receive,
    verify: () =>
      workOn("verify", async (task) => ({ kind: "verified", ...(await host["library.verify"]({ task })) })),
    rebuild: () =>
      workOn("rebuild", async (task) => ({ kind: "rebuilt", ...(await host["library.rebuild"]({ task })) })),
    async exportTo(suggested, originals) {
      const chosen = await chooseNew(`${suggested}.jsonl`);
      if (!chosen) return;
      const { name, file } = chosen;
      await workOn("export", async (task) => {
        const { content, ...made } = await host["library.export"]({ task, file, originals });
        if (content !== null) downloadFile(name, content, "jsonl");
        return { kind: "exported", name, ...made };
      });
    },
    cancel() {
      const { work } = store.get();
      if (!work) return;
      store.send({ work: { ...work, stopping: true } });
      void host["tasks.cancel"]({ task: work.task }).catch(() => {});
    },
    ask,
    async read(unit, at) {
      const reading = await attempt(() => readResolutionOf(host, unit, at === "unit" ? unit : null));
      store.send({ reading });
    },
    async remove(keys) {
      const answer = await attempt(() => host["library.remove"]({ keys: [...keys] }));
      if (answer) store.send({ outcome: { kind: "removed", ...answer }, reading: null });
    },
    async restore() {
      store.send({ outcome: null });
      await attempt(() => host["library.restore"]({}));
    },
  };
}

/** Hands one file of the browser to the host. Rejects for one that is too large or cannot be read. */
async function hand(host: Host, task: string, file: File): Promise<void> {
  if (file.size > largest) throw new UserError("file-too-large", { file: file.name, limit: "20 MB" });
  await host["library.receive"]({ task, ...(await readFile(file)) });
}
