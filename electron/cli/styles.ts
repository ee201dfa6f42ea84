import { builtInStyles } from "../../shared/style/house-styles.ts";
import type { Command } from "./command.ts";

export const stylesCommand: Command = {
  name: "styles",
  usage: "styles [--json]",
  summary: { en: "Lists the house styles at hand.", fr: "Énumère les styles maison disponibles." },
  examples: ["styles", "styles --json"],
  options: { json: { type: "boolean" } },

  async run({ options }, terminal) {
    const styles = builtInStyles.map(({ id, language, locale, name, body }) => ({
      id,
      language,
      locale,
      name,
      body,
    }));
    if (options.json) terminal.print(JSON.stringify(styles, null, 1));
    else
      for (const style of styles) terminal.print(`${style.id.padEnd(12)} ${style.language}  ${style.name}`);
    return 0;
  },
};
