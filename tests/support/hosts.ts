// A real host on a temporary folder, reached through each of the three transports.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { answerCalls, passEvents } from "../../electron/desktop/ipc.ts";
import { createHost, type FileDialogs, type LocalHost } from "../../electron/services/host.ts";
import { startWebHost } from "../../electron/web/web-host.ts";
import type { Transport } from "../../shared/host/client.ts";
import type { Host } from "../../shared/host/contract.ts";
import type { JournalEntry } from "../../shared/host/data.ts";
import { answerCall } from "../../shared/host/server.ts";

/** The moment at which everything in these tests happens. */
export const testTime = Date.UTC(2024, 10, 25, 9, 30);

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rapporteur-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A host whose home and documents lie in a folder. */
export function hostIn(folder: string, dialogs: FileDialogs | null = null): LocalHost {
  const host = createHost({
    home: join(folder, "home"),
    documentsFolder: join(folder, "documents"),
    dialogs,
    clock: () => testTime,
  });
  onTestFinished(() => host.close());
  return host;
}

/** In the same process, with everything copied as it would be on its way to another one. */
export function directTransport(host: Host): Transport {
  return {
    call: async (method, input) => structuredClone(await answerCall(host, method, structuredClone(input))),
    listen: (listener) => host.listen((event) => listener(structuredClone(event))),
  };
}

/** Over HTTP, as the page of the web host calls. */
export async function httpTransport(host: Host, folder: string): Promise<Transport> {
  const web = await startWebHost({ host, home: join(folder, "home"), port: 0, rendererFolder: folder });
  onTestFinished(() => web.close());
  return httpClient(web.newUrl());
}

/** What a browser does with the URL that a start printed: it signs in once and then calls. */
export async function httpClient(url: string): Promise<Transport> {
  const cookie = await signIn(url);
  return {
    async call(method, input) {
      const response = await fetch(new URL(`/api/${method}`, url), {
        method: "POST",
        headers: { "Content-Type": "application/json", Cookie: cookie },
        body: JSON.stringify(input),
      });
      return response.json();
    },
    listen: (listener) => hearEvents(new URL("/events", url), cookie, listener),
  };
}

/** What a browser's EventSource does. */
function hearEvents(url: URL, cookie: string, listener: (event: unknown) => void): () => void {
  const stopped = new AbortController();
  const hear = async () => {
    const response = await fetch(url, { headers: { Cookie: cookie }, signal: stopped.signal });
    let text = "";
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const told = (text + part).split("\n\n");
      text = told.pop() ?? "";
      for (const line of told) if (line.startsWith("data: ")) listener(JSON.parse(line.slice(6)));
    }
  };
  // It ends when it is stopped or the server closes.
  hear().catch(() => {});
  return () => stopped.abort();
}

/** Exchanges the token of a URL for the cookie that a browser would keep. */
export async function signIn(url: string): Promise<string> {
  const response = await fetch(url, { redirect: "manual" });
  return response.headers.get("set-cookie")?.split(";")[0] ?? "";
}

/** Over IPC: the main process's real handler behind a channel that copies what passes through, as Electron's does. */
export function ipcTransport(host: Host, senderUrl = "app://rapporteur/"): Transport {
  const handlers = new Map<string, (event: never, ...args: unknown[]) => unknown>();
  answerCalls({ handle: (channel, handler) => handlers.set(channel, handler) }, host);
  const listeners = new Set<(event: unknown) => void>();
  passEvents(host, (_channel, told) => {
    for (const listener of listeners) listener(structuredClone(told));
  });
  const event = { senderFrame: { url: senderUrl, parent: null } } as never;
  return {
    call: async (method, input) =>
      structuredClone(await handlers.get("host")?.(event, ...structuredClone([method, input]))),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Every transport by name. */
export const transports: Readonly<
  Record<string, (host: Host, folder: string) => Transport | Promise<Transport>>
> = {
  "in the same process": directTransport,
  "over loopback HTTP": httpTransport,
  "over IPC": (host) => ipcTransport(host),
};

/** A change that types `text` at a place, as the journal keeps it. */
export function typed(text: string, at = 2): JournalEntry {
  return {
    kind: "edit",
    steps: [{ stepType: "replace", from: at, to: at, slice: { content: [{ type: "text", text }] } }],
    time: testTime,
    group: 1,
    selection: { type: "text", anchor: at, head: at },
  };
}
