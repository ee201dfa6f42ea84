import { Plugin } from "prosemirror-state";
import type { CommandTarget } from "../../commands/command.ts";
import { commands } from "../../commands/registry.ts";
import { matchesShortcut, onMac } from "../../commands/shortcut.ts";

const textCommands = commands.filter((command) => command.keys === "text");

/**
 * The keys of the commands that act on the text. A key whose command does not apply here does nothing: the
 * browser's own Enter or Tab would know nothing of clauses. Only a command that yields leaves its key to others.
 */
export function commandKeys(target: () => CommandTarget): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(_view, event) {
        const command = textCommands.find(
          ({ shortcuts, yields, enabled }) =>
            shortcuts.some((shortcut) => matchesShortcut(event, shortcut, onMac)) &&
            (!yields || enabled(target())),
        );
        command?.run(target());
        return command !== undefined;
      },
    },
  });
}
