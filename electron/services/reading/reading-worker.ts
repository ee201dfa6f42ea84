import { parentPort } from "node:worker_threads";
import { UserError } from "../../../shared/base/user-error.ts";
import { readBytes } from "./read-bytes.ts";
import type { ReadingAnswer, ReadingTask } from "./reading-task.ts";

async function answer({ bytes, file, choices }: ReadingTask): Promise<ReadingAnswer> {
  try {
    const first = await readBytes(bytes, file, choices);
    const resolutions = [first, ...first.others].map(({ document, repairs, places }) => ({
      content: document.toJSON() as unknown,
      repairs,
      places,
    }));
    return { resolutions, source: first.source };
  } catch (error) {
    if (error instanceof UserError) return { failure: { code: error.code, details: error.details } };
    const reason = error instanceof Error ? error.message : String(error);
    return { failure: { code: "unexpected", details: { reason } } };
  }
}

parentPort?.on("message", (task: ReadingTask) => {
  void answer(task).then((answered) => parentPort?.postMessage(answered));
});
