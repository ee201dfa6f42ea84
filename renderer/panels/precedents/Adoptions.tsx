import { ChevronDown, ChevronRight } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import type { UnitRecord } from "../../../shared/host/precedent-data.ts";
import { useApp } from "../../app/app-context.ts";

/** Everywhere a wording was adopted, the newest first; a press opens that resolution beside the draft. */
export function Adoptions({ adoptions }: Pick<UnitRecord, "adoptions">) {
  const { t, precedents } = useApp();
  const [open, setOpen] = useState(false);
  if (adoptions.length < 2) return null;
  return (
    <section>
      <Button className="button quiet precedent-unfold" aria-expanded={open} onPress={() => setOpen(!open)}>
        {open ? <ChevronDown /> : <ChevronRight />}
        {t("precedents.adoptions", { count: adoptions.length })}
      </Button>
      {open && (
        <ul className="precedent-adoptions">
          {adoptions.toReversed().map(({ unit, symbol, title, label, date }) => (
            <li key={unit}>
              <Button className="button quiet" onPress={() => void precedents.read(unit)}>
                <b>{label === "" ? symbol : `${symbol}, ${label}`}</b>
                <span>{date.slice(0, 4)}</span>
                <span className="precedent-title">{title}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
