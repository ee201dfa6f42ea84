import { Fragment } from "react";
import type { AgreedUnit } from "../../shared/host/precedent-data.ts";

const elements = { same: "span", insert: "ins", delete: "del" } as const;

/** How a text departs from another, word by word. */
export function Difference({ diff }: { readonly diff: readonly AgreedUnit["diff"][number][] }) {
  return diff.map(({ op, text }, index) => {
    const Element = elements[op];
    const words = text.trimEnd();
    return (
      // Parts of a comparison have no names, and never change places.
      <Fragment key={index}>
        <Element>{words}</Element>
        {text.slice(words.length)}
      </Fragment>
    );
  });
}
