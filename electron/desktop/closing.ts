import { channels } from "./channels.ts";
import { isTrustedSender, type Sender } from "./ipc.ts";

/** The longest a window that does not answer is waited for, in milliseconds. */
const patience = 1000;

/** The part of a window that closing works on. */
export interface ClosingWindow {
  on(event: "close", listener: (event: { preventDefault(): void }) => void): unknown;
  /** Closes without asking again. */
  destroy(): void;
  readonly webContents: { send(channel: string): void };
}

/** The part of `ipcMain` that closing listens on. */
export interface ClosingIpc {
  once(channel: string, listener: (event: Sender) => void): unknown;
}

/**
 * Lets a window send its last changes to the journal before it closes. Nobody is asked whether to save: the
 * journal has every change.
 */
export function closeWhenKept(window: ClosingWindow, ipc: ClosingIpc): void {
  let closing = false;
  let destroyed = false;
  const destroy = () => {
    if (!destroyed) window.destroy();
    destroyed = true;
  };
  window.on("close", (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    ipc.once(channels.kept, (event) => {
      if (isTrustedSender(event)) destroy();
    });
    window.webContents.send(channels.closing);
    setTimeout(destroy, patience);
  });
}
