/** Something of a precedent that would be another one in the draft. */
export interface Update {
  /** Its place in the precedent's text. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text with its updates made, from a place on. What would change before and behind that place stays. */
export function brought(text: string, updates: readonly Update[], start = 0): string {
  let done = "";
  let at = start;
  for (const { from, to, text: now } of updates) {
    if (from < start) continue;
    done += text.slice(at, from) + now;
    at = to;
  }
  return done + text.slice(at);
}
