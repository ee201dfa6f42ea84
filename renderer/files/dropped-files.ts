/** What a folder is searched for: a file dropped by itself is tried whatever its name. */
const readableName = /\.(?:docx|odt|pdf|html?|xml|md|markdown|txt|text|reso)$/i;

/** The same for the library, which takes collections as well. */
export const collectableName = /\.(?:docx|odt|pdf|html?|xml|md|markdown|txt|text|reso|jsonl)$/i;

/**
 * The files that were dropped, with those of dropped folders, in the order of their paths. Must be called while the
 * event is being heard: afterwards a browser no longer tells.
 */
export async function droppedFiles(
  transfer: DataTransfer,
  wanted: RegExp = readableName,
): Promise<readonly File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...transfer.files];
  const found = await Promise.all(entries.map((entry) => filesIn(entry, wanted, true)));
  return found.flat();
}

async function filesIn(entry: FileSystemEntry, wanted: RegExp, dropped: boolean): Promise<readonly File[]> {
  if (entry instanceof FileSystemFileEntry) {
    const taken = dropped || (wanted.test(entry.name) && !/^[.~]/.test(entry.name));
    return taken ? [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))] : [];
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const inside = await entriesOf(entry.createReader());
  inside.sort((one, other) => one.name.localeCompare(other.name));
  return (await Promise.all(inside.map((each) => filesIn(each, wanted, false)))).flat();
}

/** A reader gives a folder's entries in portions, an empty one at the end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
    reader.readEntries(resolve, reject),
  );
  return portion.length === 0 ? [] : [...portion, ...(await entriesOf(reader))];
}
