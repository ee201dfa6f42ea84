/** Word cuts names of bookmarks to 40 characters, and hides those that begin with a line. */
const longestName = 40;
const prefixes = ["_rapporteur_", "_rapporteur2_", "_rapporteur3_"];

/** How many bookmarks the longest id takes. */
export const mostNames = prefixes.length;

/** The hidden bookmarks that carry an id through Word: one, and more where it is too long for a bookmark's name. */
export function bookmarkNames(id: string): string[] {
  let from = 0;
  return prefixes.flatMap((prefix) => {
    const part = id.slice(from, from + longestName - prefix.length);
    from += part.length;
    return part === "" ? [] : [prefix + part];
  });
}

/** The id that the bookmarks of a paragraph carry; null when none is ours. */
export function idFromBookmarks(names: readonly string[]): string | null {
  let id = "";
  for (const prefix of prefixes) {
    const name = names.find((candidate) => candidate.startsWith(prefix));
    if (name === undefined) break;
    id += name.slice(prefix.length);
    if (name.length < longestName) break;
  }
  return /^[A-Za-z0-9_-]{1,64}$/.test(id) ? id : null;
}
