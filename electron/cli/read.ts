import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import * as v from "valibot";
import { UserError } from "../../shared/base/user-error.ts";
import { outlinesOf } from "../../shared/form/outline.ts";
import { readText } from "../../shared/reading/read-text.ts";
import type { Repair } from "../../shared/reading/repairs/repair.ts";
import { repairMessage } from "../../shared/reading/repairs/repair-message.ts";
import type { ReadChoices } from "../services/reading/read-bytes.ts";
import { type FileReading, readResolutionFile } from "../services/reading/read-file.ts";
import { userFolders } from "../services/settings/folders.ts";
import { stylesAtHand } from "../services/styles/style-folder.ts";
import { type Command, type CommandInput, type Terminal, textOption, UsageError } from "./command.ts";
import { outlineText } from "./outline-text.ts";
import { revisionsOption } from "./revisions-option.ts";

export const readCommand: Command = {
  name: "read",
  usage:
    "read FILE [--style ID] [--language LANGUAGE] [--revisions accept|reject] [--json] | read --batch FILE.jsonl --json",
  summary: {
    en: "Reads a resolution and prints its outline, with every repair that reading made.",
    fr: "Lit une résolution et affiche son plan, avec chaque réparation faite à la lecture.",
  },
  examples: ["read resolution.md", "read resolution.md --json", "read --batch texts.jsonl --json"],
  options: {
    json: { type: "boolean" },
    style: { type: "string" },
    language: { type: "string" },
    revisions: { type: "string" },
    batch: { type: "string" },
  },

  async run(input, terminal) {
    const batch = textOption(input, "batch");
    const { styles } = await stylesAtHand(userFolders(terminal.environment).home);
    const choices = { ...choicesOf(input), styles };
    if (batch) return readBatch(batch, choices, terminal);
    const [path, ...others] = input.paths;
    if (!path || others.length > 0)
      throw new UsageError({ en: "Name one file to read.", fr: "Indiquez un fichier à lire." });
    const reading = await readResolutionFile(path, choices);
    terminal.print(
      input.options.json
        ? JSON.stringify(outlineJson(reading), null, 1)
        : [reading, ...reading.others].map((each) => outlineText(each, terminal.language)).join("\n\n"),
    );
    return 0;
  },
};

function choicesOf(input: CommandInput): ReadChoices {
  const styleId = textOption(input, "style");
  const language = textOption(input, "language");
  const revisions = revisionsOption(input);
  return {
    ...(styleId ? { styleId } : {}),
    ...(language ? { language } : {}),
    ...(revisions ? { revisions } : {}),
  };
}

type ReadText = Pick<FileReading, "document" | "style" | "repairs">;

/** One outline, or an array of them where the text holds several parts or resolutions. Repairs stand with a resolution's first. */
function outlineJson(reading: ReadText & { readonly others: readonly ReadText[] }): unknown {
  const outlines = [reading, ...reading.others].flatMap(({ document, style, repairs }) =>
    outlinesOf(document, style).map(({ unplaced, ...outline }, index) => ({
      ...outline,
      repairs: index === 0 ? repairs.map(repairJson) : [],
      unplaced,
    })),
  );
  return outlines.length === 1 ? outlines[0] : outlines;
}

/** A repair as programs see it: with its sentence in English. */
function repairJson(repair: Repair) {
  const { code, at, id, span, source } = repair;
  return { code, at, message: repairMessage(repair, "en"), id, span, source };
}

const batchLine = v.looseObject({
  id: v.string(),
  text: v.optional(v.string()),
  markdown: v.optional(v.string()),
});

/** One text a line in, one outline a line out. A line that cannot be read is answered with its error. */
async function readBatch(path: string, choices: ReadChoices, terminal: Terminal): Promise<number> {
  let refused = 0;
  let number = 0;
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  try {
    for await (const line of lines) {
      number++;
      if (!line.trim()) continue;
      const answer = answerLine(line, `${path}:${number}`, choices);
      if ("error" in answer) refused++;
      terminal.print(JSON.stringify(answer));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw new UserError("file-missing", { file: path });
    throw error;
  }
  if (refused > 0) {
    terminal.say(
      {
        en: `${refused} of ${number} texts were refused.`,
        fr: `${refused} textes sur ${number} ont été refusés.`,
      }[terminal.language],
    );
  }
  return 0;
}

function answerLine(line: string, file: string, choices: ReadChoices): Record<string, unknown> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), batchLine), line);
  if (!parsed.success)
    return { id: null, error: { code: "request-invalid", message: `${file} is no {id, text or markdown}` } };
  const { id, text, markdown } = parsed.output;
  try {
    const format = markdown === undefined ? "text" : "markdown";
    return { id, outline: outlineJson(readText(markdown ?? text ?? "", { file: id, format, ...choices })) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { id, outline: null, error: { code: error.code, message: error.message } };
  }
}
