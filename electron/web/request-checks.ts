import type { IncomingHttpHeaders } from "node:http";

/** A request that is refused: an HTTP status and a word on why. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
}

/** The parts of a request that its headers decide on. */
export interface RequestHead {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * What any request must fulfil before anything else is looked at: it names this server and no other (a name
 * that an attacker points at 127.0.0.1 is refused), it comes from this server's own page or from no page at
 * all, and it carries data only as JSON, which no page of another origin can send unasked.
 *
 * @param port the port this server listens on
 * @returns null when the request may go on
 */
export function refusalOf({ method, headers }: RequestHead, port: number): Refusal | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const host = headers.host ?? "";
  if (!hosts.includes(host)) return { status: 421, reason: "Unknown host name" };
  if (headers.origin !== undefined && headers.origin !== `http://${host}`)
    return { status: 403, reason: "Foreign origin" };
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none")
    return { status: 403, reason: "Foreign page" };
  if (method === "GET" || method === "HEAD") return null;
  if (method !== "POST") return { status: 405, reason: "Method not allowed" };
  const type = headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  return type === "application/json" ? null : { status: 415, reason: "Only application/json" };
}
