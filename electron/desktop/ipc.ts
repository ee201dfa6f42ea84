import type { IpcMain, WebFrameMain } from "electron";
import * as v from "valibot";
import { UserError } from "../../shared/base/user-error.ts";
import type { Host } from "../../shared/host/contract.ts";
import { type NativeMenu, nativeMenu } from "../../shared/host/desktop.ts";
import type { HostEvent } from "../../shared/host/events.ts";
import { failureAnswer } from "../../shared/host/messages.ts";
import { answerCall } from "../../shared/host/server.ts";
import { isAppAddress } from "./app-address.ts";
import { channels } from "./channels.ts";

/** Who sent a message. */
export interface Sender {
  readonly senderFrame: Pick<WebFrameMain, "url" | "parent"> | null;
}

/** Only the program's own page, in the window's main frame, is listened to. */
export function isTrustedSender({ senderFrame }: Sender): boolean {
  return senderFrame !== null && senderFrame.parent === null && isAppAddress(senderFrame.url);
}

/** Answers the window's calls on the host. */
export function answerCalls(ipc: Pick<IpcMain, "handle">, host: Host): void {
  ipc.handle(channels.call, async (event: Sender, method: unknown, input: unknown) => {
    if (!isTrustedSender(event) || typeof method !== "string") {
      return failureAnswer(new UserError("request-invalid", { reason: "it came from elsewhere" }));
    }
    return answerCall(host, method, input);
  });
}

/** Passes on what the host tells. @param send reaches the window, where there is one */
export function passEvents(host: Host, send: (channel: string, event: HostEvent) => void): void {
  host.listen((event) => send(channels.event, event));
}

/** Hears of the menu that the window wants. What is none is passed over. */
export function hearMenu(ipc: Pick<IpcMain, "on">, show: (menu: NativeMenu) => void): void {
  ipc.on(channels.menu, (event: Sender, menu: unknown) => {
    const parsed = v.safeParse(nativeMenu, menu);
    if (isTrustedSender(event) && parsed.success) show(parsed.output);
  });
}
