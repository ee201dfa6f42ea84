import { readFile, rename, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { expect, onTestFinished, test } from "vitest";
import { createDraftStore } from "../../../electron/services/documents/draft-store.ts";
import { Journal } from "../../../electron/services/documents/journal.ts";
import { checksumOf } from "../../../electron/services/documents/reso-file.ts";
import { readSavedFile, writeSavedFile } from "../../../shared/resolution/saved-file.ts";
import { fillDisk, mendDisk } from "../../support/faults.ts";
import { temporaryFolder, testTime, typed } from "../../support/hosts.ts";
import { clause, operative, resolution } from "../../support/resolution.ts";

const titled = (title: string): Node => resolution(title, operative(clause("Urges them to act"))).node;
const json = (document: Node) => document.toJSON() as Record<string, unknown>;

/** A folder with a home, and a store on it that is closed afterwards. */
async function store(folder?: string) {
  const place = folder ?? (await temporaryFolder());
  const drafts = createDraftStore(join(place, "home"), () => testTime);
  onTestFinished(() => drafts.close());
  return { drafts, folder: place, home: join(place, "home") };
}

/** A draft that was opened from a file. */
async function openedFile(text = titled("One")) {
  const { drafts, folder, home } = await store();
  const path = join(folder, "draft.reso");
  await writeFile(path, writeSavedFile(text));
  return { drafts, folder, home, path, opened: await drafts.openFile(path) };
}

const titleIn = async (path: string) =>
  readSavedFile(await readFile(path, "utf8"), path).document.firstChild?.textContent;

async function codeOf(call: Promise<unknown>): Promise<string | null> {
  return call.then(
    () => null,
    (error: { code: string }) => error.code,
  );
}

test("a file opened twice, also through a link, is one draft", async () => {
  const { drafts, folder, path, opened } = await openedFile();
  await symlink(path, join(folder, "link.reso"));
  await drafts.append(opened.document, 0, [typed("A")]);
  const again = await drafts.openFile(join(folder, "link.reso"));
  expect(again).toEqual({ ...opened, entries: [typed("A")] });
});

test("saving replaces the file and keeps the changes made meanwhile, with their numbers", async () => {
  const { drafts, path, opened } = await openedFile();
  await drafts.append(opened.document, 0, [typed("A"), typed("B")]);
  expect(await drafts.save(opened.document, json(titled("Two")), 1, null)).toEqual({
    path,
    savedAt: testTime,
  });
  expect(await titleIn(path)).toBe("Two");
  expect(await drafts.append(opened.document, 2, [typed("C")])).toBe(3);
  const { drafts: restarted } = await store(join(path, ".."));
  expect(await restarted.last()).toMatchObject({
    sequence: 1,
    entries: [typed("B"), typed("C")],
    savedAt: testTime,
  });
});

test("fields of the file that this version does not know survive", async () => {
  const { drafts, folder } = await store();
  const path = join(folder, "draft.reso");
  await writeFile(path, writeSavedFile(titled("One"), { from: "a later version" }));
  const { document } = await drafts.openFile(path);
  const last = titled("Three");
  await drafts.save(document, json(titled("Two")), 0, null);
  await drafts.save(document, json(last), 0, null);
  expect(await readFile(path, "utf8")).toBe(writeSavedFile(last, { from: "a later version" }));
});

test.each<[string, (path: string) => Promise<void>]>([
  ["written over", (path) => writeFile(path, writeSavedFile(titled("Theirs")))],
  [
    "replaced",
    async (path) => {
      await writeFile(`${path}.new`, writeSavedFile(titled("Theirs")));
      await rename(`${path}.new`, path);
    },
  ],
  ["cut short", (path) => writeFile(path, "")],
])(
  "a file %s by another program is not overwritten; saved elsewhere, both are kept",
  async (_how, change) => {
    const { drafts, folder, path, opened } = await openedFile();
    await drafts.append(opened.document, 0, [typed("A")]);
    await change(path);
    const theirs = await readFile(path, "utf8");
    const mine = json(titled("Mine"));
    expect(await codeOf(drafts.save(opened.document, mine, 1, null))).toBe("changed-outside");
    expect(await readFile(path, "utf8")).toBe(theirs);
    await drafts.save(opened.document, mine, 1, join(folder, "mine.reso"));
    expect([await readFile(path, "utf8"), await titleIn(join(folder, "mine.reso"))]).toEqual([
      theirs,
      "Mine",
    ]);
  },
);

test("a file that was only touched, or that is gone, is saved without a question", async () => {
  const { drafts, path, opened } = await openedFile();
  await utimes(path, 1, 1);
  await drafts.save(opened.document, json(titled("Two")), 0, null);
  await rm(path);
  await drafts.save(opened.document, json(titled("Three")), 0, null);
  expect(await titleIn(path)).toBe("Three");
});

test("a file changed outside is followed where nothing was changed here, and windows that show the old text are told", async () => {
  const { drafts, path, opened } = await openedFile();
  await writeFile(path, writeSavedFile(titled("Theirs")));
  const again = await drafts.openFile(path);
  expect(again).toMatchObject({ document: opened.document, entries: [] });
  expect(JSON.stringify(again.content)).toContain("Theirs");
  expect(await codeOf(drafts.append(opened.document, 0, [typed("A")]))).toBe("journal-out-of-step");
  expect(await drafts.append(again.document, again.sequence, [typed("A")])).toBe(again.sequence + 1);
});

test("a process that ended between replacing the file and its journal gives no false alarm", async () => {
  const { drafts, folder, home, path, opened } = await openedFile();
  await drafts.append(opened.document, 0, [typed("A"), typed("B"), typed("C")]);
  await drafts.close();
  const saved = writeSavedFile(titled("Two"));
  const journal = await Journal.open(join(home, "drafts", opened.document, "journal.jsonl"));
  await journal.beginSave({ checksum: checksumOf(Buffer.from(saved)), sequence: 2 });
  await journal.close();
  await writeFile(path, saved);
  const { drafts: restarted } = await store(folder);
  const last = await restarted.last();
  expect(last).toMatchObject({ document: opened.document, sequence: 2, entries: [typed("C")] });
  expect(JSON.stringify(last?.content)).toContain("Two");
  await restarted.save(opened.document, json(titled("Three")), 3, null);
  expect(await titleIn(path)).toBe("Three");
});

test("a text that the journal has not is saved only when the journal could not take it", async () => {
  const { drafts, path, opened } = await openedFile();
  const save = () => drafts.save(opened.document, json(titled("Two")), 1, null);
  expect(await codeOf(save())).toBe("journal-out-of-step");
  await fillDisk(0);
  expect(await codeOf(drafts.append(opened.document, 0, [typed("A")]))).toBe("disk-full");
  mendDisk();
  await save();
  expect(await titleIn(path)).toBe("Two");
  expect(await drafts.append(opened.document, 1, [typed("B")])).toBe(2);
});

test("a draft saved where another one was saved takes the file, and the other keeps its text", async () => {
  const { drafts, folder, path, opened } = await openedFile();
  await drafts.append(opened.document, 0, [typed("A")]);
  const other = await drafts.create(titled("Other"));
  await drafts.save(other.document, json(titled("Other")), 0, path);
  expect((await drafts.openFile(path)).document).toBe(other.document);
  expect(await drafts.save(opened.document, json(titled("One")), 1, null)).toBe(null);
  await drafts.save(opened.document, json(titled("One")), 1, join(folder, "one.reso"));
  expect([await titleIn(path), await titleIn(join(folder, "one.reso"))]).toEqual(["Other", "One"]);
});

test("a home whose last draft is damaged gives none, and keeps what is there", async () => {
  const { drafts, folder, home, opened } = await openedFile();
  await drafts.close();
  const journal = join(home, "drafts", opened.document, "journal.jsonl");
  await writeFile(journal, "\0\0\0");
  const { drafts: restarted } = await store(folder);
  expect([await restarted.isNew(), await restarted.last()]).toEqual([false, null]);
  expect(await readFile(journal, "utf8")).toBe("\0\0\0");
});

test("two windows on one draft, in any order, never lose a change that was acknowledged", async () => {
  const { drafts, path } = await openedFile();
  const step = fc.record({ window: fc.constantFrom(0, 1), act: fc.constantFrom("type", "save", "reload") });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
      let opened = await drafts.openFile(path);
      const windows = [opened, opened].map((seen) => ({ next: seen.sequence + seen.entries.length }));
      const kept = new Map(opened.entries.map((entry, index) => [opened.sequence + index, entry]));
      for (const [index, { window, act }] of steps.entries()) {
        const shown = windows[window];
        if (!shown) continue;
        if (act === "type") {
          const entry = typed(`${window}-${index}`);
          const answer = await drafts.append(opened.document, shown.next, [entry]).catch(() => null);
          if (answer !== null) kept.set(shown.next, entry);
          shown.next = answer ?? shown.next;
        } else if (act === "save") {
          const saved = await drafts
            .save(opened.document, opened.content, shown.next, null)
            .catch(() => null);
          if (saved) for (const number of kept.keys()) if (number < shown.next) kept.delete(number);
        } else {
          opened = await drafts.openFile(path);
          shown.next = opened.sequence + opened.entries.length;
        }
      }
      const last = await drafts.openFile(path);
      expect(last.entries).toEqual([...kept].sort(([one], [other]) => one - other).map(([, entry]) => entry));
    }),
    { numRuns: 25 },
  );
});
