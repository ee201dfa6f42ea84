/** Values for the named places of a template. A missing or empty value leaves its place open. */
export type TemplateValues = Readonly<Record<string, string | undefined>>;

/**
 * Fills `{name}` places. A stretch in square brackets is optional: it is printed only when every place in it
 * has a value, so `adopted[ in {place}] on {date}` works with and without a place. Brackets do not nest. A place may
 * say what it prints without a value: `The {committee|General Assembly},`.
 *
 * @returns the text, or null when a place outside brackets has no value: the template does not apply.
 */
export function fillTemplate(template: string, values: TemplateValues): string | null {
  let text = "";
  for (const part of templateParts(template)) {
    const filled = fillPlaces(part.text, values);
    if (filled === null && !part.optional) return null;
    text += filled ?? "";
  }
  return text;
}

/** The names of a template's places, each once, in their order. */
export function templatePlaces(template: string): readonly string[] {
  return [...new Set([...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name))];
}

/**
 * Reads a text back through its template: the values that would print it.
 * Places match any words but line breaks; white space and the case of letters are not compared.
 *
 * @param shapes patterns for places that have a shape of their own, such as `day` → `\d{1,2}`
 * @returns the values, or null when the text was not printed by this template
 */
export function readTemplate(
  template: string,
  text: string,
  shapes: PlaceShapes = noShapes,
): Record<string, string> | null {
  const match = patternOf(template, shapes).exec(text.trim());
  if (!match) return null;
  const values: Record<string, string> = {};
  const usual = new Map([...template.matchAll(placePattern)].map(([, name, words]) => [name, words]));
  for (const [name, value] of Object.entries(match.groups ?? {})) {
    if (value !== undefined && value.toLowerCase() !== usual.get(name)?.toLowerCase()) values[name] = value;
  }
  return values;
}

/** `{name}` or `{name|what it prints without a value}` */
const placePattern = /\{(\w+)(?:\|([^}]*))?\}/g;
type PlaceShapes = Readonly<Record<string, string>>;

const noShapes: PlaceShapes = {};

/** Templates are few and read against every line of a text: each is made a pattern once. */
const patterns = new WeakMap<PlaceShapes, Map<string, RegExp>>();

function patternOf(template: string, shapes: PlaceShapes): RegExp {
  const known = patterns.get(shapes) ?? new Map<string, RegExp>();
  patterns.set(shapes, known);
  const pattern = known.get(template) ?? compiled(template, shapes);
  known.set(template, pattern);
  return pattern;
}

function compiled(template: string, shapes: PlaceShapes): RegExp {
  const pattern = templateParts(template)
    .map((part) =>
      part.optional ? `(?:${placesPattern(part.text, shapes)})?` : placesPattern(part.text, shapes),
    )
    .join("");
  return new RegExp(`^${pattern}$`, "iu");
}

interface TemplatePart {
  readonly text: string;
  readonly optional: boolean;
}

function templateParts(template: string): TemplatePart[] {
  return template
    .split(/(\[[^\]]*\])/)
    .filter((text) => text !== "")
    .map((text) =>
      text.startsWith("[") ? { text: text.slice(1, -1), optional: true } : { text, optional: false },
    );
}

function fillPlaces(text: string, values: TemplateValues): string | null {
  let complete = true;
  const filled = text.replace(placePattern, (_, name: string, usual: string | undefined) => {
    const value = values[name] || usual;
    if (!value) complete = false;
    return value ?? "";
  });
  return complete ? filled : null;
}

function placesPattern(text: string, shapes: PlaceShapes): string {
  return text
    .split(/(\{\w+(?:\|[^}]*)?\})/)
    .map((piece) => {
      const name = /^\{(\w+)(?:\|[^}]*)?\}$/.exec(piece)?.[1];
      if (name) return `(?<${name}>${shapes[name] ?? "[^\\n]+?"})`;
      return piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
    })
    .join("");
}
