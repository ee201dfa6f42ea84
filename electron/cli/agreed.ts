import * as v from "valibot";
import type { AgreedUnit } from "../../shared/host/precedent-data.ts";
import { sourceUnits } from "../../shared/precedent/index/source-units.ts";
import { openPrecedents } from "../services/library/precedents.ts";
import { readResolutionFile } from "../services/reading/read-file.ts";
import { type Command, textOption, UsageError } from "./command.ts";
import { answerLines, timed } from "./json-lines.ts";
import { libraryToRead } from "./library-choice.ts";

const query = v.looseObject({
  id: v.string(),
  text: v.string(),
  except: v.optional(v.array(v.string()), []),
});

export const agreedCommand: Command = {
  name: "agreed",
  usage: "agreed FILE [--library DB] [--language LANGUAGE] [--json] | agreed --batch FILE.jsonl …",
  summary: {
    en: "Says of every clause and item whether it is agreed language, from where, and how it departs from it.",
    fr: "Dit de chaque alinéa et sous-alinéa s’il reprend un texte adopté, lequel, et en quoi il s’en écarte.",
  },
  examples: [
    "agreed draft.md",
    "agreed draft.reso --library un.db --json",
    "agreed --batch units.jsonl --json",
  ],
  options: {
    library: { type: "string" },
    language: { type: "string" },
    batch: { type: "string" },
    json: { type: "boolean" },
  },

  async run(input, terminal) {
    const batch = textOption(input, "batch");
    const [path] = input.paths;
    if (!batch && (!path || input.paths.length > 1))
      throw new UsageError({ en: "Name one file to compare.", fr: "Indiquez un fichier à comparer." });
    const reading = path && !batch ? await readResolutionFile(path) : null;
    const language = textOption(input, "language") ?? reading?.style.language;
    const precedents = openPrecedents(libraryToRead(input, terminal), language);
    try {
      if (batch) {
        await answerLines(batch, query, terminal, ({ text, except }) => {
          const { ms, result } = timed(() => precedents.agreed(text, new Set(except)));
          return { ms, ...result };
        });
      }
      if (reading) {
        const units = sourceUnits(reading.document, reading.style).map(({ place, part, text }) => ({
          label: place,
          part,
          text,
          ...precedents.agreed(text),
        }));
        if (input.options.json) terminal.print(JSON.stringify(units, null, 1));
        else for (const unit of units) terminal.print(agreedText(unit));
      }
      return 0;
    } finally {
      precedents.close();
    }
  },
};

function agreedText({
  label,
  text,
  status,
  similarity,
  precedent,
}: AgreedUnit & { label: string; text: string }): string {
  const origin = precedent ? ` ${precedent.symbol} ${precedent.label}, ${precedent.date}` : "";
  return `${label.padEnd(8)}${status.padEnd(10)}${similarity.toFixed(2)}${origin}\n        ${text}`;
}
