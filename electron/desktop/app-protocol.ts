import type { CustomScheme } from "electron";
import { readContainedFile } from "../services/contained-file.ts";
import { pageHeaders } from "../services/page-security.ts";
import { appScheme, isAppAddress } from "./app-address.ts";

/** To be registered before the program is ready. `secure` and `standard` give the page an origin of its own. */
export const customSchemes: readonly CustomScheme[] = [
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
];

/** Answers a request of the window for one of the screen's files; anything else is not found. */
export async function answerAppRequest(request: Request, rendererFolder: string): Promise<Response> {
  const allowed = request.method === "GET" && isAppAddress(request.url);
  const file = allowed ? await readContainedFile(rendererFolder, new URL(request.url).pathname) : null;
  if (!file) return new Response("Not found\n", { status: 404, headers: pageHeaders });
  const body = Uint8Array.from(file.bytes);
  return new Response(body, { headers: { ...pageHeaders, "Content-Type": file.contentType } });
}
