import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type JournalState, journalSender } from "../../renderer/draft/journal-sender.ts";
import { UserError } from "../../shared/base/user-error.ts";
import type { JournalEntry } from "../../shared/host/data.ts";
import { heldClock } from "../support/held-clock.ts";

const entry = (name: string): JournalEntry => ({
  kind: "edit",
  steps: [{ name }],
  time: 0,
  group: 1,
  selection: {},
});
const nameOf = (sent: JournalEntry) => String(sent.steps[0]?.name);

/** A journal that keeps what it is sent, and fails where it is told to. */
function journal(failing: (call: number) => UserError | null = () => null, sequence = 0) {
  const clock = heldClock();
  const calls: string[] = [];
  const kept: string[] = [];
  const states: JournalState[] = [];
  const failures: string[] = [];
  const sender = journalSender({
    sequence,
    clock,
    async append(first, entries) {
      calls.push(`${first}: ${entries.map(nameOf).join(" ")}`);
      const failure = failing(calls.length);
      if (failure) throw failure;
      kept.splice(first - sequence, entries.length, ...entries.map(nameOf));
      return { acknowledged: first + entries.length };
    },
    onState: (state) => states.push(state),
    onFailure: (error) => failures.push(error.code),
  });
  const type = (...names: string[]) => {
    for (const name of names) sender.add(entry(name));
  };
  return { clock, calls, kept, states, failures, sender, type };
}

const away = new UserError("host-unreachable");

describe("the journal's sender", () => {
  test("sends what was typed within a moment as one message", async () => {
    const { clock, calls, type, states } = journal();
    type("a", "b");
    await clock.goOn(50);
    type("c");
    expect(calls).toEqual([]);
    await clock.goOn(50);
    expect({ calls, states }).toEqual({ calls: ["0: a b c"], states: ["pending", "kept"] });
  });

  test("goes on from the number of changes the journal holds", async () => {
    const { clock, calls, sender, type } = journal(undefined, 7);
    type("a");
    await clock.goOn(100);
    type("b");
    await clock.goOn(100);
    expect({ calls, sequence: sender.sequence }).toEqual({ calls: ["7: a", "8: b"], sequence: 9 });
  });

  test("sends the same changes again with the same number after the host was away, and tells once", async () => {
    const { clock, calls, states, failures, type } = journal((call) => (call <= 2 ? away : null));
    type("a");
    await clock.goOn(70);
    type("b");
    await clock.goOn(5000);
    expect({ calls, states, failures }).toEqual({
      calls: ["0: a", "0: a b", "0: a b"],
      states: ["pending", "failing", "kept"],
      failures: ["host-unreachable"],
    });
  });

  test("sends nothing more once the journal was changed elsewhere", async () => {
    const { clock, calls, failures, type } = journal(() => new UserError("journal-out-of-step"));
    type("a");
    await clock.goOn(100);
    type("b");
    await clock.goOn(60_000);
    expect({ calls, failures }).toEqual({ calls: ["0: a"], failures: ["journal-out-of-step"] });
  });

  test("flush sends at once and waits for what was typed meanwhile", async () => {
    const { calls, kept, sender, type } = journal();
    type("a");
    const flushed = sender.flush();
    type("b");
    await flushed;
    expect({ calls, kept, state: sender.state }).toEqual({
      calls: ["0: a", "1: b"],
      kept: ["a", "b"],
      state: "kept",
    });
  });

  test("flush rejects while the host is away", async () => {
    const { sender, type } = journal(() => away);
    type("a");
    await expect(sender.flush()).rejects.toThrow(away);
  });

  test("does not send what a save has written", async () => {
    const { clock, calls, sender, type } = journal((call) => (call === 1 ? away : null));
    type("a", "b");
    await sender.flush().catch(() => {});
    sender.saved(sender.sequence);
    type("c");
    await clock.goOn(60_000);
    expect({ calls, state: sender.state }).toEqual({ calls: ["0: a b", "2: c"], state: "kept" });
  });

  test("loses and doubles nothing, whenever the host is away and however fast one types", async () => {
    const moments = fc.array(
      fc.record({ typed: fc.integer({ min: 0, max: 3 }), wait: fc.integer({ min: 0, max: 400 }) }),
    );
    await fc.assert(
      fc.asyncProperty(moments, fc.array(fc.boolean()), async (script, fails) => {
        const { clock, kept, sender, type } = journal((call) => (fails[call] ? away : null));
        let typed = 0;
        for (const { typed: count, wait } of script) {
          for (let i = 0; i < count; i++) type(String(typed++));
          await clock.goOn(wait);
        }
        await clock.goOn(5000 * (fails.length + 2));
        expect(kept).toEqual(Array.from({ length: typed }, (_, i) => String(i)));
        expect(sender.state).toBe("kept");
      }),
    );
  });
});
