import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import {
  type GuardedContents,
  guardNavigation,
  isOutsideAddress,
} from "../../electron/desktop/navigation.ts";
import { openOutside } from "../../electron/desktop/open-outside.ts";
import { type GuardedSession, guardPermissions, isOwnRequest } from "../../electron/desktop/permissions.ts";
import { windowOptions } from "../../electron/desktop/window-options.ts";

test("the window's page has no way to Node, to other origins or to developer tools", () => {
  const { webPreferences } = windowOptions({ preload: "/app/preload.cjs", dark: false, developer: false });
  expect(webPreferences).toEqual({
    preload: "/app/preload.cjs",
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  });
});

/** A window's contents that tell what was asked of them, with the addresses that were offered to the system. */
function guarded() {
  const contents = new EventEmitter();
  const offered: string[] = [];
  let openWindow: (details: { url: string }) => { action: string } = () => ({ action: "allow" });
  const guardable = Object.assign(contents, {
    setWindowOpenHandler: (handler: typeof openWindow) => {
      openWindow = handler;
    },
  });
  guardNavigation(guardable as unknown as GuardedContents, (address) => offered.push(address));
  /** Whether the window goes along with an event. */
  const allows = (name: string, details: object = {}) => {
    let prevented = false;
    contents.emit(name, { preventDefault: () => (prevented = true), ...details });
    return !prevented;
  };
  return { allows, offered, opens: (url: string) => openWindow({ url }).action !== "deny" };
}

const dangerous = [
  "file:///etc/passwd",
  "file://server/share/evil.exe",
  "http://example.org/",
  "ftp://example.org/evil",
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "blob:app://rapporteur/1",
  "about:blank",
  "chrome://settings",
  "devtools://devtools/bundled/inspector.html",
  "view-source:https://example.org",
  "smb://server/share",
  "ms-msdt:/id",
  "ms-word:ofe|u|https://example.org/evil.docm",
  "search-ms:query=evil",
  "vscode://file/etc/passwd",
  "ssh://example.org",
  "tel:+123",
  "app://evil/",
  "HTTPS//example.org",
  "\\\\server\\share",
  "",
];

test("the window stays on its page: addresses, redirects, frames, embedded pages and new windows are refused", () => {
  const { allows, opens, offered } = guarded();
  for (const url of [...dangerous, "app://rapporteur/other.html", "app://rapporteur.evil/"]) {
    expect([url, allows("will-navigate", { url }), opens(url)]).toEqual([url, false, false]);
  }
  expect(allows("will-redirect", { url: "https://example.org/" })).toBe(false);
  expect(allows("will-frame-navigate", { url: "app://rapporteur/", isMainFrame: false })).toBe(false);
  expect(allows("will-attach-webview")).toBe(false);
  expect(offered).toEqual([]);
  expect(allows("will-navigate", { url: "app://rapporteur/" })).toBe(true);
});

test("only https and mail addresses are offered to the system", () => {
  const { allows, opens, offered } = guarded();
  expect([allows("will-navigate", { url: "https://example.org/a" }), opens("mailto:a@example.org")]).toEqual([
    false,
    false,
  ]);
  expect(offered).toEqual(["https://example.org/a", "mailto:a@example.org"]);
  expect(dangerous.filter(isOutsideAddress)).toEqual([]);
});

test("an address is shown in full and opened only when the person agrees", async () => {
  const seen: string[] = [];
  const world = (answer: number) => ({
    ask: async ({ detail }: { detail: string }) => {
      seen.push(`asked ${detail}`);
      return answer;
    },
    open: async (address: string) => {
      seen.push(`opened ${address}`);
    },
  });
  await openOutside("https://example.org/?a=1#b", "en", world(0));
  await openOutside("https://example.org/?a=1#b", "fr", world(1));
  expect(seen).toEqual([
    "asked https://example.org/?a=1#b",
    "asked https://example.org/?a=1#b",
    "opened https://example.org/?a=1#b",
  ]);
});

test("the page may copy and load its own files; every other permission and address is denied", () => {
  const permissions = [
    "accessibility-events",
    "ar",
    "background-sync",
    "clipboard-read",
    "clipboard-sanitized-write",
    "deprecated-sync-clipboard-read",
    "display-capture",
    "fileSystem",
    "fullscreen",
    "geolocation",
    "hid",
    "idle-detection",
    "keyboardLock",
    "local-fonts",
    "local-network-access",
    "media",
    "mediaKeySystem",
    "midi",
    "midiSysex",
    "notifications",
    "openExternal",
    "payment-handler",
    "pointerLock",
    "screen-wake-lock",
    "sensors",
    "serial",
    "speaker-selection",
    "storage-access",
    "top-level-storage-access",
    "unknown",
    "usb",
    "vr",
    "window-management",
  ];
  const granted: string[] = [];
  const loaded: string[] = [];
  const addresses = [
    "app://rapporteur/a.js",
    "data:image/png;base64,AA",
    "https://example.org/",
    "http://127.0.0.1/",
    "ws://example.org",
    "file:///etc/passwd",
    "ftp://example.org",
  ];
  guardPermissions({
    setPermissionRequestHandler(
      handler: (contents: null, name: string, answer: (yes: boolean) => void) => void,
    ) {
      for (const name of permissions) handler(null, name, (yes) => yes && granted.push(`asked ${name}`));
    },
    setPermissionCheckHandler(handler: (contents: null, name: string) => boolean) {
      for (const name of permissions) if (handler(null, name)) granted.push(`checked ${name}`);
    },
    setDevicePermissionHandler(handler: () => boolean) {
      if (handler()) granted.push("a device");
    },
    webRequest: {
      onBeforeRequest(
        handler: (details: { url: string }, answer: (how: { cancel: boolean }) => void) => void,
      ) {
        for (const url of addresses) handler({ url }, ({ cancel }) => cancel || loaded.push(url));
      },
    },
  } as unknown as GuardedSession);
  expect(granted).toEqual(["asked clipboard-sanitized-write", "checked clipboard-sanitized-write"]);
  expect(loaded).toEqual(["app://rapporteur/a.js", "data:image/png;base64,AA"]);
  expect(isOwnRequest("apps://rapporteur/")).toBe(false);
});
