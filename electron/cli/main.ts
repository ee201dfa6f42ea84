import { parseArgs } from "node:util";
import { errorMessage, type InterfaceLanguage, UserError } from "../../shared/base/user-error.ts";
import { agreedCommand } from "./agreed.ts";
import { type Command, type Terminal, UsageError } from "./command.ts";
import { convertCommand } from "./convert.ts";
import { commandHelp, overview } from "./help.ts";
import { libraryCommand } from "./library.ts";
import { openCommand } from "./open.ts";
import { readCommand } from "./read.ts";
import { stylesCommand } from "./styles.ts";
import { suggestCommand } from "./suggest.ts";

const commands: readonly Command[] = [
  openCommand,
  readCommand,
  convertCommand,
  stylesCommand,
  libraryCommand,
  suggestCommand,
  agreedCommand,
];

/** Runs the command line. Never throws. @returns the exit status: 0 done, 1 refused, 2 wrong usage */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  const [first = "open", ...rest] = args;
  if (["help", "--help", "-h"].includes(first)) {
    terminal.print(overview(commands, terminal.language));
    return 0;
  }
  const command = commands.find(({ name }) => name === first);
  if (!command) {
    const known = commands.map(({ name }) => name).join(", ");
    terminal.say(
      {
        en: `There is no command “${first}”. Commands: ${known}.`,
        fr: `Il n’y a pas de commande « ${first} ». Commandes : ${known}.`,
      }[terminal.language],
    );
    return 2;
  }
  if (rest.includes("--help")) {
    terminal.print(commandHelp(command, terminal.language));
    return 0;
  }
  return runCommand(command, rest, terminal);
}

async function runCommand(command: Command, args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const { values, positionals } = parseOptions(command, args);
    return await command.run({ paths: positionals, options: values }, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.say(`${error.text[terminal.language]}\n${commandHelp(command, terminal.language)}`);
      return 2;
    }
    const { code, details } =
      error instanceof UserError ? error : new UserError("unexpected", { reason: String(error) });
    terminal.say(errorMessage(code, details, terminal.language));
    if (!(error instanceof UserError) && terminal.environment.RAPPORTEUR_DEBUG)
      terminal.say(String((error as Error).stack));
    return 1;
  }
}

function parseOptions(command: Command, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: command.options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError({ en: reason, fr: `Option non comprise : ${reason}` });
  }
}

function processTerminal(): Terminal {
  const environment = process.env;
  const locale =
    environment.RAPPORTEUR_LANGUAGE ??
    environment.LC_ALL ??
    environment.LC_MESSAGES ??
    environment.LANG ??
    "";
  const language: InterfaceLanguage = locale.startsWith("fr") ? "fr" : "en";
  // A reader that has seen enough (`| head`) closes the pipe: nothing is wrong, and nothing more is wanted.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  return {
    language,
    environment,
    print: (text) => process.stdout.write(text.endsWith("\n") ? text : `${text}\n`),
    say: (text) => process.stderr.write(text.endsWith("\n") ? text : `${text}\n`),
  };
}
