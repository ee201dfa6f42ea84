import { randomBytes, timingSafeEqual } from "node:crypto";

/** Who may use the server: browsers that were let in once by a URL that only the user has seen. */
export interface Access {
  /** A new token for a URL. It lets in one browser, once. */
  newToken(): string;
  /** Uses up a token. */
  redeem(token: string): boolean;
  /** The cookie that a browser gets for a token. */
  readonly cookie: string;
  /** Whether a request's Cookie header holds that cookie. */
  holdsCookie(header: string | undefined): boolean;
}

/** @param port part of the cookie's name, since cookies of one machine are sent to all its ports */
export function createAccess(port: number): Access {
  const tokens = new Set<string>();
  const name = `rapporteur-${port}`;
  const session = secret();
  return {
    newToken() {
      const token = secret();
      tokens.add(token);
      return token;
    },
    redeem(token) {
      const known = [...tokens].find((candidate) => sameSecret(candidate, token));
      return known !== undefined && tokens.delete(known);
    },
    cookie: `${name}=${session}; HttpOnly; SameSite=Strict; Path=/`,
    holdsCookie(header) {
      const values = (header ?? "").split(";").map((pair) => pair.trim());
      return values.some(
        (pair) => pair.startsWith(`${name}=`) && sameSecret(pair.slice(name.length + 1), session),
      );
    },
  };
}

/** 256 random bits. */
export function secret(): string {
  return randomBytes(32).toString("base64url");
}

/** Compares in a time that says nothing about where the two differ. */
export function sameSecret(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}
