import type { Session } from "electron";
import { appScheme } from "./app-address.ts";

/** The part of a session that permissions are guarded on. */
export type GuardedSession = Pick<
  Session,
  "setPermissionRequestHandler" | "setPermissionCheckHandler" | "setDevicePermissionHandler" | "webRequest"
>;

/** Copying is all that the page needs of what a browser can be asked for. */
export function isPermitted(permission: string): boolean {
  return permission === "clipboard-sanitized-write";
}

/** Whether the page may load an address at all: its own files, and what it made itself. Nothing leaves the machine. */
export function isOwnRequest(address: string): boolean {
  return [`${appScheme}:`, "data:", "blob:", "devtools:"].some((scheme) => address.startsWith(scheme));
}

/** Refuses the page everything but copying and its own files. */
export function guardPermissions(session: GuardedSession): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isPermitted(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isPermitted(permission));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnRequest(url) }));
}
