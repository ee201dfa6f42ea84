import { ArrowLeft, RotateCcw } from "lucide-react";
import { useDeferredValue, useMemo, useRef } from "react";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";
import type { OwnStyles } from "../../shared/host/data.ts";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import { jsonPlace } from "../../shared/style/json-place.ts";
import type { StyleFault } from "../../shared/style/style-fault.ts";
import { nameInFile, renamedFile, withOwnStyles } from "../../shared/style/style-files.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import { Specimen } from "../house-styles/Specimen.tsx";
import { FaultList } from "./FaultList.tsx";
import { StyleRules } from "./StyleRules.tsx";

interface StyleEditorProps {
  /** The file's name. */
  readonly name: string;
  /** Called with the style, as it holds, on the way back to all styles. */
  readonly onBack: (style: HouseStyle) => void;
}

/** The file of a style: its text at the left, checked while it is typed, and what it makes of a page at the right. */
export function StyleEditor({ name, onBack }: StyleEditorProps) {
  const { t, styles, store } = useApp();
  const { files } = useAppState((state) => state.styles);
  const file = files.find((candidate) => candidate.name === name);
  const saved = file?.content ?? "";
  const text = useAppState((state) => state.styleFiles.unsaved[name]) ?? saved;
  const { style, faults } = useReading(files, name, useDeferredValue(text));
  const lastGood = useRef<HouseStyle | null>(file?.style ?? null);
  lastGood.current = style ?? lastGood.current;
  const source = useRef<HTMLTextAreaElement>(null);
  const change = (next: string) =>
    store.send({ type: "style-text", name, text: next === saved ? null : next });
  const go = (fault: StyleFault) => source.current && selectPlace(source.current, placeOf(fault, text));

  const back = () => {
    if (lastGood.current) onBack(lastGood.current);
    styles.edit(null);
  };
  // A button that has done its work is disabled, and would take the focus with it.
  const thenType = (act: () => void) => () => {
    source.current?.focus();
    act();
  };

  const styleName = nameInFile(text);
  return (
    <section className="house-styles" aria-label={name}>
      <header className="settings-head">
        <div>
          <h3>{name}</h3>
          <p role="status">{stateText()}</p>
        </div>
        <Button className="button outlined" onPress={back}>
          <ArrowLeft />
          {t("styles.back")}
        </Button>
        <Button
          className="button outlined"
          isDisabled={text === saved}
          onPress={thenType(() => change(saved))}
        >
          <RotateCcw />
          {t("styles.revert")}
        </Button>
        <Button
          className="button primary"
          isDisabled={text === saved || faults.length > 0}
          onPress={thenType(() => void styles.write({ name, content: text }))}
        >
          {t("styles.save")}
        </Button>
      </header>
      <div className="style-choice editing">
        <div className="style-source">
          <TextField
            className="field"
            isDisabled={styleName === null}
            value={styleName ?? ""}
            onChange={(next) => change(renamedFile(text, next))}
          >
            <Label>{t("styles.name")}</Label>
            <Input className="input" />
          </TextField>
          <TextField
            className="field source"
            value={text}
            onChange={change}
            isInvalid={faults.length > 0}
            autoFocus
          >
            <Label>{t("styles.source")}</Label>
            <TextArea ref={source} className="input code" spellCheck="false" />
          </TextField>
          <div role="status">{faults.length > 0 && <FaultList faults={faults} onGo={go} />}</div>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it */}
        <section className="style-shown" tabIndex={0} aria-label={t("styles.specimen")}>
          {lastGood.current ? (
            <>
              <Specimen style={lastGood.current} />
              <StyleRules style={lastGood.current} />
            </>
          ) : (
            <p className="list-empty">{t("styles.no-specimen")}</p>
          )}
        </section>
      </div>
    </section>
  );

  function stateText(): string {
    if (faults.length > 0) return t("styles.state-faulty", { count: faults.length });
    return t(text === saved ? "styles.state-saved" : "styles.state-changed");
  }
}

/** What a text would be in the place of its file, among a person's other styles. */
function useReading(files: OwnStyles["files"], name: string, content: string) {
  return useMemo(() => {
    const others = files.filter((file) => file.name !== name);
    const read = withOwnStyles([...others, { name, content }]).own.at(-1);
    return { style: read?.style ?? null, faults: read?.faults ?? [] };
  }, [files, name, content]);
}

function placeOf({ code, path, found }: StyleFault, text: string): number {
  if (code !== "not-json") return jsonPlace(text, path);
  const before = text.split("\n").slice(0, Number(found) - 1);
  return before.join("\n").length + (before.length > 0 ? 1 : 0);
}

/** Selects the line of a place, and shows it. */
function selectPlace(source: HTMLTextAreaElement, place: number): void {
  const end = source.value.indexOf("\n", place);
  source.focus();
  // The browser scrolls to a caret that is set, not to a selection.
  const lines = source.value.slice(0, place).split("\n").length;
  source.setSelectionRange(place, end < 0 ? source.value.length : end);
  const lineHeight = Number.parseFloat(getComputedStyle(source).lineHeight);
  source.scrollTop = (lines - 3) * lineHeight;
}
