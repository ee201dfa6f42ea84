import type { CSSProperties } from "react";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import type { Place } from "../../shared/style/page-style.ts";
import { evenPlace, indentStep, noteScale, sheets } from "../../shared/typesetting/measure.ts";
import type { Translate } from "../messages/translate.ts";

const millimetresPerPoint = 25.4 / 72;

/**
 * The sheet's measures as custom properties for style/page.css: in ems of the page's own type, so that the
 * lines break as they will in print whatever the size on the screen. Texts of the interface that the style
 * sheet prints into the page go the same way.
 */
export function pageVariables(style: HouseStyle, t: Translate): CSSProperties {
  const { page } = style;
  const enacting = style.enacting.place ?? evenPlace(0);
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
    "--millimetre": `${ems(1)}em`,
    "--designation-hangs": `${((style.designation.hangs ?? 0) / sizeOf("title", style) / millimetresPerPoint).toFixed(3)}em`,
    "--enacting-first": `${ems(enacting.first - enacting.rest)}em`,
    "--enacting-rest": `${ems(enacting.rest)}em`,
    "--quotation-indent": `${ems(indentStep)}em`,
    "--note-scale": String(noteScale),
  };
  for (const [role, { before, after }] of Object.entries(style.spacing)) {
    const size = sizeOf(role, style);
    variables[`--before-${role}`] = `${(before / size).toFixed(3)}em`;
    variables[`--after-${role}`] = `${(after / size).toFixed(3)}em`;
  }
  for (const role of ["title", "designation", "presenting", "heading"]) {
    variables[`--size-${role}`] = `${(sizeOf(role, style) / page.fontSize).toFixed(3)}em`;
  }
  for (const name of ["title", "clause", "item", "flush", "heading", "annex-title", "kept"] as const) {
    variables[`--placeholder-${name}`] = JSON.stringify(t(`placeholder.${name}`));
  }
  for (const reason of ["unplaced", "unknown-content"] as const) {
    variables[`--caption-${reason}`] = JSON.stringify(t(`caption.${reason}`));
  }
  variables["--caption-with-changes"] = JSON.stringify(t("agreed.with-changes"));
  variables["--caption-title-not-printed"] = JSON.stringify(t("page.title-not-printed"));
  return variables;
}

/** The size of a kind of block in points. */
function sizeOf(role: string, style: HouseStyle): number {
  const { title, designation, presenting, heading } = style;
  const sized: Readonly<Record<string, { readonly size: number | null }>> = {
    title,
    designation,
    presenting,
    heading,
  };
  return sized[role]?.size ?? style.page.fontSize;
}

/** Where a clause or item stands, as custom properties of its own for style/page.css. */
export function placeVariables({ first, text, rest }: Place, label: string): string {
  const width = [...label].reduce((sum, letter) => sum + letterWidth(letter), label === "" ? 0 : 0.2);
  return `--first: ${first}; --text: ${text}; --rest: ${rest}; --label: ${width.toFixed(2)}em`;
}

/** About how wide a letter of a label is, in ems of a serif type: a style sheet cannot measure it. */
function letterWidth(letter: string): number {
  if (/[\s.,;:()|ijlt•–-]/.test(letter)) return 0.3;
  return /[\p{Lu}m§]/u.test(letter) ? 0.7 : 0.5;
}
