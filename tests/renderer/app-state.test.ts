import { describe, expect, test } from "vitest";
import { type AppAction, type AppState, initialState, reduce } from "../../renderer/app/app-state.ts";
import { savedStateText } from "../../renderer/app/saved-state.ts";
import { failureNotice } from "../../renderer/files/failure-notice.ts";
import { translator } from "../../renderer/messages/translate.ts";
import { UserError } from "../../shared/base/user-error.ts";
import type { OpenedDocument } from "../../shared/host/data.ts";

const opened: OpenedDocument = {
  document: "draft-0001",
  name: null,
  content: {},
  sequence: 0,
  entries: [],
  repairs: [],
  imported: false,
  accepted: [],
  savedAt: null,
};
const repair = {
  code: "label-restored",
  at: "13(o)",
  values: { label: "o" },
  id: "o",
  span: null,
  source: "",
  restoration: null,
} as const;
const newDraft = { style: "nato-pa", language: "en" };
const styles = { folder: "styles", files: [] };
const start = initialState(opened, {
  settings: { language: "en", theme: "light", newDraft, completion: true, agreed: true },
  dialogs: "browser",
  styles,
  imports: null,
});
const after = (...actions: AppAction[]): AppState => actions.reduce(reduce, start);

describe("the window's state", () => {
  test("shows the repairs of an import and of nothing else", () => {
    expect(start.panel).toBe(null);
    expect(after({ type: "opened", opened: { ...opened, repairs: [repair] } }).panel).toBe("repairs");
  });

  test("keeps the settings when another draft is opened, and closes what stood before the page", () => {
    const state = after(
      {
        type: "settings",
        settings: { language: "fr", theme: "dark", newDraft, completion: true, agreed: true },
      },
      { type: "dialog", dialog: "open" },
      { type: "opened", opened: { ...opened, document: "draft-0002" } },
    );
    expect([state.settings.language, state.dialog, state.draft.document]).toEqual(["fr", null, "draft-0002"]);
  });

  test("keeps the precedents and the list of an import beside another draft, unless it has repairs to look over", () => {
    const panelOf = (panel: AppState["panel"], repairs = opened.repairs) =>
      after({ type: "panel", panel }, { type: "opened", opened: { ...opened, repairs } }).panel;
    expect([
      panelOf("precedents"),
      panelOf("imports"),
      panelOf("changes"),
      panelOf("precedents", [repair]),
    ]).toEqual(["precedents", "imports", null, "repairs"]);
  });

  test("takes word of an absent host back when the journal is complete again, and no other word", () => {
    const notice = (code: "host-unreachable" | "file-empty") =>
      after(
        { type: "journal", state: "failing" },
        { type: "notice", notice: failureNotice(new UserError(code, { file: "a.md" })) },
        { type: "journal", state: "kept" },
      ).notice;
    expect(notice("host-unreachable")).toBe(null);
    expect(notice("file-empty")).not.toBe(null);
  });

  test("takes word of something done back with the next change or dialog, and no word of a failure", () => {
    const values = { name: "UNGA" };
    const done = { kind: "done", message: "notice.style-switched", values } as const;
    const failure = failureNotice(new UserError("file-empty", { file: "a.md" }));
    const left = (notice: typeof done | typeof failure, action: AppAction) =>
      after({ type: "notice", notice }, action).notice;
    for (const action of [{ type: "changed" }, { type: "dialog", dialog: "details" }] as const)
      expect([left(done, action), left(failure, action)]).toEqual([null, failure]);
  });

  test("keeps what was typed into a style's file when the settings close and another draft is opened", () => {
    const state = after(
      { type: "style-open", name: "a.json" },
      { type: "style-text", name: "a.json", text: "{" },
      { type: "dialog", dialog: null },
      { type: "opened", opened },
    );
    expect(state.styleFiles).toEqual({ open: "a.json", unsaved: { "a.json": "{" }, deleted: null });
    const saved = reduce(state, { type: "style-text", name: "a.json", text: null });
    expect(saved.styleFiles).toEqual({ open: "a.json", unsaved: {}, deleted: null });
    expect(reduce(saved, { type: "dialog", dialog: null }).styleFiles.open).toBe(null);
  });

  test("is the same value when a change changes nothing, so that nothing is drawn again", () => {
    const changed = after({ type: "changed" });
    expect(reduce(changed, { type: "changed" })).toBe(changed);
  });
});

test("the header says how the draft stands with its file", () => {
  const savedAt = new Date().setHours(10, 42);
  const said = (...actions: AppAction[]) => savedStateText(after(...actions), "draft", translator("en"));
  const saved = { type: "saved", name: "a.reso", savedAt, changed: false } as const;
  expect([said(), said({ type: "saving" }), said(saved), said(saved, { type: "changed" })]).toEqual([
    "Draft · not saved yet",
    "Draft · saving…",
    "Draft · saved 10:42",
    "Draft · with changes 10:42",
  ]);
});
