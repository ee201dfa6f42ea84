import { useEffect, useMemo, useRef } from "react";
import { Button } from "react-aria-components/Button";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { useApp, useAppState } from "../app/app-context.ts";
import { styleNamed } from "../house-styles/styles-at-hand.ts";
import { ResolutionHead } from "../library/ResolutionHead.tsx";
import { UnitText } from "../library/UnitText.tsx";
import { PanelHead } from "../panels/PanelHead.tsx";
import { precedentIn } from "./precedent-lines.ts";
import type { PrecedentReading } from "./precedent-state.ts";
import { usePrecedents } from "./use-precedents.ts";

/** The resolution of a precedent, at the left of the draft. */
export function PrecedentReader() {
  const reading = usePrecedents((state) => state.reading);
  const hidden = useAppState((state) => state.review.source !== null);
  return reading && !hidden ? <Reader reading={reading} /> : null;
}

/** The arrows go from line to line, Enter puts one into the draft. */
function Reader({ reading }: { readonly reading: PrecedentReading }) {
  const { t, precedents, editor } = useApp();
  const { resolution, unit } = reading;
  const { units, symbol, language, key } = resolution;
  const style = styleNamed(resolution);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    text.current?.querySelector(`[data-unit="${unit}"]`)?.scrollIntoView({ block: "nearest" });
  }, [unit]);
  useEffect(() => {
    text.current?.querySelector(`[data-unit="${unit}"]`)?.scrollIntoView({ block: "center" });
  }, [key]);
  const items = useMemo(
    () => (precedentIn(resolution, unit, true)?.lines.length ?? 1) > 1,
    [resolution, unit],
  );
  return (
    <section
      className="source-pane precedent-reader"
      data-pane
      aria-label={t("precedents.reader", { symbol })}
      onKeyDown={(event) => event.key === "Escape" && editor.focus()}
    >
      <PanelHead
        title={t("precedents.source")}
        closeName={t("precedents.close-reader")}
        onClose={precedents.stopReading}
      />
      <div className="precedent-actions">
        <Button className="button primary" onPress={() => precedents.insertRead("unit")}>
          {t("precedents.insert")}
        </Button>
        {items && (
          <Button className="button outlined" onPress={() => precedents.insertRead("items")}>
            {t("precedents.insert-items")}
          </Button>
        )}
        <Button className="button outlined" onPress={() => precedents.insertRead("instead")}>
          {t("precedents.replace")}
        </Button>
      </div>
      <div className="reader-text" ref={text} lang={language}>
        <ResolutionHead resolution={resolution} />
        <ListBox
          aria-label={t("precedents.reader", { symbol })}
          className="reader-units"
          data-pane-focus
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          escapeKeyBehavior="none"
          selectedKeys={[unit]}
          onSelectionChange={(keys) => {
            const [chosen] = keys === "all" ? [] : keys;
            if (typeof chosen === "number") precedents.look(chosen);
          }}
          onAction={() => precedents.insertRead("unit")}
          items={units.map((one) => ({ ...one, id: one.unit }))}
        >
          {(one) => (
            <ListBoxItem
              id={one.id}
              className="reader-unit"
              textValue={one.text}
              data-unit={one.id}
              data-level={one.level}
              data-part={one.part}
            >
              <UnitText unit={one} style={style} />
            </ListBoxItem>
          )}
        </ListBox>
      </div>
    </section>
  );
}
