import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { undo } from "prosemirror-history";
import { TextSelection } from "prosemirror-state";
import { expect, test, vi } from "vitest";
import { type AppAction, type AppState, initialState, reduce } from "../../renderer/app/app-state.ts";
import { createStore, type Store } from "../../renderer/app/store.ts";
import { draftEditor } from "../../renderer/draft/draft-editor.ts";
import { precedentFlows } from "../../renderer/precedents/precedent-flows.ts";
import { connectHost } from "../../shared/host/client.ts";
import type { Host } from "../../shared/host/contract.ts";
import { provenanceOf } from "../../shared/resolution/provenance.ts";
import { stateOf } from "../editing/run-command.ts";
import { libraryIn, mers, oceans } from "../services/library/records.ts";
import { directTransport, hostIn, temporaryFolder } from "../support/hosts.ts";
import { clause, type Marked, operative, preamble, resolution } from "../support/resolution.ts";

/** The flows of a window on a real host, with the oceans of three years in its library and a clock that is turned by hand. */
async function windowOn(draft: Marked) {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "home"));
  await libraryIn(join(folder, "home"), oceans(2021), oceans(2022), oceans(2023), mers);
  const direct = connectHost(directTransport(hostIn(folder)));
  const asked = vi.fn(direct["precedents.suggest"]);
  const host: Host = { ...direct, "precedents.suggest": asked };
  const started = await host["session.start"]({});
  const app: Store<AppState, AppAction> = createStore(
    initialState(started.opened, { ...started, imports: null }),
    reduce,
  );
  const editor = draftEditor(
    stateOf(draft),
    () => {},
    () => null,
  );
  let due: (() => void) | null = null;
  const clock = {
    after(_: number, run: () => void) {
      due = run;
      return () => {
        due = null;
      };
    },
  };
  const flows = precedentFlows({ host, app, editor, clock });
  return {
    app,
    editor,
    flows,
    asked,
    state: () => flows.store.get(),
    rest: () => due?.(),
    show: () => app.send({ type: "panel", panel: "precedents" }),
    answered: () => vi.waitFor(() => expect(flows.store.get()).toMatchObject({ answered: true }), 10_000),
    printed: () =>
      editor.state.doc
        .child(1)
        .children.slice(1)
        .flatMap((part) => part.children.map((unit) => unit.textContent)),
  };
}

const oceansDraft = resolution(
  "Oceans and the law of the sea",
  { style: "un-ga", language: "en" },
  preamble(clause("Emphasizing the universal character of the Convention")),
  operative(clause("Calls upon States<a>"), clause("")),
);

test("nothing is asked while the precedents are not shown, and only once typing has rested when they are", async () => {
  const { editor, asked, rest, show, answered, state } = await windowOn(oceansDraft);
  const type = (words: string) => editor.dispatch(editor.state.tr.insertText(words));
  type(" to");
  rest();
  expect(asked).not.toHaveBeenCalled();
  show();
  await answered();
  for (const letter of " combat") type(letter);
  expect(asked).toHaveBeenCalledTimes(1);
  rest();
  await answered();
  expect(asked).toHaveBeenCalledTimes(2);
  expect(state().place?.text).toBe("Calls upon States to combat");
  expect(state().found[0]?.adopted).toMatch(/^Calls upon States to combat the pollution of the oceans/);
});

test("a caret in no clause has no precedents, and one that comes back finds the same", async () => {
  const { editor, rest, show, answered, state, asked } = await windowOn(oceansDraft);
  show();
  await answered();
  const before = state().found;
  const { head } = editor.state.selection;
  const caretAt = (pos: number) =>
    editor.dispatch(editor.state.tr.setSelection(TextSelection.near(editor.state.doc.resolve(pos))));
  caretAt(2);
  rest();
  expect(state()).toMatchObject({ place: null, found: [], chosen: null });
  caretAt(head);
  rest();
  await answered();
  expect(state().found).toEqual(before);
  expect(asked).toHaveBeenCalledTimes(1);
});

test("the chosen one is put in after the clause, in place of it and in the other language, each undone at once", async () => {
  const { flows, show, answered, state, printed, editor } = await windowOn(oceansDraft);
  show();
  await answered();
  const [first] = state().found;
  expect(state().chosen).toBe(first?.source.unit);
  const before = printed();
  await flows.insert("unit");
  expect(printed()).toEqual([before[0], before[1], first?.adopted, before[2]]);
  const put = editor.state.doc.child(1).child(2).child(1);
  expect(provenanceOf(put.attrs)).toMatchObject({
    symbol: first?.source.symbol,
    label: "1",
    unit: state().chosen,
  });

  editor.run(undo);
  expect(printed()).toEqual(before);
  await flows.insert("instead");
  expect(printed()).toEqual([before[0], first?.adopted, before[2]]);

  editor.run(undo);
  expect(printed()).toEqual(before);
  await flows.insert("unit", "fr");
  expect(printed()[2]).toBe("Demande aux États de lutter contre la pollution des océans par les plastiques");
});

test("the choice narrows them, and what is known of the chosen one comes afterwards", async () => {
  const { flows, show, answered, state } = await windowOn(oceansDraft);
  show();
  await answered();
  flows.change({ to: "2022" });
  await answered();
  await vi.waitFor(() => expect(state().found[0]?.source.date).toBe("2022-12-07"));
  const { chosen } = state();
  await vi.waitFor(() =>
    expect(
      state()
        .records.get(chosen ?? -1)
        ?.adoptions.map(({ date }) => date),
    ).toEqual(["2021-12-07", "2022-12-07"]),
  );
  flows.change({ to: null, language: "fr" });
  await vi.waitFor(() => expect(state().found.length).toBeGreaterThan(0));
});

test("a resolution is read at the place of a precedent, and any line of it is put in", async () => {
  const { flows, show, answered, state, printed } = await windowOn(oceansDraft);
  show();
  await answered();
  const unit = state().chosen ?? -1;
  await flows.read(unit);
  expect(state().reading).toMatchObject({ unit, resolution: { symbol: state().found[0]?.source.symbol } });
  const last = state().reading?.resolution.units.at(-1);
  flows.look(last?.unit ?? -1);
  flows.insertRead("items");
  expect(printed()).toContain(last?.text);
  await answered();
  const other = state().found.find(({ source }) => source.unit !== state().chosen);
  flows.choose(other?.source.unit ?? -1);
  await vi.waitFor(() => expect(state().reading?.unit).toBe(other?.source.unit));
  flows.stopReading();
  expect(state().reading).toBe(null);
});
