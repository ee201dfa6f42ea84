import { EventEmitter } from "node:events";
import fc from "fast-check";
import * as v from "valibot";
import { expect, test, vi } from "vitest";
import { closeWhenKept } from "../../electron/desktop/closing.ts";
import { fileArgument } from "../../electron/desktop/file-argument.ts";
import { hearMenu, isTrustedSender } from "../../electron/desktop/ipc.ts";
import { contract, type Method } from "../../shared/host/contract.ts";
import type { NativeMenu } from "../../shared/host/desktop.ts";
import { hostIn, ipcTransport, temporaryFolder } from "../support/hosts.ts";

const page = { url: "app://rapporteur/", parent: null };

test("only the main frame of the program's own page is listened to", async () => {
  const frames = [
    null,
    { url: "about:blank", parent: null },
    { url: "", parent: null },
    { url: "app://rapporteur.evil/", parent: null },
    { url: "https://rapporteur/", parent: null },
    { url: "file:///index.html", parent: null },
    { url: "app://rapporteur/", parent: page },
  ];
  expect(frames.map((senderFrame) => isTrustedSender({ senderFrame } as never))).toEqual(
    frames.map(() => false),
  );
  expect(isTrustedSender({ senderFrame: page })).toBe(true);
  const host = hostIn(await temporaryFolder());
  const refusal = { ok: false, error: { code: "request-invalid" } };
  expect(await ipcTransport(host, "about:blank").call("session.start", {})).toMatchObject(refusal);
  expect(await ipcTransport(host).call(["session.start"] as never, {})).toMatchObject(refusal);
});

test("no argument of any shape gets past the contract or ends the main process", async () => {
  const { call } = ipcTransport(hostIn(await temporaryFolder()));
  const methods = Object.keys(contract) as Method[];
  const asking = methods.filter((method) => !v.is(contract[method].input, {}));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...asking),
      fc.anything({ withNullPrototype: true }),
      async (method, input) => {
        expect(await call(method, input)).toMatchObject({ ok: false, error: { code: "request-invalid" } });
      },
    ),
    { numRuns: 1000 },
  );
});

test("a path in the place of a handle is refused for every method that takes one", async () => {
  const { call } = ipcTransport(hostIn(await temporaryFolder()));
  for (const path of ["/etc/passwd", "../../secret", "C:\\secret", "file:///etc/passwd", "..", ""]) {
    for (const [method, input] of [
      ["documents.open", { file: path }],
      ["documents.read", { file: path, task: "task-of-a-test" }],
      ["documents.read", { file: "0123456789abcdef", task: path }],
      ["documents.append", { document: path, sequence: 0, entries: [] }],
      ["documents.save", { document: path, content: {}, sequence: 0, file: null }],
      ["exports.make", { content: {}, format: "md", name: "a", file: path }],
    ] as const) {
      expect(await call(method, input), `${method} ${path}`).toMatchObject({
        ok: false,
        error: { code: "request-invalid" },
      });
    }
  }
});

test("a menu is taken from the page only, and only when it is one", () => {
  const ipc = new EventEmitter();
  const shown: NativeMenu[] = [];
  hearMenu(ipc as never, (menu) => shown.push(menu));
  const menu = { language: "en", groups: [] };
  ipc.emit("menu", { senderFrame: { url: "https://example.org/", parent: null } }, menu);
  ipc.emit("menu", { senderFrame: page }, { language: "en", groups: [{ id: "quit", title: "", items: [] }] });
  expect(shown).toEqual([]);
  ipc.emit("menu", { senderFrame: page }, menu);
  expect(shown).toEqual([menu]);
});

/** A window and the main process's end of its messages. */
function closing() {
  const window = Object.assign(new EventEmitter(), {
    destroyed: 0,
    asked: 0,
    destroy() {
      this.destroyed++;
    },
    webContents: {
      send: () => {
        window.asked++;
      },
    },
  });
  const ipc = new EventEmitter();
  closeWhenKept(window, ipc);
  const close = () => window.emit("close", { preventDefault: () => {} });
  return { window, ipc, close };
}

test("a window closes once its last changes are kept", () => {
  const { window, ipc, close } = closing();
  ipc.emit("kept", { senderFrame: page });
  close();
  close();
  expect([window.asked, window.destroyed]).toEqual([1, 0]);
  ipc.emit("kept", { senderFrame: page });
  expect([window.asked, window.destroyed]).toEqual([1, 1]);
});

test("a window that does not answer closes after a second", () => {
  vi.useFakeTimers();
  const { window, ipc, close } = closing();
  close();
  ipc.emit("kept", { senderFrame: { url: "about:blank", parent: null } });
  vi.advanceTimersByTime(999);
  expect(window.destroyed).toBe(0);
  vi.advanceTimersByTime(1);
  expect(window.destroyed).toBe(1);
  vi.useRealTimers();
});

test("the file named at the start is found among the arguments", () => {
  expect(fileArgument(["/opt/rapporteur", "--no-sandbox", "a.reso"], true)).toBe("a.reso");
  expect(fileArgument(["/usr/bin/electron", "dist/node/desktop.js", "a.reso"], false)).toBe("a.reso");
  expect(fileArgument(["/usr/bin/electron", "dist/node/desktop.js"], false)).toBe(null);
});
