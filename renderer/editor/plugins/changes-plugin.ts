import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { commentsIn } from "../../../shared/editing/comments.ts";
import { changesIn, type TrackedChange } from "../../../shared/editing/tracked-changes.ts";
import type { Settings } from "../../../shared/host/data.ts";
import type { Translate } from "../../messages/translate.ts";
import { changeName, saidBy } from "../../panels/changes/change-text.ts";

/** So many authors have a colour and a line of their own; then they come round again. */
const authorLooks = 4;

/** Shows on the page who changed what: a colour and a kind of line for each author, and a word on hovering. */
export function changesPlugin(t: Translate, language: () => Settings["language"]): Plugin {
  let drawn: { readonly doc: Node; readonly language: string; readonly set: DecorationSet } | null = null;
  return new Plugin({
    props: {
      decorations({ doc }) {
        if (drawn?.doc !== doc || drawn.language !== language())
          drawn = { doc, language: language(), set: changeDecorations(doc, t, language()) };
        return drawn.set;
      },
    },
  });
}

function changeDecorations(doc: Node, t: Translate, language: Settings["language"]): DecorationSet {
  const changes = changesIn(doc);
  const authors = [...new Set(changes.map(({ author }) => author))];
  const looks = changes.map((change) => {
    const attrs = {
      class: `${change.kind} author-${(authors.indexOf(change.author) % authorLooks) + 1}`,
      title: titleOf(change, t, language),
    };
    return change.scope === "unit"
      ? Decoration.node(change.from, change.to, attrs)
      : Decoration.inline(change.from, change.to, attrs);
  });
  const comments = commentsIn(doc).flatMap(({ anchor, text, ...by }) => {
    if (!anchor) return [];
    const title = `${t("changes.comment")}, ${saidBy(by, t, language)}: ${text}`;
    return [Decoration.inline(anchor.from, anchor.to, { class: "commented", title })];
  });
  return DecorationSet.create(doc, [...looks, ...comments]);
}

function titleOf(change: TrackedChange, t: Translate, language: Settings["language"]): string {
  return `${changeName(change, t)}: ${saidBy(change, t, language)}`;
}
