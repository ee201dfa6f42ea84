/** The channels between the window and the main process. */
export const channels = {
  /** Window → main, answered: one call of the contract. */
  call: "host",
  /** Main → window: what the host tells unasked. */
  event: "event",
  /** Window → main: the commands to show in the native menu. */
  menu: "menu",
  /** Main → window: a command was chosen in the native menu. */
  command: "command",
  /** Main → window: the window is about to close. */
  closing: "closing",
  /** Window → main: all changes are kept, it may close. */
  kept: "kept",
} as const;
