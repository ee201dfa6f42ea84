export type PageNumberPiece =
  | { readonly kind: "page" }
  | { readonly kind: "pages" }
  | { readonly kind: "text"; readonly text: string };

/** The pieces of a page-number template: `{page} of {pages}` is a field, a text and a field. */
export function pageNumberPieces(template: string): PageNumberPiece[] {
  return template
    .split(/(\{pages?\})/)
    .filter((piece) => piece !== "")
    .map((piece) =>
      piece === "{page}"
        ? { kind: "page" }
        : piece === "{pages}"
          ? { kind: "pages" }
          : { kind: "text", text: piece },
    );
}
