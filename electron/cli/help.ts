import type { InterfaceLanguage } from "../../shared/base/user-error.ts";
import type { Command } from "./command.ts";

/** What `rapporteur help` prints. */
export function overview(commands: readonly Command[], language: InterfaceLanguage): string {
  const intro = {
    en: "Rapporteur: a drafting assistant for the people who write resolutions.",
    fr: "Rapporteur : un assistant de rédaction pour celles et ceux qui écrivent des résolutions.",
  }[language];
  const more = {
    en: "rapporteur COMMAND --help tells more about a command.",
    fr: "rapporteur COMMANDE --help en dit plus sur une commande.",
  }[language];
  const lines = commands.map(
    (command) => `  rapporteur ${command.usage}\n      ${command.summary[language]}`,
  );
  return [intro, "", ...lines, "", more].join("\n");
}

/** What `rapporteur COMMAND --help` prints. */
export function commandHelp(command: Command, language: InterfaceLanguage): string {
  const example = { en: "Examples:", fr: "Exemples :" }[language];
  return [
    `rapporteur ${command.usage}`,
    `  ${command.summary[language]}`,
    example,
    ...command.examples.map((line) => `  rapporteur ${line}`),
  ].join("\n");
}
