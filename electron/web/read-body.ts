import type { IncomingMessage } from "node:http";

/** A file of 20 MB as base64, and room for the rest of a call. */
const largestBody = 30 * 1024 * 1024;

/** The text of a request; null when it is larger than any call of the contract can be. */
export async function readBody(request: IncomingMessage, largest = largestBody): Promise<string | null> {
  if (Number(request.headers["content-length"] ?? 0) > largest) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  // What is left unread is passed over by the server once it has answered.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
