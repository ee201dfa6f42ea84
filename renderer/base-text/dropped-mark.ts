import type { Translate } from "../messages/translate.ts";

/** The mark in the margin where units of the base were dropped; a press lists them. */
export function droppedMark(count: number, t: Translate, onPress: () => void): HTMLElement {
  const place = document.createElement("span");
  place.className = "base-dropped";
  place.contentEditable = "false";
  const mark = place.appendChild(document.createElement("button"));
  mark.type = "button";
  mark.tabIndex = -1;
  mark.textContent = String(count);
  mark.setAttribute("aria-label", t("base.dropped-here", { count }));
  mark.title = t("base.dropped-here", { count });
  mark.addEventListener("mousedown", (event) => event.preventDefault());
  mark.addEventListener("click", onPress);
  return place;
}
