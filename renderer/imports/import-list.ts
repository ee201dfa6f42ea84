import type { ErrorCode } from "../../shared/base/error-texts.ts";
import type { ErrorDetails } from "../../shared/base/user-error.ts";

/** What has become of a file so far. */
export type ImportOutcome =
  | { readonly state: "waiting" | "reading" | "cancelled" }
  | {
      readonly state: "read";
      /** The draft that was made of it. */
      readonly document: string;
      readonly title: string;
      readonly clauses: number;
      readonly repairs: number;
    }
  | { readonly state: "refused"; readonly code: ErrorCode; readonly details: ErrorDetails };

export interface ImportedFile {
  /** Names the file in its list, and its reading to the host. */
  readonly id: string;
  readonly name: string;
  readonly outcome: ImportOutcome;
}

/** The files of one import, in the order in which they were chosen. */
export interface ImportList {
  readonly files: readonly ImportedFile[];
  /** Milliseconds. */
  readonly startedAt: number;
}

/** How far an import is. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
  /** Of all files so far, whatever became of them; null while too few are done to tell. */
  readonly secondsLeft: number | null;
  readonly read: number;
  readonly refused: number;
  readonly cancelled: number;
}

/** The list with what has become of one file. */
export function withOutcome(list: ImportList, id: string, outcome: ImportOutcome): ImportList {
  const files = list.files.map((file) => (file.id === id ? { ...file, outcome } : file));
  return { ...list, files };
}

/** The list with everything that has not begun given up. */
export function withoutWaiting(list: ImportList): ImportList {
  const files = list.files.map((file) =>
    file.outcome.state === "waiting" ? { ...file, outcome: { state: "cancelled" } as const } : file,
  );
  return { ...list, files };
}

export function isUnderWay({ files }: ImportList): boolean {
  return files.some(({ outcome: { state } }) => state === "waiting" || state === "reading");
}

/** @param now milliseconds, of the same clock as `startedAt` */
export function progressOf({ files, startedAt }: ImportList, now: number): ImportProgress {
  const count = (state: ImportOutcome["state"]) =>
    files.filter(({ outcome }) => outcome.state === state).length;
  const [read, refused, cancelled] = [count("read"), count("refused"), count("cancelled")];
  const done = read + refused + cancelled;
  const measured = read + refused;
  const perFile = (now - startedAt) / Math.max(measured, 1) / 1000;
  const secondsLeft = measured < 2 ? null : Math.ceil(perFile * (files.length - done));
  return { done, total: files.length, secondsLeft, read, refused, cancelled };
}
