/** Gives one new id at each call. Ids name clauses, items and headings for as long as they live. */
export type IdSource = () => string;

const letters = "abcdefghijkmnpqrstuvwxyz23456789";
const length = 10;

/** Ids for what a person creates: 50 random bits each. */
export const randomIds: IdSource = () => spell(() => Math.random());

/**
 * Ids for what is read from a text: the same text gives the same ids, so that a conversion made twice is
 * the same to the byte.
 */
export function idsFor(text: string): IdSource {
  let state = hash(text);
  return () =>
    spell(() => {
      // mulberry32, by Tommy Ettinger (public domain)
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    });
}

function spell(random: () => number): string {
  let id = "";
  for (let i = 0; i < length; i++) id += letters[Math.floor(random() * letters.length)];
  return id;
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return value;
}

/** Throws a RangeError for what is neither null nor an id. */
export function validateBaseId(value: unknown): void {
  if (value !== null) validateId(value);
}

/** Throws a RangeError for what can be no id. */
export function validateId(value: unknown): void {
  if (typeof value !== "string" || !/^[A-Za-z0-9_-]{1,64}$/.test(value)) {
    throw new RangeError(`An id is 1 to 64 letters, digits, _ or -, not ${JSON.stringify(value)}`);
  }
}
