// A new draft knows nothing of its number, committee or date: no style prints a stray comma or an empty line for it.
import { expect, test } from "vitest";
import { builtInStyles } from "../../shared/style/house-styles.ts";
import { clause, operative, preamble, resolution } from "../support/resolution.ts";
import { printed } from "./printed.ts";

const stages = ["draft", "committee", "adopted"] as const;

test.each(builtInStyles)("$id ($language) prints whole lines of what is not known", (style) => {
  for (const stage of stages) {
    const facts = { style: style.id, language: style.language, stage };
    const lines = printed(
      resolution("On dams", facts, preamble(clause("Recalling it")), operative(clause("Decides it"))),
      style,
    );
    const bare = lines.map((line) => line.replaceAll("*", ""));
    expect(bare.filter((line) => !/\p{L}{2}/u.test(line))).toEqual([]);
    expect(bare.filter((line) => /[{}[\]|]|\s{2}|\s[,.](?:\s|$)|^\s|[,:]\s*,/u.test(line))).toEqual([]);
  }
});
