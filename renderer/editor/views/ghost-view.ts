import { sourceName } from "../../../shared/resolution/provenance.ts";
import type { Translate } from "../../messages/translate.ts";
import type { Offer } from "../../precedents/completion.ts";
import { type Ghost, pieceText } from "../../precedents/ghost.ts";

/**
 * The shown ghost: its words, and below them where they come from. Screen readers would read it as a part
 * of the text: they hear `ghostSpoken` instead.
 */
export function ghostView({ ghosts, chosen, original }: Offer, t: Translate): HTMLElement {
  const ghost = ghosts[chosen];
  const view = element("span", "ghost");
  view.setAttribute("aria-hidden", "true");
  view.setAttribute("contenteditable", "false");
  if (!ghost) return view;
  const words = element("span", "ghost-words");
  for (const piece of ghost.pieces) {
    const text = pieceText(piece, original);
    words.append(piece.was === null ? text : element("span", "ghost-updated", text));
  }
  const source = element("span", "ghost-card");
  source.append(element("b", "", sourceOf(ghost, t)));
  const uses = usesOf(ghost, t);
  if (uses) source.append(element("span", "", uses));
  const updates = updatesOf(ghost);
  if (updates !== "") {
    const label = t(original ? "ghost.as-adopted" : "ghost.updated", { changes: updates });
    source.append(element("span", "ghost-update", label), element("kbd", "", "Alt+U"));
  }
  if (ghosts.length > 1) {
    source.append(element("span", "", t("ghost.place", { place: chosen + 1, count: ghosts.length })));
    source.append(element("kbd", "", "Alt+]"));
  }
  source.append(element("kbd", "", "Tab"));
  const place = element("span", "ghost-source");
  place.append(source);
  view.append(words, place);
  return view;
}

/** What is said of a shown ghost to those who do not see it. */
export function ghostSpoken({ ghosts, chosen, original }: Offer, t: Translate): string {
  const ghost = ghosts[chosen];
  if (!ghost) return "";
  const words = ghost.pieces.map((piece) => pieceText(piece, original)).join("");
  const updates = updatesOf(ghost);
  return [
    t("ghost.spoken", { words: words.trim(), source: sourceOf(ghost, t) }),
    usesOf(ghost, t) ?? "",
    updates === "" ? "" : t(original ? "ghost.as-adopted" : "ghost.updated", { changes: updates }),
    t("ghost.keys"),
  ]
    .filter((sentence) => sentence !== "")
    .join(". ");
}

function sourceOf({ source }: Ghost, t: Translate): string {
  if (!source) return t("ghost.own");
  const { label } = source;
  return label === "" ? sourceName(source) : `${sourceName(source)}, ${label}`;
}

function usesOf({ source, uses, first }: Ghost, t: Translate): string | null {
  return source ? t("ghost.uses", { uses, since: first.slice(0, 4) }) : null;
}

/** `78/135 → 79/12`, for everything that was brought up to date. */
function updatesOf({ pieces }: Ghost): string {
  return pieces.flatMap(({ text, was }) => (was === null ? [] : [`${was} → ${text}`])).join(", ");
}

function element(name: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.textContent = text;
  return made;
}
