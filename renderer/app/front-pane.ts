/** What a narrow window shows one at a time: the page, the source at its left, the list at its right. */
export type FrontPane = "page" | "source" | "side";

/** The panes that are open, in the order in which they stand beside each other in a wide window. */
export function openPanes(open: { readonly source: boolean; readonly side: boolean }): readonly FrontPane[] {
  return [...(open.source ? (["source"] as const) : []), "page", ...(open.side ? (["side"] as const) : [])];
}

/** The one in front: the one that was asked for last or, when that was closed, the list it was opened from. */
export function frontPane(asked: FrontPane, open: readonly FrontPane[]): FrontPane {
  if (open.includes(asked)) return asked;
  return asked === "source" && open.includes("side") ? "side" : "page";
}
