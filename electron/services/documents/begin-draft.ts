import type { Node } from "prosemirror-model";
import { UserError } from "../../../shared/base/user-error.ts";
import { draftFromBase } from "../../../shared/editing/draft-from-base.ts";
import { designationOf } from "../../../shared/form/front-lines.ts";
import { wordsOf } from "../../../shared/form/line-text.ts";
import { factsOf } from "../../../shared/resolution/facts.ts";
import { randomIds } from "../../../shared/resolution/ids.ts";
import { schema } from "../../../shared/resolution/schema.ts";
import type { HouseStyle } from "../../../shared/style/house-style.ts";
import type { LibraryThread } from "../library/library-thread.ts";

/** A draft that starts from a resolution of the library. Throws `base-gone` where it is there no more. */
export async function draftFromLibrary(
  library: Pick<LibraryThread, "original">,
  unit: number,
): Promise<Node> {
  const kept = await library.original(unit);
  if (!kept) throw new UserError("base-gone");
  const { symbol, title, date } = kept;
  const { readKeptResolution } = await import("../library/read-for-library.ts");
  return draftFromBase(
    titled(await readKeptResolution(kept), title),
    { symbol, title, date, unit },
    randomIds,
  );
}

/** A draft that starts from a resolution in a file, called what its text says it is. */
export function draftFromFile(document: Node, style: HouseStyle): Node {
  const { symbol, date = "" } = factsOf(document).metadata;
  const source = { symbol: symbol ?? designationOf(document, style) ?? "", title: titleOf(document), date };
  return draftFromBase(document, source, randomIds);
}

/** A collection has the title beside the text: the draft needs it above. */
function titled(document: Node, title: string): Node {
  const front = document.child(0);
  if (title === "" || titleOf(document) !== "") return document;
  const named = schema.nodes.title.create(null, schema.text(title));
  return document.copy(document.content.replaceChild(0, front.copy(front.content.replaceChild(0, named))));
}

function titleOf(document: Node): string {
  return wordsOf(document.child(0).child(0));
}
