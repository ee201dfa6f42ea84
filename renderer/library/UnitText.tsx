import type { LibraryUnit } from "../../shared/host/precedent-data.ts";

/** A line of a resolution with its label before it. */
export function UnitText({ unit }: { readonly unit: LibraryUnit }) {
  return (
    <>
      <span className="reader-label">{shownLabel(unit)}</span>
      <span>{unit.text}</span>
    </>
  );
}

/** The label as it stands before a line: `15`, of an item `(a)`; a flush text has none. */
function shownLabel({ label, role, level }: LibraryUnit): string {
  if (role === "flush" || label.startsWith("PP")) return "";
  return level === 0 ? label : (/\([^()]*\)$/.exec(label)?.[0] ?? label);
}
