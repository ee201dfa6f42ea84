import { unzipSync } from "fflate";
import { UserError } from "../../../shared/base/user-error.ts";

/** What a document may hold; the largest known resolutions stay a hundred times below. */
const caps = { bytes: 100 * 1024 * 1024, ratio: 200, entries: 2000 };

/** Small parts may compress well: a ratio says nothing of them. */
const smallPart = 1024 * 1024;

/**
 * The parts of a ZIP file that `wanted` names. Sizes are checked as the file declares them before anything is
 * inflated, and no part can grow beyond its declared size. Nothing is written to disk.
 *
 * @throws UserError `file-unsafe` beyond the caps, `file-damaged` or `file-protected`
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  file: string,
): Map<string, Uint8Array> {
  let entries = 0;
  let total = 0;
  const refuse = (reason: string) => {
    throw new UserError("file-unsafe", { file, reason });
  };
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize, compression }) => {
        if (++entries > caps.entries) refuse(`it holds more than ${caps.entries} parts`);
        if (!wanted(name)) return false;
        total += originalSize;
        if (total > caps.bytes) refuse("it unpacks to more than 100 MB");
        if (originalSize > smallPart && originalSize > size * caps.ratio)
          refuse(`it unpacks to more than ${caps.ratio} times its size`);
        if (compression !== 0 && compression !== 8) throw new UserError("file-damaged", { file });
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (error) {
    throw error instanceof UserError ? error : new UserError("file-damaged", { file });
  }
}
