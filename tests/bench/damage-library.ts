import { closeSync, fstatSync, ftruncateSync, openSync, rmSync, writeSync } from "node:fs";

/** Ways in which a library's files come to harm. Each changes the files and says what it did. */
export const damages = {
  "a page overwritten": (file: string, random: () => number) => overwritePages(file, random, 1),
  "three pages overwritten": (file: string, random: () => number) => overwritePages(file, random, 3),
  "a page zeroed": (file: string, random: () => number) => overwritePages(file, random, 1, () => 0),
  "header zeroed": (file: string) =>
    inFile(file, (handle) => void writeSync(handle, new Uint8Array(100), 0, 100, 0)),
  truncated: (file: string, random: () => number) =>
    inFile(file, (handle, size) => ftruncateSync(handle, Math.floor(size * random()))),
  "the file gone": (file: string) => rmSync(file),
  "changes beside it gone": (file: string) => {
    rmSync(`${file}-wal`, { force: true });
    rmSync(`${file}-shm`, { force: true });
  },
} as const;

export type Damage = keyof typeof damages;

const pageSize = 4096;

function overwritePages(
  file: string,
  random: () => number,
  count: number,
  byte = () => random() * 256,
): void {
  inFile(file, (handle, size) => {
    for (let i = 0; i < count; i++) {
      const page = Math.floor((random() * size) / pageSize);
      writeSync(handle, Uint8Array.from({ length: pageSize }, byte), 0, pageSize, page * pageSize);
    }
  });
}

function inFile(file: string, change: (handle: number, size: number) => void): void {
  const handle = openSync(file, "r+");
  try {
    change(handle, fstatSync(handle).size);
  } finally {
    closeSync(handle);
  }
}
