import { closeHistory } from "prosemirror-history";
import { Plugin, TextSelection } from "prosemirror-state";
import { insertingPrecedent, type Precedent } from "../../../shared/editing/insert-precedent.ts";

/** A precedent that is dragged to the page comes in beside the clause or item it is let go of over, as by its button. */
export function precedentDrop(dragged: () => Precedent | null): Plugin {
  return new Plugin({
    props: {
      handleDrop(view, event) {
        const precedent = dragged();
        if (!precedent) return false;
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (!place) return true;
        const { tr } = view.state;
        tr.setSelection(TextSelection.near(tr.doc.resolve(place.pos)));
        if (insertingPrecedent(precedent)(tr)) view.dispatch(closeHistory(tr.scrollIntoView()));
        view.focus();
        return true;
      },
    },
  });
}
