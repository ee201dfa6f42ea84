import * as v from "valibot";
import type { AskedPoint, Suggestion } from "../../shared/host/precedent-data.ts";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { openPrecedents } from "../services/library/precedents.ts";
import { type Command, type CommandInput, textOption, UsageError } from "./command.ts";
import { answerLines, timed } from "./json-lines.ts";
import { libraryToRead } from "./library-choice.ts";

const part = v.picklist(["preamble", "operative"]);
const level = v.picklist(["clause", "item"]);

const query = v.looseObject({
  id: v.string(),
  part,
  level: v.optional(level, "clause"),
  parent: v.optional(v.string()),
  text: v.optional(v.string(), ""),
  title: v.optional(v.string(), ""),
  before: v.optional(v.array(v.looseObject({ text: v.string() })), []),
});

export const suggestCommand: Command = {
  name: "suggest",
  usage:
    "suggest --part preamble|operative [--level clause|item] [--parent TEXT] [--title TEXT] --text TEXT [--style ID] [--language LANGUAGE] [--limit 5] [--library DB] [--json] | suggest --batch FILE.jsonl …",
  summary: {
    en: "Shows what the editor would offer at this point of a draft, from the library.",
    fr: "Montre ce que l’éditeur proposerait à cet endroit d’un projet, d’après la bibliothèque.",
  },
  examples: [
    'suggest --part preamble --text "Recalling its reso"',
    'suggest --part operative --level item --parent "URGES member governments" --text "to " --json',
    "suggest --batch queries.jsonl --style un-ga --language en --json",
  ],
  options: {
    part: { type: "string" },
    level: { type: "string" },
    parent: { type: "string" },
    title: { type: "string" },
    text: { type: "string" },
    style: { type: "string" },
    language: { type: "string" },
    limit: { type: "string" },
    library: { type: "string" },
    batch: { type: "string" },
    json: { type: "boolean" },
  },

  async run(input, terminal) {
    const batch = textOption(input, "batch");
    const limit = limitOf(input);
    const point = batch ? null : pointOf(input);
    const style = styleOf(input);
    const precedents = openPrecedents(
      libraryToRead(input, terminal),
      textOption(input, "language") ?? style?.language,
    );
    try {
      if (batch) {
        await answerLines(batch, query, terminal, ({ id: _, ...asked }) => {
          const at = { ...asked, parent: asked.parent ?? null, before: asked.before.map(({ text }) => text) };
          const { ms, result } = timed(() => precedents.suggest(at, style, limit));
          return { ms, suggestions: result };
        });
        return 0;
      }
      const suggestions = point ? precedents.suggest(point, style, limit) : [];
      if (input.options.json) terminal.print(JSON.stringify(suggestions, null, 1));
      else for (const suggestion of suggestions) terminal.print(suggestionText(suggestion));
      return 0;
    } finally {
      precedents.close();
    }
  },
};

function pointOf(input: CommandInput): AskedPoint {
  const asked = v.safeParse(v.object({ part, level: v.optional(level, "clause") }), input.options);
  if (!asked.success)
    throw new UsageError({
      en: "Say where you are: --part preamble or operative, --level clause or item.",
      fr: "Dites où vous êtes : --part preamble ou operative, --level clause ou item.",
    });
  return {
    ...asked.output,
    text: textOption(input, "text") ?? "",
    title: textOption(input, "title") ?? "",
    parent: textOption(input, "parent") ?? null,
    before: [],
  };
}

function styleOf(input: CommandInput): HouseStyle | null {
  const id = textOption(input, "style");
  return id ? findStyle(id, textOption(input, "language") ?? "en") : null;
}

function limitOf(input: CommandInput): number {
  const text = textOption(input, "limit") ?? "5";
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new UsageError({
    en: `--limit is a number from 1 to 99, not ${text}.`,
    fr: `--limit est un nombre de 1 à 99, pas ${text}.`,
  });
}

function suggestionText({ text, completion, uses, source }: Suggestion): string {
  const origin = [source.symbol, source.label, source.date].filter(Boolean).join(", ");
  return `${text}\n    ${origin} (${uses})${completion && completion !== text ? `\n    … ${completion}` : ""}`;
}
