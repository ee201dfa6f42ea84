import type { AgreedUnit } from "../../shared/host/precedent-data.ts";

const elements = { same: "span", insert: "ins", delete: "del" } as const;

/** How a text departs from another, word by word. */
export function Difference({ diff }: { readonly diff: readonly AgreedUnit["diff"][number][] }) {
  return diff.map(({ op, text }, index) => {
    const Element = elements[op];
    // Parts of a comparison have no names, and never change places.
    return <Element key={index}>{text}</Element>;
  });
}
