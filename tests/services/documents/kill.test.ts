import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { connectHost } from "../../../shared/host/client.ts";
import type { Host } from "../../../shared/host/contract.ts";
import type { JournalEntry, OpenedDocument } from "../../../shared/host/data.ts";
import { httpClient, temporaryFolder, typed } from "../../support/hosts.ts";

const script = new URL("../../support/serve.ts", import.meta.url).pathname;

/** Starts a server on a folder in a process of its own. */
async function served(folder: string) {
  const child = spawn(process.execPath, [script, folder], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return { child, host: connectHost(await httpClient(line.toString().trim())) };
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

/** Types without end, one change a call, and saves now and then. Ends when the host is gone. */
async function typeOn(host: Host, opened: OpenedDocument, record: Typing): Promise<never> {
  for (;;) {
    const entry = typed(`change ${record.sent.length}`);
    const sequence = record.sent.push(entry) - 1;
    const { document } = opened;
    record.acknowledged = (
      await host["documents.append"]({ document, sequence, entries: [entry] })
    ).acknowledged;
    if (record.sent.length % 25 !== 0) continue;
    const { file } = await host["files.name"]({ name: "draft", replace: true });
    await host["documents.save"]({ document, content: opened.content, sequence: record.acknowledged, file });
  }
}

/** What was sent to one draft over all its servers, by number, and how much of it was acknowledged. */
interface Typing {
  readonly sent: JournalEntry[];
  acknowledged: number;
}

/** One draft over ten servers, each killed at a moment of its own. */
async function tenKills(): Promise<Typing> {
  const folder = await temporaryFolder();
  const record: Typing = { sent: [], acknowledged: 0 };
  for (let round = 0; round < 10; round++) {
    const { child, host } = await served(folder);
    const { opened } = await host["session.start"]({});
    const next = opened.sequence + opened.entries.length;
    expect(next).toBeGreaterThanOrEqual(record.acknowledged);
    expect(opened.entries).toEqual(record.sent.slice(opened.sequence, next));
    // What was under way at the kill and did not arrive is typed anew.
    record.sent.length = next;
    const typing = expect(typeOn(host, opened, record)).rejects.toMatchObject({ code: "host-unreachable" });
    await pause(20 + Math.random() * 180);
    await kill(child);
    await typing;
  }
  return record;
}

test("twenty kills while a person types and saves lose no change that was acknowledged", async () => {
  for (const { acknowledged } of await Promise.all([tenKills(), tenKills()])) {
    expect(acknowledged).toBeGreaterThan(50);
  }
});
