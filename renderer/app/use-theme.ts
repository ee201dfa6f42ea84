import { useEffect } from "react";
import type { Settings } from "../../shared/host/data.ts";

/** Puts the theme on the document, following the system where that is wished. */
export function useTheme(theme: Settings["theme"]): void {
  useEffect(() => {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const show = () => {
      const dark = theme === "dark" || (theme === "system" && system.matches);
      document.documentElement.dataset.theme = dark ? "dark" : "light";
    };
    show();
    system.addEventListener("change", show);
    return () => system.removeEventListener("change", show);
  }, [theme]);
}
