import { stat } from "node:fs/promises";
import { extname } from "node:path";
import { UserError } from "../../shared/base/user-error.ts";
import { type NotCarried, switchStyle } from "../../shared/form/switch-style.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { writeFileAtomically } from "../services/documents/atomic-write.ts";
import { makeExport, writtenFormats } from "../services/export/export.ts";
import { readResolutionFile } from "../services/reading/read-file.ts";
import { userFolders } from "../services/settings/folders.ts";
import { stylesAtHand } from "../services/styles/style-folder.ts";
import { type Command, type Terminal, textOption, UsageError } from "./command.ts";
import { notCarriedText } from "./not-carried-text.ts";
import { revisionsOption } from "./revisions-option.ts";

export const convertCommand: Command = {
  name: "convert",
  usage: "convert FILE OUT… [--style ID] [--language LANGUAGE] [--revisions keep|accept|reject]",
  summary: {
    en: "Reads a resolution and writes it in other formats, told from the names (.reso .docx .pdf .html .md .txt), and in another house style if you name one. Of a file that holds many, each is written under the name with its number. Tracked changes are kept in .reso and .docx, and read as accepted in the others.",
    fr: "Lit une résolution et l’écrit dans d’autres formats, d’après les noms (.reso .docx .pdf .html .md .txt), et dans un autre style maison si vous en nommez un. D’un fichier qui en contient plusieurs, chacune est écrite sous le nom suivi de son numéro. Les modifications suivies sont gardées dans .reso et .docx, acceptées dans les autres.",
  },
  examples: [
    "convert resolution.md resolution.docx resolution.pdf",
    "convert resolution.txt resolution.reso --style un-ga",
  ],
  options: { style: { type: "string" }, language: { type: "string" }, revisions: { type: "string" } },

  async run(input, terminal) {
    const [source, ...targets] = input.paths;
    if (!source || targets.length === 0) {
      throw new UsageError({
        en: "Name the file to read and at least one to write.",
        fr: "Indiquez le fichier à lire et au moins un fichier à écrire.",
      });
    }
    const formats = targets.map(formatOf);
    const styleId = textOption(input, "style");
    const language = textOption(input, "language");
    const { styles } = await stylesAtHand(userFolders(terminal.environment).home);
    const reading = await readResolutionFile(source, {
      styles,
      revisions: revisionsOption(input) ?? "keep",
      ...(styleId ? { otherwise: styleId } : {}),
      ...(language ? { language } : {}),
    });
    const style = styleId ? findStyle(styleId, language ?? reading.style.language, styles) : reading.style;
    const modified = await modifiedTime(source, terminal.environment);
    const resolutions = [reading, ...reading.others];
    const repairs = resolutions.flatMap((each) => each.repairs);
    const notCarried: NotCarried[] = [];
    for (const [number, { document: read }] of resolutions.entries()) {
      const switched = style === reading.style ? null : switchStyle(read, reading.style, style);
      notCarried.push(...(switched?.notCarried ?? []));
      for (const [index, named] of targets.entries()) {
        const target = resolutions.length === 1 ? named : numbered(named, number + 1);
        const format = formats[index] ?? "txt";
        const bytes = await makeExport(switched?.document ?? read, style, format, { modified });
        await writeFileAtomically(target, bytes);
        terminal.say({ en: `Wrote ${target}`, fr: `${target} écrit` }[terminal.language]);
      }
    }
    if (notCarried.length > 0) {
      const said = notCarried.map((each) => `\n${notCarriedText(each, terminal.language)}`).join("");
      terminal.say(
        {
          en: `Set from the style ${reading.style.id} in ${style.id}. Look at what it could not carry:${said}`,
          fr: `Passé du style ${reading.style.id} à ${style.id}. Voyez ce qu’il n’a pas pu reprendre :${said}`,
        }[terminal.language],
      );
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

/** `report.docx` as `report-3.docx`, for the third resolution of a file that holds many. */
function numbered(target: string, number: number): string {
  const ending = extname(target);
  return `${target.slice(0, -ending.length)}-${number}${ending}`;
}

function formatOf(target: string) {
  const ending = extname(target).slice(1).toLowerCase();
  const format = writtenFormats.find((name) => name === ending);
  if (format) return format;
  throw new UserError("format-not-written", {
    file: target,
    formats: writtenFormats.map((name) => `.${name}`).join(" "),
  });
}

/**
 * The date written into exported files: when the source was last changed, so that the same file converted
 * twice gives the same bytes. SOURCE_DATE_EPOCH (reproducible-builds.org), in seconds since 1970, overrides it.
 */
async function modifiedTime(source: string, environment: Terminal["environment"]): Promise<Date> {
  const seconds = environment.SOURCE_DATE_EPOCH;
  return seconds ? new Date(Number(seconds) * 1000) : (await stat(source)).mtime;
}
