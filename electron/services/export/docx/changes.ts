import {
  BuilderElement,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Run,
  type XmlComponent,
} from "docx";
import type {
  PrintBlock,
  PrintModel,
  PrintRevision,
  PrintRun,
  RunChanges,
} from "../../../../shared/typesetting/print-model.ts";
import { escapeXml } from "./escape-xml.ts";

/** Writes what people did to the text: changes around runs, and where comments begin and end. */
export interface ChangesWriter {
  /** A run within its changes, between the bounds of the comments that begin and end with it. */
  around(run: XmlComponent, printed: PrintRun): XmlComponent[];
  /** Runs of a block within the change of the block as a whole. */
  within(revision: PrintRevision | undefined, run: XmlComponent): XmlComponent;
  /** The end of a paragraph that came or goes as a whole. */
  paragraphEnd(revision: PrintRevision | undefined): {
    readonly run?: { readonly insertion?: ChangeOptions; readonly deletion?: ChangeOptions };
  };
}

interface ChangeOptions {
  readonly id: number;
  readonly author: string;
  readonly date: string;
}

/** The writer for one document; changes are numbered in the order in which they are written. */
export function changesWriter(model: PrintModel): ChangesWriter {
  const bounds = commentBounds(model);
  let written = 0;
  const options = ({ author, date }: PrintRevision): ChangeOptions => ({
    id: ++written,
    author,
    date: wordDate(date),
  });

  const within = (revision: PrintRevision | undefined, run: XmlComponent): XmlComponent => {
    if (!revision) return run;
    const { id, author, date } = options(revision);
    return new BuilderElement<{ id: number; author: string; date: string }>({
      name: revision.kind === "insertion" ? "w:ins" : "w:del",
      attributes: {
        id: { key: "w:id", value: id },
        author: { key: "w:author", value: author },
        date: { key: "w:date", value: date },
      },
      children: [run],
    });
  };

  return {
    within,
    around(run, printed) {
      const { starts = [], ends = [] } = bounds.get(printed) ?? {};
      const { revisions = [] } = printed;
      return [
        ...starts.map((id) => new CommentRangeStart(id)),
        revisions.reduceRight((inner, revision) => within(revision, inner), run),
        ...ends.flatMap((id) => [new CommentRangeEnd(id), new Run({ children: [new CommentReference(id)] })]),
      ];
    },
    paragraphEnd(revision) {
      if (!revision) return {};
      return { run: { [revision.kind]: options(revision) } };
    },
  };
}

/** The first and last run of the text that each comment is about, with the comments' numbers. */
function commentBounds(model: PrintModel) {
  const bounds = new Map<RunChanges, { readonly starts: number[]; readonly ends: number[] }>();
  const runs = model.blocks.flatMap(runsOf);
  const at = (run: RunChanges) => {
    const known = bounds.get(run) ?? { starts: [], ends: [] };
    bounds.set(run, known);
    return known;
  };
  Object.keys(model.comments).forEach((id, index) => {
    const about = runs.filter(({ comments }) => comments?.includes(id));
    const [first, last] = [about[0], about.at(-1)];
    if (first) at(first).starts.push(index);
    if (last) at(last).ends.push(index);
  });
  return bounds;
}

function runsOf({ runs, rows = [] }: PrintBlock): PrintRun[] {
  return [...runs, ...rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flat()))];
}

/** The comments part (ISO/IEC 29500-1, 17.13.4.6). The library's own carries the time of writing. */
export function commentsPart({ comments }: PrintModel): string {
  const each = Object.values(comments).map(({ author, date, text }, id) => {
    const said = wordDate(date);
    const when = said === "" ? "" : ` w:date="${said}"`;
    const paragraphs = text
      .split("\n")
      .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`);
    return `<w:comment w:id="${id}" w:author="${escapeXml(author)}"${when}>${paragraphs.join("")}</w:comment>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${each.join("")}</w:comments>`;
}

/** Struck words are `w:delText`, and a change without a date says none. */
export function asTrackedChanges(xml: string): string {
  return xml
    .replaceAll(' w:date=""', "")
    .replace(/<w:del (?:[^>/]|\/(?!>))*>.*?<\/w:del>/gs, (deletion) =>
      deletion.replace(/<(\/?)w:t(?=[ >])/g, "<$1w:delText"),
    );
}

/** A date as the schema wants it (xsd:dateTime); empty for what is none. */
function wordDate(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/.test(date)) return date;
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T00:00:00Z` : "";
}
