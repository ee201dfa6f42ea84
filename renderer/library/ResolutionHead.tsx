import type { LibraryResolution } from "../../shared/host/precedent-data.ts";
import { useAppState } from "../app/app-context.ts";
import { dayOf } from "./day-of.ts";

type Facts = Pick<LibraryResolution, "symbol" | "title" | "body" | "date">;

/** What a resolution is: its symbol, title, body and date. */
export function ResolutionHead({ resolution }: { readonly resolution: Facts }) {
  const language = useAppState((state) => state.settings.language);
  const { symbol, title, body, date } = resolution;
  return (
    <>
      <p className="reader-symbol">{symbol}</p>
      <h3>{title}</h3>
      <p className="reader-facts">{[body, dayOf(date, language)].filter((fact) => fact !== "").join(", ")}</p>
    </>
  );
}
