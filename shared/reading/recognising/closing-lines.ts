import { dateIn } from "../../form/adoption-date.ts";
import type { Metadata } from "../../resolution/metadata.ts";
import type { HouseStyle } from "../../style/house-style.ts";
import { languageOf } from "../../style/languages/languages.ts";
import { type Block, textOf } from "../blocks.ts";

/** What the lines below the clauses say of a text: at which meeting it was adopted, when and how. */
export function readClosingLines(blocks: readonly Block[], style: HouseStyle): Metadata {
  const { meetingForm, voteForm } = languageOf(style);
  const lines = blocks.map((block) => textOf(block.runs).replace(/\s+/g, " ").trim());
  const meetingAt = lines.findIndex((line) => meetingForm.test(line));
  const meeting = meetingForm.exec(lines[meetingAt] ?? "")?.[0];
  const date = dateIn(lines.slice(Math.max(meetingAt, 0), meetingAt + 2).join(" "), style)?.date;
  const vote = lines.map((line) => voteForm.exec(line)?.[1]?.trim()).find((found) => found !== undefined);
  return { ...(meeting ? { meeting } : {}), ...(date ? { date } : {}), ...(vote ? { vote } : {}) };
}
