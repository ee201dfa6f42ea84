import { type CSSProperties, useMemo } from "react";
import { specimenOf } from "../../shared/form/specimen.ts";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import type { PrintBlock, PrintModel, PrintRun } from "../../shared/typesetting/print-model.ts";
import { typeset } from "../../shared/typesetting/typeset.ts";
import { useApp } from "../app/app-context.ts";
import { pageVariables } from "../editor/page-variables.ts";

/** A short page in a house style, from the same print model as the exports. */
export function Specimen({ style }: { readonly style: HouseStyle }) {
  const { t } = useApp();
  const model = useMemo(() => typeset(specimenOf(style), style), [style]);
  const hanging = Math.max(0, ...model.blocks.map(({ place }) => -place.first));
  const variables = {
    ...pageVariables(style, t),
    "--margin-hanging": `calc(${hanging} * var(--millimetre))`,
  };
  return (
    <div className="specimen-frame">
      <div className="specimen" lang={style.locale} style={variables}>
        {model.blocks.map((block, index) => (
          <Block key={keyOf(block, index)} block={block} model={model} />
        ))}
        {model.notes.length > 0 && (
          <div className="specimen-foot">
            {model.notes.map(({ mark, runs }) => (
              <p key={mark}>
                <sup>{mark}</sup> <Runs runs={runs} model={model} />
              </p>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

function Block({ block, model }: { readonly block: PrintBlock; readonly model: PrintModel }) {
  const { role, runs, label, align } = block;
  const tab = runs.findIndex(({ kind }) => kind === "tab");
  return (
    <p className={`specimen-block ${role} ${align}`} style={placeOf(block, model)}>
      {label && <span className="specimen-label">{label.text}</span>}
      {tab >= 0 && (
        <span className="specimen-label">
          <Runs runs={runs.slice(0, tab)} model={model} />
        </span>
      )}
      <Runs runs={runs.slice(tab + 1)} model={model} />
    </p>
  );
}

function Runs({ runs, model }: { readonly runs: readonly PrintRun[]; readonly model: PrintModel }) {
  return runs.map((run, index) => {
    const key = `${index}`;
    if (run.kind === "break") return <br key={key} />;
    if (run.kind === "tab") return null;
    if (run.kind === "note") return <sup key={key}>{model.notes[run.note]?.mark}</sup>;
    const look = `${run.bold ? "bold " : ""}${run.italic ? "italic " : ""}${run.underline ? "underline" : ""}`;
    return (
      <span key={key} className={look}>
        {run.text}
      </span>
    );
  });
}

function keyOf({ id, role }: PrintBlock, index: number): string {
  return id ?? `${role} ${index}`;
}

/** Where a block stands and how large its words are, in ems of the page's type. */
function placeOf({ place: { first, text, rest }, size, role }: PrintBlock, model: PrintModel): CSSProperties {
  const { fontSize } = model.page;
  const scale = (size ?? fontSize) / fontSize;
  const millimetres = (value: number) => `calc(${value} * var(--millimetre))`;
  const { before, after } = model.spacing[role];
  const measures = {
    fontSize: `${scale}em`,
    margin: `${before / fontSize / scale}em 0 ${after / fontSize / scale}em`,
    paddingLeft: millimetres(rest),
    textIndent: millimetres(first - rest),
    "--label-width": millimetres(text - first),
  };
  return measures;
}
