import { readTemplate } from "../base/template.ts";
import { singleSpaced } from "../base/white-space.ts";
import type { HouseStyle } from "../style/house-style.ts";
import { languageOf, languageOfText } from "../style/languages/languages.ts";
import { parsePattern, patternEnd } from "./phrase-pattern.ts";
import { splitWords, type Word } from "./words.ts";

/** A formula stands near the top: a page of names, symbols and agenda items may come before it. */
const linesLookedAt = 200;
const longestFormula = 160;

/**
 * The house style a text is written in, told by its enacting formula: the first line that is a style's own
 * formula, or that names a body as formulas do (*The 13th Conférence Générale des Poids et Mesures (CGPM),*).
 * Where it has none, the body's short name in its first line tells it (*Decision CIPM/108-21*), or the name it
 * gives itself in its clauses; at last, the words with which it resolves.
 *
 * @param source plain text or Markdown
 * @returns null when no line tells it
 */
export function styleOfText(source: string, styles: readonly HouseStyle[]): HouseStyle | null {
  const lines = source
    .split("\n", linesLookedAt)
    .map((line) => singleSpaced(line.replace(/[*_#>]/g, "")).trim())
    .filter((line) => line !== "");
  const language = languageOfText(source);
  return (
    styleOfFormula(lines, language, styles) ??
    styleOfFirstLine(lines[0] ?? "", language, styles) ??
    styleOfSubjects(lines, styles) ??
    styleThatResolves(lines, language, styles)
  );
}

/** Whoever wrote it, a text with *Resolved,* or *Be it enacted:* has the form of the styles that begin their operative part so. */
function styleThatResolves(
  lines: readonly string[],
  language: string,
  styles: readonly HouseStyle[],
): HouseStyle | null {
  const resolves = (line: string, style: HouseStyle) => languageOf(style).resolvingForm.test(line);
  const candidates = styles.filter(
    (style) =>
      style.language === language &&
      style.enacting.before === "operative" &&
      resolves(style.enacting.text, style),
  );
  return candidates.find((style) => lines.some((line) => resolves(line, style))) ?? null;
}

/** A body that writes no formula names itself in its clauses: *The Parliamentary Assembly* calls on. */
function styleOfSubjects(lines: readonly string[], styles: readonly HouseStyle[]): HouseStyle | null {
  const starts = lines.map((line) => splitWords(line.slice(0, longestFormula)));
  const namesItself = (style: HouseStyle) => {
    const subjects = style.operative.subjects.flatMap(parsePattern);
    const acts = (words: readonly Word[]) =>
      subjects.some((subject) => patternEnd(subject, words, 0, languageOf(style)) !== null);
    return starts.filter(acts).length >= 2;
  };
  return styles.find((style) => style.enacting.text === "" && namesItself(style)) ?? null;
}

function styleOfFirstLine(line: string, language: string, styles: readonly HouseStyle[]): HouseStyle | null {
  return (
    styles.find((style) => style.language === language && new RegExp(`\\b${style.body}\\b`).test(line)) ??
    null
  );
}

/** A formula may name the body in its other language, *The 20th Conférence Générale*: then the text's own language tells. */
function styleOfFormula(
  lines: readonly string[],
  language: string,
  styles: readonly HouseStyle[],
): HouseStyle | null {
  for (const words of lines) {
    if (words.length > longestFormula) continue;
    const own = styles.filter((style) => isFormulaOf(words, style));
    const named = own.length > 0 ? own : styles.filter((style) => namesBody(words, style));
    const [style] = named.toSorted((a, b) => fixedWords(b).length - fixedWords(a).length);
    if (!style) continue;
    const sister = styles.find(({ id, language: written }) => id === style.id && written === language);
    return own.length > 0 ? style : (sister ?? style);
  }
  return null;
}

/**
 * A text that gives its reasons first leads to the formula by a word: *Therefore the Security Council,*. Spaces get
 * lost where emphasis ends: `*Le Conseil économique*et*social*,`.
 */
function isFormulaOf(words: string, style: HouseStyle): boolean {
  const { text, before } = style.enacting;
  if (fixedWords(style) === "") return false;
  const own = text.replace(/[,:—]$/, "");
  const bare = words.replace(/^therefore,? /i, "").replace(/\s*[,:]$/, "");
  if (readTemplate(own, bare) || withoutSpaces(own) === withoutSpaces(bare)) return true;
  return before === "operative" && words.toLowerCase().startsWith(own.toLowerCase());
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, "").toLowerCase();
}

function namesBody(words: string, style: HouseStyle): boolean {
  if (!languageOf(style).formulaForm.test(words) && !/,$/.test(words)) return false;
  if (!/^(?:the|la|le|l['’])\s?/i.test(words)) return false;
  return (
    words.toLowerCase().includes(style.name.toLowerCase()) || new RegExp(`\\b${style.body}\\b`).test(words)
  );
}

/**
 * The words of a formula that stand there whatever the metadata say, without their spaces; none where it is
 * all a place to fill, as in a Model United Nations (*The {committee},*).
 */
export function fixedWords({ enacting }: HouseStyle): string {
  const words = remembered.get(enacting) ?? fixedWordsOf(enacting.text);
  remembered.set(enacting, words);
  return words;
}

const remembered = new WeakMap<HouseStyle["enacting"], string>();

function fixedWordsOf(formula: string): string {
  return formula
    .replace(/\[[^\]]*\]|\{[^}]*\}/g, "")
    .replace(/^\s*(?:the|la|le|l['’])(?=\P{L}|$)/iu, "")
    .replace(/[\s,:]/g, "");
}
