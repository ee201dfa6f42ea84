import { faultText } from "../../shared/style/style-fault-texts.ts";
import { userFolders } from "../services/settings/folders.ts";
import { stylesAtHand } from "../services/styles/style-folder.ts";
import type { Command } from "./command.ts";

export const stylesCommand: Command = {
  name: "styles",
  usage: "styles [--json]",
  summary: {
    en: "Lists the house styles at hand: those that come with Rapporteur and your own.",
    fr: "Énumère les styles maison disponibles : ceux de Rapporteur et les vôtres.",
  },
  examples: ["styles", "styles --json"],
  options: { json: { type: "boolean" } },

  async run({ options }, terminal) {
    const { styles, own } = await stylesAtHand(userFolders(terminal.environment).home);
    if (options.json) {
      const listed = styles.map(({ id, language, locale, name, body }) => ({
        id,
        language,
        locale,
        name,
        body,
      }));
      terminal.print(JSON.stringify(listed, null, 1));
    } else {
      for (const style of styles) terminal.print(`${style.id.padEnd(20)} ${style.language}  ${style.name}`);
    }
    const refused = own.filter(({ style }) => style === null);
    for (const { name, faults } of refused) {
      const said = faults
        .map((fault) => `\n  ${fault.path && `${fault.path}: `}${faultText(fault, terminal.language)}`)
        .join("");
      terminal.say(
        {
          en: `${name} cannot be used as a house style. Correct these fields:${said}`,
          fr: `${name} ne peut pas servir de style maison. Corrigez ces champs :${said}`,
        }[terminal.language],
      );
    }
    return refused.length > 0 ? 1 : 0;
  },
};
