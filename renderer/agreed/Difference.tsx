import { Fragment } from "react";
import type { AgreedUnit } from "../../shared/host/precedent-data.ts";

const elements = { same: "span", insert: "ins", delete: "del" } as const;

/** How a text departs from another, word by word. */
export function Difference({ diff }: { readonly diff: readonly AgreedUnit["diff"][number][] }) {
  return diff.map(({ op, text }, index) => {
    const Element = elements[op];
    const words = text.trimEnd();
    // What ends one of the texts has no space behind it, and would run into a word of the other.
    const runsOn = /[\p{L}\p{N}]$/u.test(diff[index - 1]?.text ?? "") && /^[\p{L}\p{N}]/u.test(text);
    return (
      // Parts of a comparison have no names, and never change places.
      <Fragment key={index}>
        {runsOn && " "}
        <Element>{words}</Element>
        {text.slice(words.length)}
      </Fragment>
    );
  });
}
