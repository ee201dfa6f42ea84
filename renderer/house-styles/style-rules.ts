import { annexHeading } from "../../shared/form/annex-form.ts";
import { designationOf, enactingOf, presentingLineOf } from "../../shared/form/front-lines.ts";
import { writeLabel } from "../../shared/form/label.ts";
import { printCase } from "../../shared/form/letter-case.ts";
import type { Part } from "../../shared/form/opening-phrase.ts";
import { specimenOf } from "../../shared/form/specimen.ts";
import { factsOf } from "../../shared/resolution/facts.ts";
import { certaintyOf } from "../../shared/style/certainty.ts";
import { type Certainty, certainties, type HouseStyle } from "../../shared/style/house-style.ts";
import type { MessageKey, Translate } from "../messages/translate.ts";

/** One rule of a style in words. */
export interface StyleRule {
  readonly rule: MessageKey;
  readonly value: string;
  readonly certainty: Certainty;
}

const sheetNames = { a4: "A4", "us-letter": "US Letter" } as const;

/** What a style says, with how sure each rule is. Lines of the front are shown as they print in the specimen. */
export function styleRules(style: HouseStyle, t: Translate): readonly StyleRule[] {
  const specimen = specimenOf(style);
  const { title, designation, heading, enacting, page, front, levels, sections, annexes, noteMarks } = style;
  const rule = (key: MessageKey, value: string, ...paths: readonly string[]): StyleRule => ({
    rule: key,
    value,
    certainty: leastSure(paths.map((path) => certaintyOf(style, path))),
  });
  const nothing = t("rule.none");
  const formula = printCase(
    enactingOf(specimen.child(1), style, factsOf(specimen).metadata),
    enacting.case,
    style.locale,
  );
  return [
    rule(
      "rule.page",
      sentence(
        sheetNames[page.size],
        `${page.fontSize} pt`,
        t(`align.${page.justified ? "justify" : "start"}`),
      ),
      "page",
    ),
    rule("rule.front", sentence(...front.map((line) => t(`front.${line}`))), "front"),
    rule("rule.title", lookOf(title, t), "title"),
    rule(
      "rule.designation",
      `${designationOf(specimen, style) ?? nothing} (${lookOf(designation, t)})`,
      "designation",
    ),
    rule("rule.presenting", presentingLineOf(specimen, style) ?? nothing, "presenting"),
    rule(
      "rule.enacting",
      formula === "" ? nothing : `${formula} (${t(`look.${enacting.emphasis}`)})`,
      "enacting",
    ),
    rule("rule.heading", lookOf(heading, t), "heading"),
    rule(
      "rule.levels",
      levels.map((level) => writeLabel(1, level, "1", null).printed).join("  "),
      ...levels.map((_level, index) => `levels.${index}`),
    ),
    rule(
      "rule.sections",
      sections.levels.map((level) => writeLabel(1, level, "", null).printed).join("  "),
      ...sections.levels.map((_level, index) => `sections.levels.${index}`),
    ),
    rule(
      "rule.annexes",
      `${annexHeading(1, 1, style)}; ${annexHeading(1, 2, style)} (${lookOf(annexes, t)})`,
      "annexes",
    ),
    rule("rule.note-marks", t(`note-marks.${noteMarks}`), "noteMarks"),
    ...(["preamble", "operative"] as const).flatMap((part) => partRules(part)),
  ];

  function partRules(part: Part): StyleRule[] {
    const { numbered, emphasis, openingCase, terminators, openings } = style[part];
    const ends = [terminators.clause, terminators.last, terminators.intro, terminators.item];
    return [
      rule(`rule.${part}-numbered`, t(numbered ? "rule.numbered" : "rule.unnumbered"), `${part}.numbered`),
      rule(
        `rule.${part}-openings`,
        `${sentence(t(`look.${emphasis}`), t(`case.${openingCase}`))}; ${t("rule.openings-known", { count: openings.length })}`,
        `${part}.emphasis`,
        `${part}.openings`,
      ),
      rule(
        `rule.${part}-ends`,
        ends.map((end) => (end.trim() === "" ? "–" : end.trim())).join("  "),
        `${part}.terminators`,
      ),
    ];
  }
}

function lookOf({ emphasis, case: letters, align }: HouseStyle["title"], t: Translate): string {
  return sentence(t(`look.${emphasis}`), t(`case.${letters}`), t(`align.${align}`));
}

function sentence(...words: readonly string[]): string {
  return words.join(", ");
}

function leastSure(found: readonly Certainty[]): Certainty {
  return found.reduce(
    (one, other) => (certainties.indexOf(one) > certainties.indexOf(other) ? one : other),
    "certain",
  );
}
