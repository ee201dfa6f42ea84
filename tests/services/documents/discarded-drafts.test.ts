import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createDraftStore } from "../../../electron/services/documents/draft-store.ts";
import { temporaryFolder, testTime, typed } from "../../support/hosts.ts";
import { clause, operative, resolution } from "../../support/resolution.ts";

const day = 24 * 60 * 60 * 1000;
const draft = resolution("On testing", operative(clause("Urges them to act"))).node;

/** A store whose time can be moved on, with one draft that was typed in. */
async function typedDraft() {
  const home = join(await temporaryFolder(), "home");
  let now = testTime;
  const drafts = createDraftStore(home, () => now);
  onTestFinished(() => drafts.close());
  const { document } = await drafts.create(draft);
  await drafts.append(document, 0, [typed("A")]);
  return { drafts, home, document, pass: (time: number) => (now += time) };
}

test("a draft that is thrown away is listed no more, and comes back with every change", async () => {
  const { drafts, document } = await typedDraft();
  await drafts.discard([document]);
  expect(await drafts.unsaved()).toEqual([]);
  await expect(drafts.resume(document)).rejects.toMatchObject({ code: "handle-unknown" });
  await drafts.restore([document]);
  expect((await drafts.unsaved()).map((each) => each.document)).toEqual([document]);
  expect((await drafts.resume(document)).entries).toEqual([typed("A")]);
});

test("after thirty days it is gone for good", async () => {
  const { drafts, document, pass } = await typedDraft();
  await drafts.discard([document]);
  pass(29 * day);
  await drafts.discard([]);
  pass(2 * day);
  await drafts.discard([]);
  await expect(drafts.restore([document])).rejects.toMatchObject({ code: "handle-unknown" });
});

test("a draft that is saved in a file is not thrown away", async () => {
  const { drafts, home, document } = await typedDraft();
  await drafts.save(document, draft.toJSON(), 1, join(home, "..", "draft.reso"));
  await expect(drafts.discard([document])).rejects.toMatchObject({ code: "handle-unknown" });
  expect((await drafts.resume(document)).name).toBe("draft.reso");
});
