import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import * as v from "valibot";
import { UserError } from "../../shared/base/user-error.ts";
import { readFailure } from "../services/documents/file-failure.ts";
import type { Terminal } from "./command.ts";

/**
 * Answers each line of a .jsonl file with one line, in its order. A line that is not as `schema` says is answered
 * with its error, and so is one whose answer throws a UserError.
 */
export async function answerLines<Schema extends v.GenericSchema<unknown, { readonly id: string }>>(
  path: string,
  schema: Schema,
  terminal: Terminal,
  answer: (query: v.InferOutput<Schema>) => Record<string, unknown>,
): Promise<void> {
  let number = 0;
  try {
    for await (const line of createInterface({
      input: createReadStream(path),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      number++;
      if (!line.trim()) continue;
      const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), line);
      terminal.print(
        JSON.stringify(
          parsed.success
            ? { id: parsed.output.id, ...answerOrError(() => answer(parsed.output)) }
            : {
                id: null,
                error: {
                  code: "request-invalid",
                  message: `${path}:${number}: ${v.summarize(parsed.issues)}`,
                },
              },
        ),
      );
    }
  } catch (error) {
    throw readFailure(error, path);
  }
}

function answerOrError(answer: () => Record<string, unknown>): Record<string, unknown> {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { error: { code: error.code, message: error.message } };
  }
}

/** Milliseconds that `work` takes, to a hundredth, beside its result. */
export function timed<Result>(work: () => Result): { readonly ms: number; readonly result: Result } {
  const started = performance.now();
  const result = work();
  return { ms: Number((performance.now() - started).toFixed(2)), result };
}
