import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from "node:fs";

/** The head of every SQLite database (sqlite.org/fileformat2.html, section 1.3). */
const headerLength = 100;
const magic = "SQLite format 3\0";
const pageSizeAt = 16;
const pageCountAt = 28;

/**
 * A copy of a damaged database that SQLite opens, so that what is whole in it can be read: a header that was
 * overwritten is made again, and a file that was cut off is given its length back, empty where it was cut.
 */
export function makeSalvageCopy(file: string, copy: string): void {
  copyFileSync(file, copy);
  rmSync(`${copy}-wal`, { force: true });
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
  const handle = openSync(copy, "r+");
  try {
    const header = Buffer.alloc(headerLength);
    readSync(handle, header, 0, headerLength, 0);
    const { size } = fstatSync(handle);
    if (header.toString("latin1", 0, magic.length) !== magic) {
      writeSync(handle, newHeader(size), 0, headerLength, 0);
      return;
    }
    // a page size of 65,536 is written as 1
    const stated = header.readUInt16BE(pageSizeAt);
    const whole = header.readUInt32BE(pageCountAt) * (stated === 1 ? 65_536 : stated);
    if (size < whole) ftruncateSync(handle, whole);
  } finally {
    closeSync(handle);
  }
}

/** A header as open-database.ts has them made: pages of 4,096 bytes, a write-ahead log, UTF-8. */
function newHeader(size: number): Buffer {
  const pageSize = 4096;
  const header = Buffer.alloc(headerLength);
  header.write(magic, 0, "latin1");
  header.writeUInt16BE(pageSize, pageSizeAt);
  header.set([2, 2, 0, 64, 32, 32], 18);
  header.writeUInt32BE(1, 24);
  header.writeUInt32BE(Math.floor(size / pageSize), pageCountAt);
  // schema format 4, text in UTF-8; the page count is valid because both change counters agree
  header.writeUInt32BE(4, 44);
  header.writeUInt32BE(1, 56);
  header.writeUInt32BE(1, 92);
  return header;
}
