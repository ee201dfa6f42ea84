import type { CSSProperties } from "react";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import { blockSpacing, indentStep, noteScale, sheets } from "../../shared/typesetting/measure.ts";
import type { Translate } from "../messages/translate.ts";

const millimetresPerPoint = 25.4 / 72;

/**
 * The sheet's measures as custom properties for style/page.css: in ems of the page's own type, so that the
 * lines break as they will in print whatever the size on the screen. Texts of the interface that the style
 * sheet prints into the page go the same way.
 */
export function pageVariables(style: HouseStyle, t: Translate): CSSProperties {
  const { page } = style;
  const ems = (millimetres: number) => (millimetres / (page.fontSize * millimetresPerPoint)).toFixed(3);
  const sheet = sheets[page.size];
  const variables: Record<string, string> = {
    "--sheet-ems": ems(sheet.width),
    "--text-ems": ems(sheet.width - page.margins.left - page.margins.right),
    "--sheet-width": `${ems(sheet.width)}em`,
    "--sheet-height": `${ems(sheet.height)}em`,
    "--margin-top": `${ems(page.margins.top)}em`,
    "--margin-right": `${ems(page.margins.right)}em`,
    "--margin-bottom": `${ems(page.margins.bottom)}em`,
    "--margin-left": `${ems(page.margins.left)}em`,
    "--indent": `${ems(indentStep)}em`,
    "--note-scale": String(noteScale),
  };
  for (const [role, { before, after }] of Object.entries(blockSpacing)) {
    variables[`--before-${role}`] = `${(before / page.fontSize).toFixed(3)}em`;
    variables[`--after-${role}`] = `${(after / page.fontSize).toFixed(3)}em`;
  }
  for (const name of ["title", "clause", "item", "flush", "heading", "annex-title", "kept"] as const) {
    variables[`--placeholder-${name}`] = JSON.stringify(t(`placeholder.${name}`));
  }
  for (const reason of ["unplaced", "unknown-content"] as const) {
    variables[`--caption-${reason}`] = JSON.stringify(t(`caption.${reason}`));
  }
  variables["--caption-title-not-printed"] = JSON.stringify(t("page.title-not-printed"));
  return variables;
}
