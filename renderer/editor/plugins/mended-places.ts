import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Review } from "../../app/app-state.ts";
import { repairPlaces } from "../../review/repair-places.ts";
import { repairStatuses } from "../../review/repair-status.ts";

/**
 * Marks on the page what reading had to mend and nobody has dealt with yet.
 *
 * @param review what is being looked over; null while the list of repairs is not shown
 */
export function mendedPlaces(review: () => Review | null): Plugin {
  let last: { readonly doc: Node; readonly review: Review; readonly marks: DecorationSet } | null = null;
  return new Plugin({
    props: {
      decorations({ doc }) {
        const shown = review();
        if (!shown || shown.repairs.length === 0) return null;
        if (last?.doc !== doc || last.review !== shown)
          last = { doc, review: shown, marks: marksOf(shown, doc) };
        return last.marks;
      },
    },
  });
}

function marksOf({ repairs, accepted, current }: Review, doc: Node): DecorationSet {
  const statuses = repairStatuses(repairs, accepted, doc);
  const marks = repairPlaces(repairs, doc).flatMap((place, index) => {
    if (!place || (statuses[index] !== "open" && index !== current)) return [];
    const name = index === current ? "mended current-repair" : "mended";
    return [Decoration.node(place.pos, place.pos + place.node.nodeSize, { class: name })];
  });
  return DecorationSet.create(doc, marks);
}
