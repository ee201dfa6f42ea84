import { Worker } from "node:worker_threads";
import { UserError } from "../../../../shared/base/user-error.ts";
import type { PrintModel } from "../../../../shared/typesetting/print-model.ts";
import { pageData } from "./page-data.ts";
import type { PdfAnswer, PdfTask } from "./pdf-worker.ts";

/**
 * The page as a tagged PDF (PDF/UA-1). It is set in a worker of its own, which ends with it: the caller's
 * thread stays free and no process is kept alive. The same input gives the same bytes.
 *
 * @throws UserError `glyph-missing` naming the characters that no font has, or `pdf-failed`
 */
export async function writePdf(
  model: PrintModel,
  { modified }: { readonly modified: Date },
): Promise<Uint8Array> {
  const answer = await inWorker({ page: JSON.stringify(pageData(model, modified)) });
  if ("pdf" in answer) return answer.pdf;
  const characters = missingCharacters(answer.failure);
  if (characters.length > 0) throw new UserError("glyph-missing", { characters: characters.join(" ") });
  throw new UserError("pdf-failed", { reason: firstMessage(answer.failure) });
}

async function inWorker(task: PdfTask): Promise<PdfAnswer> {
  const { promise, resolve } = Promise.withResolvers<PdfAnswer>();
  const worker = new Worker(new URL("./pdf-worker.ts", import.meta.url), { workerData: task, execArgv: [] });
  worker.once("message", resolve);
  worker.once("error", (error) =>
    resolve({ failure: error instanceof Error ? error.message : String(error) }),
  );
  worker.once("exit", () => resolve({ failure: "typesetting stopped before its end" }));
  try {
    return await promise;
  } finally {
    await worker.terminate();
  }
}

/**
 * The characters that no font has by Typst's findings, each once, in order of appearance. Typst gives them
 * quoted, and a character that cannot be seen as its number.
 */
function missingCharacters(failure: string): string[] {
  const texts = [...failure.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/gu)].map(
    (match) => match[1] ?? "",
  );
  return [
    ...new Set(
      texts.map((text) => text.replace(/\\+u\{(\w+)\}/gu, (_, code: string) => `U+${code.toUpperCase()}`)),
    ),
  ];
}

/** The first message in Typst's diagnostics, which are JSON or Rust's way to print a structure. */
function firstMessage(failure: string): string {
  const message = /"?message"?: ?"((?:[^"\\]|\\.)*)"/u.exec(failure)?.[1] ?? failure;
  return message.replace(/\\+"/g, '"').slice(0, 200);
}
