import type { Host } from "../../shared/host/contract.ts";
import type { AppAction, AppState } from "../app/app-state.ts";
import type { Store } from "../app/store.ts";
import { pickFiles } from "../files/browser-files.ts";
import { failureNotice } from "../files/failure-notice.ts";
import { type FileFlows, savedFiles } from "../files/file-flows.ts";
import { browserFiles, type ChosenFile, hostFiles } from "./chosen-files.ts";
import {
  type ImportedFile,
  type ImportList,
  type ImportOutcome,
  isUnderWay,
  withOutcome,
  withoutWaiting,
} from "./import-list.ts";

/** What the flows work on. */
export interface ImportSetting {
  readonly host: Host;
  readonly store: Store<AppState, AppAction>;
  /** What opens saved drafts and those that were read. */
  readonly files: Pick<FileFlows, "openReceived" | "resume">;
  /** Milliseconds. */
  readonly clock: () => number;
}

/**
 * Reads files into drafts. One file is shown when it is read; of several there is a list, and a person opens what
 * they want. No function rejects.
 */
export interface ImportFlows {
  /** Lets a person choose files, in the host's dialog or the browser's. */
  choose(): Promise<void>;
  /** Takes in files that the browser has, for instance those dropped on the window. A saved draft by itself is opened. */
  receive(files: readonly File[]): Promise<void>;
  /** Stops what is being read and gives up what waits. What was read stays. */
  cancel(): void;
}

/** As many files are with the host at a time. */
const together = 2;

/** A single file that takes longer, in milliseconds, is shown to be read. */
const patience = 800;

const readableFiles = ".docx,.odt,.pdf,.html,.htm,.xml,.md,.markdown,.txt,.text,text/plain,text/markdown";

export function importFlows({ host, store, files: drafts, clock }: ImportSetting): ImportFlows {
  const waiting: { readonly id: string; readonly file: ChosenFile }[] = [];
  const stopped = new Set<string>();
  let working = 0;
  const change = (edit: (list: ImportList) => ImportList) => {
    const { imports } = store.get();
    if (imports) store.send({ type: "imports", imports: edit(imports) });
  };

  const work = async () => {
    if (working === together) return;
    working++;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { id, file } = next;
      change((list) => withOutcome(list, id, { state: "reading" }));
      const outcome = await readOne(host, id, file, () => stopped.has(id));
      change((list) => withOutcome(list, id, outcome));
    }
    working--;
  };

  /** Puts files on the list: on the one that is under way, else on a new one. */
  const list = (files: readonly ChosenFile[]): readonly ImportedFile[] => {
    const added = files.map((file) => ({ file, id: crypto.randomUUID() }));
    waiting.push(...added);
    const listed = added.map(({ id, file }) => ({
      id,
      name: file.name,
      outcome: { state: "waiting" } as const,
    }));
    const { imports } = store.get();
    const before = imports && isUnderWay(imports) ? imports : { files: [], startedAt: clock() };
    store.send({ type: "imports", imports: { ...before, files: [...before.files, ...listed] } });
    return listed;
  };

  const readAll = () => Promise.all(Array.from({ length: together }, work));

  const readSingle = async (file: ChosenFile) => {
    const [listed] = list([file]);
    const slow = setTimeout(() => store.send({ type: "panel", panel: "imports" }), patience);
    await readAll();
    clearTimeout(slow);
    const { imports } = store.get();
    const outcome = imports?.files.find(({ id }) => id === listed?.id)?.outcome;
    // Others may have come to the list meanwhile: then it stays.
    if (imports?.files.length !== 1) return;
    store.send({ type: "imports", imports: null });
    if (outcome?.state === "read") await drafts.resume(outcome.document);
    if (outcome?.state === "refused") {
      const { code, details } = outcome;
      store.send({ type: "notice", notice: { kind: "failure", code, details, action: null } });
    }
  };

  const read = async (files: readonly ChosenFile[]) => {
    const { imports } = store.get();
    const [first, ...others] = files;
    if (!first) return;
    if (others.length === 0 && !(imports && isUnderWay(imports))) return readSingle(first);
    list(files);
    store.send({ type: "panel", panel: "imports" });
    await readAll();
  };

  return {
    async choose() {
      if (store.get().dialogs === "browser") {
        await read(browserFiles(await pickFiles(readableFiles, true), host));
        return;
      }
      const ask = { purpose: "import", suggestedName: null, format: null } as const;
      const answer = await host["files.choose"](ask).catch((error: unknown) => {
        store.send({ type: "notice", notice: failureNotice(error) });
      });
      await read(hostFiles(answer?.chosen ?? []));
    },

    async receive(files) {
      const [first, ...others] = files;
      if (first && others.length === 0 && first.name.toLowerCase().endsWith(savedFiles))
        await drafts.openReceived(first);
      else await read(browserFiles(files, host));
    },

    cancel() {
      waiting.length = 0;
      const reading = store.get().imports?.files.filter(({ outcome }) => outcome.state === "reading") ?? [];
      change(withoutWaiting);
      for (const { id } of reading) stopped.add(id);
      for (const { id } of reading) void host["tasks.cancel"]({ task: id }).catch(() => {});
    },
  };
}

/** Sends one file to the host and has it read. What goes wrong is the outcome. */
async function readOne(
  host: Host,
  task: string,
  file: ChosenFile,
  isStopped: () => boolean,
): Promise<ImportOutcome> {
  try {
    const handle = await file.hand();
    if (isStopped()) return { state: "cancelled" };
    const read = await host["documents.read"]({ file: handle, task });
    return { state: "read", ...read };
  } catch (error) {
    const { code, details } = failureNotice(error);
    return code === "task-cancelled" ? { state: "cancelled" } : { state: "refused", code, details };
  }
}
