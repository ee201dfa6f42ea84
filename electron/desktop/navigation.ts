import type { WebContents } from "electron";
import { appAddress } from "./app-address.ts";

/** The part of a window's contents that navigation is guarded on. */
export type GuardedContents = Pick<WebContents, "setWindowOpenHandler" | "on">;

/**
 * Keeps the window on its page: no other address, no new window, no embedded page, whatever a link, a script
 * or a dropped file asks for. Reloading the page itself is allowed.
 *
 * @param openOutside is given the addresses that a person may want to see in the browser
 */
export function guardNavigation(contents: GuardedContents, openOutside: (address: string) => void): void {
  const leave = (event: { preventDefault(): void }, address: string) => {
    if (address === appAddress) return;
    event.preventDefault();
    if (isOutsideAddress(address)) openOutside(address);
  };
  contents.setWindowOpenHandler(({ url }) => {
    if (isOutsideAddress(url)) openOutside(url);
    return { action: "deny" };
  });
  contents.on("will-navigate", (event) => leave(event, event.url));
  contents.on("will-frame-navigate", (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
}

/** Whether an address may be handed to the system: web pages over https and mail, nothing that starts a program. */
export function isOutsideAddress(address: string): boolean {
  return URL.canParse(address) && ["https:", "mailto:"].includes(new URL(address).protocol);
}
