import { parentPort, workerData } from "node:worker_threads";
import { UserError } from "../../../shared/base/user-error.ts";
import { libraryAnswers } from "./library-answers.ts";
import type { LibraryAnswer, LibraryTask } from "./library-task.ts";

const answers = libraryAnswers(String(workerData));

function answer({ id, question, about }: LibraryTask): LibraryAnswer {
  try {
    // The one cast of the thread's boundary: library-thread.ts sends each question with its own subject.
    const ask = answers[question] as (about: unknown) => unknown;
    return { id, value: ask(about) };
  } catch (error) {
    if (error instanceof UserError) return { id, failure: { code: error.code, details: error.details } };
    const reason = error instanceof Error ? error.message : String(error);
    return { id, failure: { code: "unexpected", details: { reason } } };
  }
}

parentPort?.on("message", (task: LibraryTask) => parentPort?.postMessage(answer(task)));
