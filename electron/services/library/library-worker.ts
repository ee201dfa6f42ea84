import { parentPort, workerData } from "node:worker_threads";
import { libraryAnswers } from "./library-answers.ts";
import type { LibraryAnswer, LibraryPlace, LibraryTask } from "./library-task.ts";
import { workerFailure } from "./worker-failure.ts";

const { file, copies } = workerData as LibraryPlace;
const answers = libraryAnswers(file, copies);

function answer({ id, question, about }: LibraryTask): LibraryAnswer {
  try {
    // The one cast of the thread's boundary: library-thread.ts sends each question with its own subject.
    const ask = answers[question] as (about: unknown) => unknown;
    return { id, value: ask(about) };
  } catch (error) {
    return { id, failure: workerFailure(error, file) };
  }
}

parentPort?.on("message", (task: LibraryTask) => parentPort?.postMessage(answer(task)));
