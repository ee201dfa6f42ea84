import { ArrowLeft, FilePlus2, Trash2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "react-aria-components/Button";
import { useApp } from "../app/app-context.ts";
import { styleNamed } from "../house-styles/styles-at-hand.ts";
import type { LibraryReading } from "./library-state.ts";
import { ResolutionHead } from "./ResolutionHead.tsx";
import { UnitText } from "./UnitText.tsx";

/** A resolution of the library, at the unit that was looked for, with the others of its series. */
export function Reader({ reading }: { readonly reading: LibraryReading }) {
  const { t, library, baseText } = useApp();
  const { resolution, unit, series } = reading;
  const { key, symbol, language, units } = resolution;
  const style = styleNamed(resolution);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = unit === null ? null : text.current?.querySelector(`[data-unit="${unit}"]`);
    if (place) place.scrollIntoView({ block: "center" });
    else text.current?.scrollTo({ top: 0 });
  }, [unit, key]);
  return (
    <section className="library-reader" aria-label={t("library.reading")}>
      <div className="reader-bar">
        <Button className="button quiet" onPress={() => library.store.send({ reading: null })}>
          <ArrowLeft />
          {t("library.back")}
        </Button>
        <span className="grow" />
        <Button className="button primary" onPress={() => void baseText.beginFrom(units[0]?.unit ?? 0)}>
          <FilePlus2 />
          {t("base.begin")}
        </Button>
        <Button
          className="button outlined"
          aria-label={t("library.remove-name", { symbol })}
          onPress={() => void library.remove([key])}
        >
          <Trash2 />
          {t("library.remove")}
        </Button>
      </div>
      {series.length > 1 && (
        <nav className="reader-series" aria-label={t("library.series")}>
          {[...series].reverse().map((one) => (
            <Button
              key={one.key}
              className="button quiet"
              aria-current={one.key === key ? "page" : false}
              onPress={() => void library.read(one.unit, "beginning")}
            >
              {one.date.slice(0, 4) || one.symbol}
            </Button>
          ))}
        </nav>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <div className="reader-text" ref={text} tabIndex={0} lang={language}>
        <ResolutionHead resolution={resolution} />
        {units.map((one) => (
          <p
            key={one.unit}
            className="reader-unit"
            data-unit={one.unit}
            data-level={one.level}
            aria-current={one.unit === unit ? "location" : undefined}
          >
            <UnitText unit={one} style={style} />
          </p>
        ))}
      </div>
    </section>
  );
}
