import type { Command } from "../commands/command.ts";
import type { Application } from "./application.ts";

/**
 * Runs a command that was chosen outside the text. A command of the text gives the focus back to it, so
 * that typing goes on where it stopped; the overlay it was chosen in has closed by then.
 */
export function runFromMenu(command: Command, { commands, editor }: Application): void {
  if (!command.enabled(commands)) return;
  if (command.keys === "window") {
    command.run(commands);
    return;
  }
  setTimeout(() => {
    editor.focus();
    command.run(commands);
  });
}
