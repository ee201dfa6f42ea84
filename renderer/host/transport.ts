import type { Transport } from "../../shared/host/client.ts";
import type { Method } from "../../shared/host/contract.ts";
import type { DesktopBridge } from "../../shared/host/desktop.ts";

declare global {
  interface Window {
    readonly rapporteurHost?: DesktopBridge;
  }
}

/** The desktop shell's bridge; null in a browser. */
export const desktop: DesktopBridge | null = window.rapporteurHost ?? null;

/** The way to the host: the desktop shell where there is one, else the server that sent this page. */
export function chooseTransport(): Transport {
  return desktop ? desktop.call : callServer;
}

async function callServer(method: Method, input: unknown): Promise<unknown> {
  const response = await fetch(`./api/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
  });
  return response.json();
}
