/**
 * A key combination as `Mod-Shift-p`: modifiers, then the key as KeyboardEvent.key names it (letters in
 * lower case). `Mod` is ⌘ on a Mac and Ctrl elsewhere.
 */
export type Shortcut = string;

/** The part of a keyboard event that a shortcut is compared with. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** The place of the key: with Alt a Mac types other signs. */
  readonly code?: string;
}

interface Combination {
  readonly key: string;
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** Whether a key press is this combination and nothing more. */
export function matchesShortcut(press: KeyPress, shortcut: Shortcut, mac: boolean): boolean {
  const { key, mod, alt, shift } = readShortcut(shortcut);
  const [main, other] = mac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  const isKey = press.key.toLowerCase() === key.toLowerCase() || (mac && alt && press.code === codeOf(key));
  if (main !== mod || other || press.altKey !== alt || !isKey) return false;
  // Signs such as / need Shift on some keyboards: there only the sign counts.
  return press.shiftKey === shift || !/^[\p{L}\d]$|^.{2,}$/u.test(key);
}

/** The names of keys as a language prints them on its keyboards. */
export interface KeyNames {
  readonly shift: string;
  readonly enter: string;
}

/** A combination as people read it: `Ctrl+Shift+P`, on a Mac `⇧⌘P`. */
export function shortcutLabel(shortcut: Shortcut, mac: boolean, names: KeyNames): string {
  const { key, mod, alt, shift } = readShortcut(shortcut);
  if (mac)
    return `${alt ? "⌥" : ""}${shift ? "⇧" : ""}${mod ? "⌘" : ""}${macSigns[key] ?? keySigns[key] ?? capital(key)}`;
  const modifiers = [mod ? "Ctrl" : "", alt ? "Alt" : "", shift ? names.shift : ""].filter(
    (name) => name !== "",
  );
  const name = key === "Enter" ? names.enter : (keySigns[key] ?? capital(key));
  return [...modifiers, name].join("+");
}

const keySigns: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};
const macSigns: Readonly<Record<string, string>> = { Enter: "↩", Tab: "⇥" };

function readShortcut(shortcut: Shortcut): Combination {
  const parts = shortcut.split("-");
  const key = parts.pop() ?? "";
  return { key, mod: parts.includes("Mod"), alt: parts.includes("Alt"), shift: parts.includes("Shift") };
}

/** Where a letter or bracket stands on the keyboard, as KeyboardEvent.code names it. */
function codeOf(key: string): string {
  if (key === "[") return "BracketLeft";
  return key === "]" ? "BracketRight" : `Key${capital(key)}`;
}

function capital(key: string): string {
  return key.length === 1 ? key.toUpperCase() : key;
}

/** Whether this is a Mac, whose keyboards have ⌘. */
export const onMac = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent);
