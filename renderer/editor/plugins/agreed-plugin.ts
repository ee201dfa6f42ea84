import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { linesOf } from "../../../shared/form/form.ts";
import type { AgreedFlows, AgreedState } from "../../agreed/agreed-flows.ts";
import { isSameLine, type LineName } from "../../agreed/agreed-lines.ts";
import { aside } from "../../draft/draft-editor.ts";
import type { Translate } from "../../messages/translate.ts";
import { draftUnits } from "../draft-form.ts";

const key = new PluginKey<DecorationSet>("agreed");

/** What the margin needs of the window. */
export interface MarginSetting {
  readonly agreed: () => Pick<AgreedFlows, "store" | "press">;
  /** The element in which the open comparison is shown. */
  readonly place: () => HTMLElement;
  readonly t: Translate;
}

/**
 * Shows beside each line how far it is agreed language, and below one of them the comparison. What is shown is only
 * moved along while the text changes; it is drawn anew when there is something new to say.
 */
export function agreedPlugin({ agreed, place, t }: MarginSetting): Plugin<DecorationSet> {
  const drawn = (state: EditorState) => margin(state, agreed().store.get(), place, t);
  return new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, decorations, _before, state) {
        if (transaction.getMeta(key)) return drawn(state);
        return transaction.docChanged ? decorations.map(transaction.mapping, transaction.doc) : decorations;
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleDOMEvents: {
        mousedown(view, event) {
          const line = pressedMargin(view, event);
          if (!line) return false;
          event.preventDefault();
          agreed().press(line);
          return true;
        },
      },
    },
    view(view) {
      const redraw = () => {
        if (!view.isDestroyed && !view.composing)
          view.dispatch(view.state.tr.setMeta(key, true).setMeta("addToHistory", false).setMeta(aside, true));
      };
      const end = agreed().store.subscribe(redraw);
      redraw();
      return { destroy: end };
    },
  });
}

/** Draws the margin again, as after a change of the interface's language. */
export function redrawMargin(view: {
  readonly state: EditorState;
  dispatch(tr: EditorState["tr"]): void;
}): void {
  view.dispatch(view.state.tr.setMeta(key, true).setMeta("addToHistory", false).setMeta(aside, true));
}

function margin(
  { doc }: EditorState,
  { report, open }: AgreedState,
  place: () => HTMLElement,
  t: Translate,
): DecorationSet {
  if (!report) return DecorationSet.empty;
  const found = new Map(report.entries.map((entry) => [nameOf(entry), entry.found]));
  const decorations = draftUnits(doc).flatMap((unit) =>
    linesOf(unit).flatMap(({ node, pos }, index) => {
      const line = { id: unit.id, index };
      const known = found.get(nameOf(line));
      if (!known) return [];
      const end = pos + node.nodeSize;
      const sign = Decoration.node(pos, end, {
        "data-agreed": known.status,
        "data-agreed-said": t(`agreed.${known.status}`),
        "data-line": nameOf(line),
      });
      if (!isSameLine(line, open)) return [sign];
      const card = { key: "agreed-card", side: -1, ignoreSelection: true, stopEvent: () => true };
      return [sign, Decoration.widget(end, place, card)];
    }),
  );
  return DecorationSet.create(doc, decorations);
}

function nameOf({ id, index }: LineName): string {
  return `${index} ${id}`;
}

/** The line beside whose words a press was, where its sign is. */
function pressedMargin(view: EditorView, event: MouseEvent): LineName | null {
  const line = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-agreed]") : null;
  if (event.button !== 0 || !line || !view.dom.contains(line)) return null;
  if (event.clientX >= line.getBoundingClientRect().left) return null;
  const [index, ...id] = (line.dataset.line ?? "").split(" ");
  return { id: id.join(" "), index: Number(index) };
}
