import type { Translate } from "../../messages/translate.ts";
import type { DrawnParts } from "../plugins/form-decorations.ts";

/** What a press on a drawn part does. */
export interface PageActions {
  openDetails(): void;
  beginPart(part: "preamble" | "operative"): void;
}

/** The buttons that stand on the page between its texts. */
export function drawnParts(t: Translate, language: string, actions: PageActions): DrawnParts {
  return {
    key: language,
    designation(text, mark, sharesLine) {
      const button = pageButton("designation", text ?? t("page.no-designation"), actions.openDetails);
      button.title = t("page.designation-hint");
      button.ariaLabel = t("page.designation-name", { designation: text ?? t("page.no-designation") });
      if (text === null) button.dataset.empty = "true";
      if (mark !== null) button.dataset.mark = mark;
      if (sharesLine) button.dataset.sharesLine = "true";
      return button;
    },
    presenting(text) {
      const button = pageButton("presenting-line", text, actions.openDetails);
      button.ariaLabel = `${t("page.edit-presenting")}: ${text}`;
      return button;
    },
    formula(runs) {
      const line = document.createElement("span");
      for (const { text, emphasis } of runs) {
        const part = document.createElement("span");
        part.className = emphasis;
        part.textContent = text;
        line.append(part);
      }
      return line;
    },
    firstClause: (part) =>
      pageButton(
        "first-clause",
        t(part === "preamble" ? "page.first-preambular" : "page.first-operative"),
        () => actions.beginPart(part),
      ),
  };
}

function pageButton(className: string, text: string, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = className;
  button.contentEditable = "false";
  button.textContent = text;
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", press);
  return button;
}
