import type { RevisionChoice } from "../../shared/reading/blocks.ts";
import { type CommandInput, textOption, UsageError } from "./command.ts";

const choices: readonly RevisionChoice[] = ["accept", "keep", "reject"];

/** What `--revisions` says is to become of tracked changes; undefined where it is not given. */
export function revisionsOption(input: CommandInput): RevisionChoice | undefined {
  const said = textOption(input, "revisions");
  const choice = choices.find((each) => each === said);
  if (said === undefined || choice) return choice;
  throw new UsageError({
    en: `Tracked changes can be accepted, kept or rejected (accept, keep, reject), not “${said}”.`,
    fr: `Les modifications suivies peuvent être acceptées, gardées ou refusées (accept, keep, reject), pas « ${said} ».`,
  });
}
