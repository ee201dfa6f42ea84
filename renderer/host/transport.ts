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
  return desktop ?? { call: callServer, listen: hearServer };
}

async function callServer(method: Method, input: unknown): Promise<unknown> {
  const response = await fetch(`./api/${method}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
  });
  return response.json();
}

/** The browser itself takes up a broken stream again. */
function hearServer(listener: (event: unknown) => void): () => void {
  const stream = new EventSource("./events");
  stream.onmessage = ({ data }: MessageEvent<string>) => listener(JSON.parse(data));
  return () => stream.close();
}
