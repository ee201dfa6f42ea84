import { mkdir, stat, symlink, writeFile } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { findRunningHost } from "../../electron/web/running-host.ts";
import { startWebHost, type WebHost } from "../../electron/web/web-host.ts";
import { hostIn, signIn, temporaryFolder } from "../support/hosts.ts";

interface Started {
  readonly web: WebHost;
  readonly folder: string;
  readonly home: string;
  readonly cookie: string;
}

/** A web host with a screen of three files, and the cookie of a browser that was let in. */
async function started(port = 0): Promise<Started> {
  const folder = await temporaryFolder();
  const screen = join(folder, "screen");
  await mkdir(join(screen, "assets"), { recursive: true });
  await writeFile(join(screen, "index.html"), "<!doctype html><title>Rapporteur</title>");
  await writeFile(join(screen, "assets/main-1a2b.js"), "export {};");
  await writeFile(join(screen, "assets/Inter.woff2"), "font");
  const home = join(folder, "home");
  const web = await startWebHost({ host: hostIn(folder), home, port, rendererFolder: screen });
  onTestFinished(() => web.close().catch(() => undefined));
  return { web, folder, home, cookie: await signIn(web.newUrl()) };
}

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
}

interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request exactly as given: `fetch` would tidy paths and refuse some headers. */
function send({ web }: Started, { method = "GET", path = "/", headers = {}, body }: Sent): Promise<Received> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: "127.0.0.1", port: web.port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

const json = { "Content-Type": "application/json" };

test("what does not come from its own page under its own name is refused", async () => {
  const server = await started();
  const { port } = server.web;
  const { cookie } = server;
  const call = { method: "POST", path: "/api/session.start", body: "{}" };
  const cases: readonly (readonly [string, number, Sent])[] = [
    [
      "a call of its own page",
      200,
      {
        ...call,
        headers: { ...json, cookie, origin: `http://127.0.0.1:${port}`, "sec-fetch-site": "same-origin" },
      },
    ],
    [
      "the same by the name localhost",
      200,
      {
        ...call,
        headers: { ...json, cookie, host: `localhost:${port}`, origin: `http://localhost:${port}` },
      },
    ],
    [
      "a name that was pointed at this machine",
      421,
      { ...call, headers: { ...json, cookie, host: `evil.example:${port}` } },
    ],
    [
      "a name that only begins like its own",
      421,
      { ...call, headers: { ...json, cookie, host: `127.0.0.1:${port}.evil.example` } },
    ],
    ["another port", 421, { ...call, headers: { ...json, cookie, host: `127.0.0.1:${port + 1}` } }],
    ["no port", 421, { ...call, headers: { ...json, cookie, host: "127.0.0.1" } }],
    ["the origin null", 403, { ...call, headers: { ...json, cookie, origin: "null" } }],
    ["a foreign origin", 403, { ...call, headers: { ...json, cookie, origin: "https://evil.example" } }],
    [
      "a page of another port",
      403,
      { ...call, headers: { ...json, cookie, origin: `http://127.0.0.1:${port + 1}` } },
    ],
    [
      "a link or form of a foreign page",
      403,
      { ...call, headers: { ...json, cookie, "sec-fetch-site": "cross-site" } },
    ],
    [
      "a page of another port, as the browser says it",
      403,
      { headers: { cookie, "sec-fetch-site": "same-site" } },
    ],
    ["a form's text", 415, { ...call, headers: { "Content-Type": "text/plain", cookie } }],
    ["a form", 415, { ...call, headers: { "Content-Type": "application/x-www-form-urlencoded", cookie } }],
    ["no type", 415, { ...call, headers: { cookie } }],
    ["no cookie", 401, { ...call, headers: json }],
    [
      "a wrong cookie",
      401,
      { ...call, headers: { ...json, cookie: `rapporteur-${port}=${"A".repeat(43)}` } },
    ],
    [
      "the cookie of another port's server",
      401,
      { ...call, headers: { ...json, cookie: cookie.replace(String(port), "1") } },
    ],
    ["a wrong token", 401, { path: "/?token=guess" }],
    ["a file without the cookie", 401, { path: "/assets/main-1a2b.js" }],
    [
      "a question before a foreign call",
      405,
      { ...call, method: "OPTIONS", headers: { origin: `http://127.0.0.1:${port}` } },
    ],
    ["another method", 405, { method: "DELETE", headers: { cookie } }],
    ["a call as a link", 404, { path: "/api/session.start", headers: { cookie } }],
    ["an unknown place to post to", 404, { ...call, path: "/elsewhere", headers: { ...json, cookie } }],
  ];
  const answers = await Promise.all(
    cases.map(async ([name, , sent]) => [name, (await send(server, sent)).status]),
  );
  expect(answers).toEqual(cases.map(([name, status]) => [name, status]));
});

test("a token lets in one browser once, and leaves no trace in its address", async () => {
  const server = await started();
  const url = new URL(server.web.newUrl());
  const path = `${url.pathname}${url.search}`;
  expect(url.searchParams.get("token")).toMatch(/^[\w-]{43}$/);
  const first = await send(server, { path });
  const { port } = server.web;
  expect([first.status, first.headers.location, first.body]).toEqual([303, "/", ""]);
  expect(first.headers["set-cookie"]).toEqual([
    expect.stringMatching(new RegExp(`^rapporteur-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`)),
  ]);
  expect((await send(server, { path })).status).toBe(401);
  const reloaded = await send(server, { path, headers: { cookie: server.cookie } });
  expect([reloaded.status, reloaded.headers.location, reloaded.headers["set-cookie"]]).toEqual([
    303,
    "/",
    undefined,
  ]);
});

test("every kind of answer carries the same defences", async () => {
  const server = await started();
  const { cookie } = server;
  const defences = {
    "content-security-policy":
      "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types ProseMirrorClipboard rapporteur-paste; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cache-control": "no-store",
  };
  const token = new URL(server.web.newUrl()).search;
  const kinds: readonly (readonly [Sent, number, string | undefined])[] = [
    [{ headers: { cookie } }, 200, "text/html; charset=utf-8"],
    [{ path: "/assets/main-1a2b.js", headers: { cookie } }, 200, "text/javascript; charset=utf-8"],
    [{ path: "/assets/Inter.woff2", headers: { cookie } }, 200, "font/woff2"],
    [
      { method: "POST", path: "/api/session.start", headers: { ...json, cookie }, body: "{}" },
      200,
      "application/json; charset=utf-8",
    ],
    [{ path: `/${token}` }, 303, undefined],
    [{}, 401, "text/plain; charset=utf-8"],
    [{ path: "/none.js", headers: { cookie } }, 404, "text/plain; charset=utf-8"],
    [{ headers: { host: "evil.example" } }, 421, "text/plain; charset=utf-8"],
  ];
  for (const [sent, status, type] of kinds) {
    const { headers, ...received } = await send(server, sent);
    const own = [
      "connection",
      "date",
      "keep-alive",
      "transfer-encoding",
      "location",
      "set-cookie",
      "content-type",
    ];
    const others = Object.fromEntries(Object.entries(headers).filter(([name]) => !own.includes(name)));
    expect([received.status, headers["content-type"], others]).toEqual([status, type, defences]);
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  }
});

test("no path leads out of the screen's folder", async () => {
  const server = await started();
  const { folder, cookie } = server;
  await mkdir(join(folder, "screen-evil"));
  await writeFile(join(folder, "screen-evil/secret.js"), "secret");
  await writeFile(join(folder, "secret.json"), "secret");
  await symlink(join(folder, "secret.json"), join(folder, "screen/link.json"));
  await symlink(folder, join(folder, "screen/out"));
  const paths = [
    "/../secret.json",
    "/..%2fsecret.json",
    "/%2e%2e/secret.json",
    "/%2e%2e%2fsecret.json",
    "/..%5csecret.json",
    "/..\\secret.json",
    "/assets/../../secret.json",
    "/assets/..%2f..%2fsecret.json",
    "/../screen-evil/secret.js",
    "/..%2fscreen-evil%2fsecret.js",
    "/link.json",
    "/out/secret.json",
    "/secret.json%00.js",
    "/%00",
    "/%",
    "/%c0%ae%c0%ae/secret.json",
    "//etc/passwd",
    "/etc/passwd",
    "/file?path=/etc/passwd",
    "/ASSETS/main-1a2b.js",
    "/assets",
    "/assets/",
    "/assets/main-1a2b.js/",
    "/index.html/../../secret.json",
    "http://127.0.0.1/../secret.json",
    `${join(folder, "secret.json")}`,
  ];
  const answers = await Promise.all(
    paths.map(async (path) => [path, (await send(server, { path, headers: { cookie } })).status]),
  );
  expect(answers).toEqual(paths.map((path) => [path, 404]));
  const asked = await send(server, { path: "/api/file?path=/etc/passwd", headers: { cookie } });
  expect(asked.status).toBe(404);
});

test("it listens on 127.0.0.1 only", async () => {
  const { web } = await started();
  const reachable = (host: string) =>
    new Promise<boolean>((resolve) => {
      const socket = connect({ host, port: web.port, timeout: 1000 });
      const done = (answer: boolean) => {
        socket.destroy();
        resolve(answer);
      };
      socket
        .on("connect", () => done(true))
        .on("error", () => done(false))
        .on("timeout", () => done(false));
    });
  const others = Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? []).filter(({ address }) => address !== "127.0.0.1").map(({ address }) => address),
  );
  expect(await reachable("127.0.0.1")).toBe(true);
  for (const address of ["127.0.0.2", "::1", ...others])
    expect(await reachable(address), address).toBe(false);
});

test("a call that is larger than any can be is refused unread, and one that is no JSON is told", async () => {
  const server = await started();
  const headers = { ...json, cookie: server.cookie };
  const call = { method: "POST", path: "/api/files.receive", headers };
  const large = Buffer.alloc(31 * 1024 * 1024, 0x20);
  const declared = await send(server, { ...call, body: large });
  expect(declared.status).toBe(413);
  const streamed = { ...call, headers: { ...headers, "Transfer-Encoding": "chunked" }, body: large };
  expect((await send(server, streamed)).status).toBe(413);
  const broken = await send(server, { ...call, body: "{" });
  expect(JSON.parse(broken.body)).toMatchObject({ ok: false, error: { code: "request-invalid" } });
});

test("a second start finds the server of the first through a file that only its user can read", async () => {
  const server = await started();
  const file = join(server.home, "web-host.json");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const url = new URL((await findRunningHost(server.home)) ?? "");
  expect((await send(server, { path: `/${url.search}` })).status).toBe(303);
  const guess = {
    method: "POST",
    path: "/runtime/token",
    headers: { ...json, authorization: "Bearer guess" },
  };
  expect((await send(server, guess)).status).toBe(401);
  await server.web.close();
  expect(await findRunningHost(server.home)).toBe(null);
  expect(await stat(file).catch(() => null)).toBe(null);
});

test("a file left behind by a server that was killed is no obstacle", async () => {
  const home = await temporaryFolder();
  await writeFile(join(home, "web-host.json"), JSON.stringify({ process: 1, port: 1, secret: "old" }));
  expect(await findRunningHost(home)).toBe(null);
  await writeFile(join(home, "web-host.json"), "{");
  expect(await findRunningHost(home)).toBe(null);
});

test("a port that is taken is named", async () => {
  const { web, folder } = await started();
  const again = startWebHost({
    host: hostIn(folder),
    home: join(folder, "other"),
    port: web.port,
    rendererFolder: folder,
  });
  await expect(again).rejects.toMatchObject({ code: "port-taken", details: { port: web.port } });
});

test("nothing of tokens, cookies or drafts is ever printed", async () => {
  const printed: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, "write").mockImplementation((text) => printed.push(String(text)) > 0);
  }
  onTestFinished(() => void vi.restoreAllMocks());
  const server = await started();
  const headers = { ...json, cookie: server.cookie };
  const body = JSON.stringify({ name: "canary.md", content: Buffer.from("canary").toString("base64") });
  await send(server, { method: "POST", path: "/api/files.receive", headers, body });
  await send(server, {
    method: "POST",
    path: "/api/documents.open",
    headers,
    body: '{"file":"canary-handle"}',
  });
  await send(server, { path: "/?token=canary" });
  expect(printed.filter((text) => /canary|token|rapporteur-/.test(text))).toEqual([]);
});
