import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { Journal } from "../../../electron/services/documents/journal.ts";
import type { JournalEntry } from "../../../shared/host/data.ts";
import { fillDisk, mendDisk } from "../../support/faults.ts";
import { temporaryFolder, typed } from "../../support/hosts.ts";

const origin = { file: null, checksum: null, savedAt: null };
const base = { sequence: 0, content: { type: "doc" }, otherFields: {} };
const changes = (text: string) => [...text].map((letter) => typed(letter));

async function newJournal(): Promise<Journal> {
  return closedAfterwards(
    await Journal.create(join(await temporaryFolder(), "draft", "journal.jsonl"), origin, base),
  );
}

async function opened(path: string): Promise<Journal> {
  return closedAfterwards(await Journal.open(path));
}

function closedAfterwards(journal: Journal): Journal {
  onTestFinished(() => journal.close().catch(() => undefined));
  return journal;
}

/** What a journal says was typed. */
async function words(journal: Journal): Promise<string> {
  return wordsOf(await journal.entries());
}

function wordsOf(entries: readonly JournalEntry[]): string {
  return entries.map((entry) => /"text":"(.)"/.exec(JSON.stringify(entry.steps))?.[1]).join("");
}

test("changes are there again in order, with the number of the next one", async () => {
  const journal = await newJournal();
  expect(await journal.append(0, changes("ab"))).toBe(2);
  expect(await journal.append(2, changes("c"))).toBe(3);
  const again = await opened(journal.path);
  expect([await words(again), again.next, again.base]).toEqual(["abc", 3, base]);
});

test("changes sent twice count once, also where only some of them had arrived", async () => {
  const journal = await newJournal();
  await journal.append(0, changes("abc"));
  expect(await journal.append(0, changes("abc"))).toBe(3);
  expect(await journal.append(1, changes("bcde"))).toBe(5);
  expect(await words(journal)).toBe("abcde");
});

test("a gap, and other changes in the place of known ones, are out of step and change nothing", async () => {
  const journal = await newJournal();
  await journal.append(0, changes("abc"));
  const outOfStep = { status: "rejected", reason: { code: "journal-out-of-step", details: { expected: 3 } } };
  const refused = await Promise.allSettled([
    journal.append(4, changes("x")),
    journal.append(2, changes("x")),
    journal.append(0, changes("abx")),
  ]);
  expect(refused).toMatchObject([outOfStep, outOfStep, outOfStep]);
  expect(await words(journal)).toBe("abc");
});

test("a beginning anew keeps the changes that the new text does not have, and their numbers", async () => {
  const journal = await newJournal();
  await journal.append(0, changes("abcd"));
  await journal.restart({ file: "/a.reso", checksum: "1", savedAt: 1 }, { ...base, sequence: 3 });
  expect(await words(journal)).toBe("d");
  expect(await journal.append(4, changes("e"))).toBe(5);
  await expect(journal.append(2, changes("c"))).rejects.toMatchObject({ code: "journal-out-of-step" });
  const again = await opened(journal.path);
  expect([await words(again), again.next, again.origin.file]).toEqual(["de", 5, "/a.reso"]);
});

test("a journal cut off at any byte gives every change that was wholly written, and goes on from there", async () => {
  const journal = await newJournal();
  const { size: start } = await stat(journal.path);
  const ends: number[] = [start];
  for (const letter of "abcdé€") {
    await journal.append(journal.next, changes(letter));
    ends.push((await stat(journal.path)).size);
  }
  const bytes = await readFile(journal.path);
  const path = join(await temporaryFolder(), "journal.jsonl");
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: start, max: bytes.length }), async (cut) => {
      await writeFile(path, bytes.subarray(0, cut));
      const torn = await Journal.open(path);
      const whole = ends.filter((end) => end <= cut).length - 1;
      expect(await words(torn)).toBe("abcdé€".slice(0, whole));
      await torn.append(whole, changes("z"));
      await torn.close();
      const again = await Journal.open(path);
      expect(await words(again)).toBe(`${"abcdé€".slice(0, whole)}z`);
      await again.close();
    }),
    { numRuns: 100 },
  );
});

test("a long change that was cut off leaves nothing behind a short one", async () => {
  const journal = await newJournal();
  await journal.append(0, changes("a"));
  const sound = await readFile(journal.path, "utf8");
  await journal.close();
  await writeFile(
    journal.path,
    `${sound}{"sequence":1,"entries":[{"kind":"edit","steps":["${"x".repeat(2000)}`,
  );
  const again = await opened(journal.path);
  expect(await readFile(journal.path, "utf8")).toBe(sound);
  await again.append(1, changes("b"));
  expect(await words(await opened(journal.path))).toBe("ab");
});

test("what stands after a damaged line is kept aside, not thrown away", async () => {
  const journal = await newJournal();
  await journal.append(0, changes("a"));
  const { size } = await stat(journal.path);
  await journal.append(1, changes("b"));
  await journal.append(2, changes("c"));
  await journal.close();
  const damaged = await readFile(journal.path);
  damaged.write("\0\0\0\0", size + 4);
  await writeFile(journal.path, damaged);
  const again = await opened(journal.path);
  expect(await words(again)).toBe("a");
  expect(await readFile(`${journal.path}.bad`)).toEqual(damaged);
});

test("a journal whose beginning is gone is refused by name", async () => {
  const path = join(await temporaryFolder(), "journal.jsonl");
  await writeFile(path, "\0\0\0\0\n{}\n");
  await expect(Journal.open(path)).rejects.toMatchObject({ code: "saved-file-damaged" });
});

test("a second process is noticed: its changes count, its beginning anew too", async () => {
  const journal = await newJournal();
  await journal.append(0, changes("a"));
  const other = await opened(journal.path);
  await other.append(1, changes("b"));
  await journal.refresh();
  expect(journal.next).toBe(2);
  await other.restart({ ...origin, file: "/b.reso" }, { ...base, sequence: 2 });
  await journal.refresh();
  expect([journal.origin.file, journal.base.sequence]).toEqual(["/b.reso", 2]);
  await journal.append(2, changes("c"));
  expect(await words(other)).toBe("c");
});

test("a full disk refuses a change, leaves no piece of it, and takes it when there is room again", async () => {
  const journal = await newJournal();
  await journal.append(0, changes("a"));
  const before = await readFile(journal.path, "utf8");
  await fillDisk(10);
  await expect(journal.append(1, changes("b"))).rejects.toMatchObject({ code: "disk-full" });
  expect(journal.isBehind).toBe(true);
  mendDisk();
  expect(await readFile(journal.path, "utf8")).toBe(before);
  expect(await journal.append(1, changes("b"))).toBe(2);
  expect(journal.isBehind).toBe(false);
  expect(await words(await opened(journal.path))).toBe("ab");
});
