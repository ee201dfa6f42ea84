import type { InterfaceLanguage } from "../../shared/base/user-error.ts";

/** A text in both languages of the interface. */
export type Bilingual = Readonly<Record<InterfaceLanguage, string>>;

/** Where a command writes and what it knows of its surroundings. */
export interface Terminal {
  readonly language: InterfaceLanguage;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Results, to standard output. */
  print(text: string): void;
  /** Messages, to standard error. */
  say(text: string): void;
}

export interface Command {
  readonly name: string;
  /** One line: `read FILE [--style ID] --json`. */
  readonly usage: string;
  readonly summary: Bilingual;
  readonly examples: readonly string[];
  /** The options it takes, as node:util parseArgs reads them. */
  readonly options: Readonly<
    Record<string, { readonly type: "string" | "boolean"; readonly negatable?: boolean }>
  >;
  /** @returns the exit status */
  run(input: CommandInput, terminal: Terminal): Promise<number>;
}

export interface CommandInput {
  readonly paths: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** Wrong usage: the person is told `text` and how the command is used; exit status 2. */
export class UsageError extends Error {
  readonly text: Bilingual;

  constructor(text: Bilingual) {
    super(text.en);
    this.text = text;
  }
}

/** A text option, or undefined when it was not given. */
export function textOption(input: CommandInput, name: string): string | undefined {
  const value = input.options[name];
  return typeof value === "string" ? value : undefined;
}
