import { useApp } from "../app/app-context.ts";
import { onMac, type Shortcut, shortcutLabel } from "../commands/shortcut.ts";
import type { Translate } from "../messages/translate.ts";

/** A key combination as it is printed on this machine's keyboard. */
export function Keys({ shortcut, className }: { readonly shortcut: Shortcut; readonly className?: string }) {
  const { t } = useApp();
  return <kbd className={className}>{shortcutName(shortcut, t)}</kbd>;
}

/** The name of a key combination on this machine, in the interface's language. */
export function shortcutName(shortcut: Shortcut, t: Translate): string {
  return shortcutLabel(shortcut, onMac, { shift: t("key.shift"), enter: t("key.enter") });
}
