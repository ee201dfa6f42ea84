import { describe, expect, test } from "vitest";
import { type HtmlNode, htmlToMarkdown } from "../../renderer/editor/paste/html-to-markdown.ts";
import { pasteDraft, pasteResolution } from "../../renderer/editor/paste/paste-resolution.ts";
import { unitsInText } from "../../renderer/editor/paste/units-in-text.ts";
import { wordsOf } from "../../shared/form/line-text.ts";
import { findStyle } from "../../shared/style/house-styles.ts";
import { perform, stateOf } from "../editing/run-command.ts";
import { clause, item, operative, preamble, resolution, withoutIds } from "../support/resolution.ts";

const style = findStyle("nato-pa", "en");

/** An element as the browser would parse it; strings are texts. */
function element(nodeName: string, ...children: (HtmlNode | string)[]): HtmlNode {
  const attributes = /\[(\w+)=(\w+)\]/.exec(nodeName);
  return {
    nodeName: nodeName.replace(/\[.*/, "").toUpperCase(),
    nodeType: 1,
    nodeValue: null,
    childNodes: children.map((child) =>
      typeof child === "string"
        ? { nodeName: "#text", nodeType: 3, nodeValue: child, childNodes: [] }
        : child,
    ),
    getAttribute: (name) => (attributes?.[1] === name ? (attributes[2] ?? null) : null),
  };
}

describe("HTML as Markdown", () => {
  test("keeps paragraphs, emphasis and superscripts, and escapes what would be read as signs", () => {
    const body = element(
      "body",
      element(
        "p",
        element("b", "Recalling "),
        "that\n  ",
        element("i", "inter alia"),
        " 2*3_4",
        element("sup", "1"),
      ),
      element("div", "Second", element("br"), "line"),
    );
    expect(htmlToMarkdown(body)).toBe("**Recalling** that *inter alia* 2\\*3\\_4^{1}\n\nSecond\n\nline");
  });

  test("writes lists with their numbers, nested ones indented", () => {
    const nested = element("ol[type=a]", element("li", "to act;"), element("li", "to report;"));
    const list = element(
      "ol[start=3]",
      element("li", element("p", "Urges them:"), nested),
      element("li", "Decides;"),
    );
    expect(htmlToMarkdown(element("body", list)).split("\n\n")).toEqual([
      "3. Urges them:",
      "    a. to act;",
      "    b. to report;",
      "4. Decides;",
    ]);
  });

  test("leaves out what is no text, and deleted text", () => {
    const body = element(
      "body",
      element("script", "alert(1)"),
      element("p", element("del", "old"), element("ins", "new")),
    );
    expect(htmlToMarkdown(body)).toBe("new");
  });
});

/** What was recognised, a line a unit: `item to act`. */
const pictured = (source: string): string[] => {
  const lines: string[] = [];
  for (const unit of unitsInText(source, "text", style)) {
    const add = (node: typeof unit, indent: string) => {
      const line = node.firstChild;
      lines.push(
        `${indent}${node.type.name} ${line ? wordsOf(line) : ""}${node.attrs.fixedLabel ? " !" : ""}`,
      );
      for (const child of node.children) if (child.type.name === "item") add(child, `${indent}  `);
    };
    add(unit, "");
  }
  return lines;
};

describe("the units in a pasted text", () => {
  test("come without the labels and terminators that were typed", () => {
    expect(
      pictured("14. Also recalling that;\n\n15. URGES governments:\n\n(a) to act;\n\n(b) to report."),
    ).toEqual([
      "clause Also recalling that",
      "clause Urges governments",
      "  item to act",
      "  item to report",
    ]);
  });

  test("are items where only items were copied", () => {
    expect(pictured("c) to act;\nd) to report.")).toEqual(["item to act", "item to report"]);
  });

  test("are clauses of their own words where nothing is recognised", () => {
    expect(pictured("Some words;\n\nOther words")).toEqual(["clause Some words", "clause Other words"]);
  });
});

describe("pasting a whole resolution", () => {
  const source =
    "On the Arctic\n\nRESOLUTION 500\n\nThe Assembly,\n\n1. Recalling this;\n\n2. Urges them:\n\na. to act.";
  const whole = resolution(
    "On the Arctic",
    preamble(clause("Recalling this")),
    operative(clause("Urges them", item("to act"))),
  );

  test("fills an empty draft, with what is known about it", () => {
    const { result } = perform(pasteResolution(source, "text", style), stateOf(resolution("<a>")));
    expect(result.doc.attrs).toMatchObject({ stage: "adopted", metadata: { number: "500" } });
    expect(withoutIds(result.doc.type.create(null, result.doc.content))).toEqual(withoutIds(whole.node));
  });

  test("is refused where there are words already, and of a text that is none", () => {
    expect(pasteResolution(source, "text", style)(stateOf(resolution("Title<a>")))).toBe(false);
    expect(pasteResolution("some words\n\nother words", "text", style)(stateOf(resolution("<a>")))).toBe(
      false,
    );
  });

  test("puts back what was cut from a whole draft", () => {
    const { result } = perform(pasteDraft(whole.node.content), stateOf(resolution("<a>")));
    expect(result.doc.toJSON()).toEqual(whole.node.toJSON());
  });
});
