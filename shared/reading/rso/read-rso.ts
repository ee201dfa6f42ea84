import * as v from "valibot";
import { UserError } from "../../base/user-error.ts";
import { writeLabel } from "../../form/label.ts";
import { findStyle } from "../../style/house-styles.ts";
import { plainRun } from "../blocks.ts";
import { type FileReading, fileReading } from "../files/file-blocks.ts";
import type { FileParagraph } from "../files/file-paragraph.ts";

/** Begins every file of the editor (github.com/douira/resolution-editor). */
const magic = "PG52QE1AM4LACMX9";

interface Clause {
  readonly phrase?: string | undefined;
  readonly content: string;
  /** Stands below the parts. */
  readonly contentExt?: string | undefined;
  readonly sub?: readonly Clause[] | undefined;
}

const clause: v.GenericSchema<Clause> = v.object({
  phrase: v.optional(v.string()),
  content: v.string(),
  contentExt: v.optional(v.string()),
  sub: v.optional(v.array(v.lazy(() => clause))),
});

const fileSchema = v.object({
  resolution: v.object({
    address: v.object({
      forum: v.string(),
      questionOf: v.optional(v.string(), ""),
      sponsor: v.optional(v.object({ main: v.string(), co: v.optional(v.array(v.string()), []) })),
    }),
    clauses: v.object({ preambulatory: v.array(clause), operative: v.array(clause) }),
  }),
});

/** Whether a text is a file of the Model United Nations editor of that name. */
export function isRso(text: string): boolean {
  return /^\s*\{/.test(text) && text.slice(0, 200).includes(magic);
}

/**
 * Reads a resolution of the Model United Nations editor whose files end in `.rso`: JSON without numbers and
 * punctuation, which the editor prints by itself.
 *
 * @throws UserError `file-damaged`
 */
export function readRso(text: string, file: string): FileReading {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), fileSchema), text);
  if (!parsed.success) throw new UserError("file-damaged", { file });
  const { address, clauses } = parsed.output.resolution;
  const sponsors = address.sponsor ? [address.sponsor.main, ...address.sponsor.co].join(", ") : "";
  return {
    ...fileReading([
      ...(address.questionOf ? [paragraph(address.questionOf, { headingLevel: 1 })] : []),
      ...(sponsors === "" ? [] : [paragraph(`Submitted by: ${sponsors}`)]),
      paragraph(`The ${address.forum},`),
      ...clauses.preambulatory.flatMap((each) => clauseParagraphs(each, "", ",")),
      ...clauses.operative.flatMap((each, index, { length }) =>
        clauseParagraphs(each, `${index + 1}. `, index + 1 < length ? ";" : "."),
      ),
    ]),
    styleId: style.id,
  };
}

function paragraph(text: string, layout: Partial<FileParagraph> = {}): FileParagraph {
  return { runs: [plainRun(text)], ...layout };
}

/** The files hold no numbers: they are written as this style prints them. */
const style = findStyle("mun-thimun", "en");

/** A clause, or a part of one, with its parts and the text below these; `end` stands at the end of all. */
function clauseParagraphs(
  { phrase = "", content, contentExt = "", sub = [] }: Clause,
  label: string,
  end: string,
  depth = 0,
): FileParagraph[] {
  const text = `${label}${phrase} ${content}`.replace(/\s+/g, " ").trim();
  const level = style.levels[Math.min(depth + 1, style.levels.length - 1)];
  const parts = sub.flatMap((part, index) => {
    const last = index === sub.length - 1 && contentExt === "";
    const label = level ? `${writeLabel(index + 1, level, "", null).printed} ` : "";
    return clauseParagraphs(part, label, last ? end : ",", depth + 1);
  });
  const indent = depth * 4;
  return [
    paragraph(text + (sub.length > 0 ? ":" : contentExt === "" ? end : ""), { indent }),
    ...parts,
    ...(contentExt === "" ? [] : [paragraph(contentExt + end, { indent: indent + 1 })]),
  ];
}
