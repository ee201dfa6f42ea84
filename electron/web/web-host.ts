import { mkdir } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { UserError } from "../../shared/base/user-error.ts";
import type { Host } from "../../shared/host/contract.ts";
import { failureAnswer } from "../../shared/host/messages.ts";
import { answerCall } from "../../shared/host/server.ts";
import { readContainedFile } from "../services/contained-file.ts";
import { pageHeaders } from "../services/page-security.ts";
import { type Access, createAccess, sameSecret, secret } from "./access.ts";
import { readBody } from "./read-body.ts";
import { refusalOf } from "./request-checks.ts";
import { announceHost, withdrawHost } from "./running-host.ts";

export interface WebHostOptions {
  readonly host: Host;
  /** Where the running server is announced to a second start. */
  readonly home: string;
  /** 0: any free port. */
  readonly port: number;
  /** The built screen. */
  readonly rendererFolder: string;
}

export interface WebHost {
  readonly port: number;
  /** A URL that lets in one browser, once. */
  newUrl(): string;
  close(): Promise<void>;
}

/** What every request is answered with. */
interface Site {
  readonly host: Host;
  readonly rendererFolder: string;
  readonly port: number;
  readonly access: Access;
  /** Known to programs of the same user only (`running-host.ts`). */
  readonly runtimeSecret: string;
}

/**
 * Serves the screen and the contract to browsers on this machine, and to nobody else.
 *
 * @throws UserError `port-taken` when another program listens on the port
 */
export async function startWebHost({
  host,
  home,
  port: wanted,
  rendererFolder,
}: WebHostOptions): Promise<WebHost> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  const server = createServer();
  const port = await listen(server, wanted);
  const site: Site = { host, rendererFolder, port, access: createAccess(port), runtimeSecret: secret() };
  server.on("request", (request, response) => {
    respond(site, request, response).catch(() => response.destroy());
  });
  const announcement = { process: process.pid, port, secret: site.runtimeSecret };
  await announceHost(home, announcement);
  return {
    port,
    newUrl: () => newUrl(site),
    async close() {
      await withdrawHost(home, announcement);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function respond(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const head = { method: request.method ?? "", headers: request.headers };
  const refusal = refusalOf(head, site.port);
  if (refusal) return say(response, refusal.status, refusal.reason);
  const url = new URL(request.url ?? "/", `http://127.0.0.1:${site.port}`);
  if (head.method === "POST" && url.pathname === "/runtime/token") return giveUrl(site, request, response);
  const token = url.searchParams.get("token");
  if (token !== null && site.access.redeem(token)) {
    return send(response, 303, { Location: "/", "Set-Cookie": site.access.cookie }, "");
  }
  if (!site.access.holdsCookie(request.headers.cookie))
    return say(response, 401, "Start Rapporteur again to get a new address.");
  if (token !== null) return send(response, 303, { Location: "/" }, "");
  if (head.method === "POST") return answer(site, url.pathname, request, response);
  if (url.pathname === "/events") return tellEvents(site.host, response);
  const file = await readContainedFile(site.rendererFolder, url.pathname);
  if (!file) return say(response, 404, "Not found");
  send(response, 200, { "Content-Type": file.contentType }, head.method === "HEAD" ? "" : file.bytes);
}

/** One call of the contract. */
async function answer(
  site: Site,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = /^\/api\/([\w.]{1,64})$/.exec(path)?.[1];
  if (!method) return say(response, 404, "Not found");
  const body = await readBody(request);
  // What is left of it would be taken for the next call on the same connection.
  if (body === null) return say(response.setHeader("Connection", "close"), 413, "Too large");
  const input = parseJson(body);
  const reply =
    input === undefined
      ? failureAnswer(new UserError("request-invalid", { reason: "the body is no JSON" }))
      : await answerCall(site.host, method, input);
  sendJson(response, reply);
}

/** Sends what the host tells for as long as the page listens (server-sent events). */
function tellEvents(host: Host, response: ServerResponse): void {
  response.writeHead(200, { ...pageHeaders, "Content-Type": "text/event-stream; charset=utf-8" });
  // A comment at once: the page's stream counts as open only when something has come.
  response.write(":\n\n");
  const stop = host.listen((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  response.on("close", stop);
}

/** A new URL for a program that can read this user's files. */
function giveUrl(site: Site, request: IncomingMessage, response: ServerResponse): void {
  if (sameSecret(request.headers.authorization ?? "", `Bearer ${site.runtimeSecret}`)) {
    sendJson(response, { url: newUrl(site) });
  } else {
    say(response, 401, "Unknown");
  }
}

function newUrl({ port, access }: Site): string {
  return `http://127.0.0.1:${port}/?token=${access.newToken()}`;
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 200, { "Content-Type": "application/json; charset=utf-8" }, JSON.stringify(value));
}

function say(response: ServerResponse, status: number, text: string): void {
  send(response, status, { "Content-Type": "text/plain; charset=utf-8" }, `${text}\n`);
}

function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Uint8Array,
): void {
  response.writeHead(status, { ...pageHeaders, ...headers }).end(body);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE" || error.code === "EACCES";
      reject(taken ? new UserError("port-taken", { port }) : error);
    });
    server.listen({ host: "127.0.0.1", port }, () => {
      const address = server.address();
      if (typeof address === "object" && address !== null) resolve(address.port);
    });
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
