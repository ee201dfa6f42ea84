import { extname } from "node:path";
import { UserError } from "../../shared/base/user-error.ts";
import { writeFileAtomically } from "../services/documents/atomic-write.ts";
import { exportFormatNames, makeExport } from "../services/export/export.ts";
import { readResolutionFile } from "../services/reading/read-file.ts";
import { type Command, textOption, UsageError } from "./command.ts";

export const convertCommand: Command = {
  name: "convert",
  usage: "convert FILE OUT… [--style ID] [--language LANGUAGE]",
  summary: {
    en: "Reads a resolution and writes it in other formats, told from the names: .reso .docx .pdf .html .md .txt",
    fr: "Lit une résolution et l’écrit dans d’autres formats, d’après les noms : .reso .docx .pdf .html .md .txt",
  },
  examples: ["convert resolution.md resolution.docx resolution.pdf", "convert resolution.txt resolution.reso --style nato-pa"],
  options: { style: { type: "string" }, language: { type: "string" } },

  async run(input, terminal) {
    const [source, ...targets] = input.paths;
    if (!source || targets.length === 0) {
      throw new UsageError({ en: "Name the file to read and at least one to write.", fr: "Indiquez le fichier à lire et au moins un fichier à écrire." });
    }
    const formats = targets.map(formatOf);
    const styleId = textOption(input, "style");
    const language = textOption(input, "language");
    const { document, style, repairs } = await readResolutionFile(source, {
      ...(styleId ? { styleId } : {}),
      ...(language ? { language } : {}),
    });
    for (const [index, target] of targets.entries()) {
      const bytes = await makeExport(document, style, formats[index] ?? "txt", { modified: modifiedTime(terminal.environment) });
      await writeFileAtomically(target, bytes);
      terminal.say({ en: `Wrote ${target}`, fr: `${target} écrit` }[terminal.language]);
    }
    if (repairs.length > 0) {
      terminal.say(
        {
          en: `Reading made ${repairs.length} repairs; see them with: rapporteur read ${source}`,
          fr: `La lecture a fait ${repairs.length} réparations ; affichez-les avec : rapporteur read ${source}`,
        }[terminal.language],
      );
    }
    return 0;
  },
};

function formatOf(target: string) {
  const ending = extname(target).slice(1).toLowerCase();
  const format = exportFormatNames.find((name) => name === ending);
  if (format) return format;
  throw new UserError("format-not-written", { file: target, formats: exportFormatNames.map((name) => `.${name}`).join(" ") });
}

/**
 * The date written into exported files. A fixed one, so that the same text gives the same bytes; builds that
 * want another set SOURCE_DATE_EPOCH (reproducible-builds.org), in seconds since 1970.
 */
function modifiedTime(environment: Readonly<Record<string, string | undefined>>): Date {
  const seconds = Number(environment["SOURCE_DATE_EPOCH"] ?? 946_684_800);
  return new Date(seconds * 1000);
}
