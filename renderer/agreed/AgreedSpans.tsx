import { sourceName } from "../../shared/resolution/provenance.ts";
import { useApp } from "../app/app-context.ts";
import type { AgreedEntry } from "./agreed-report.ts";
import { spanPieces } from "./span-pieces.ts";

/** So many sources have a colour of their own; then they come round again, told apart by their numbers. */
const looks = 5;

/** Each stretch of a text that was adopted before, marked by the source it comes from, with the list of these. */
export function AgreedSpans({ words, found }: Pick<AgreedEntry, "words" | "found">) {
  const { t } = useApp();
  const { pieces, sources } = spanPieces(words, found?.spans ?? []);
  if (sources.length === 0) return <p className="agreed-note">{t("agreed.no-spans")}</p>;
  return (
    <>
      <p className="agreed-words">
        {pieces.map(({ text, source }, index) =>
          source === null ? (
            text
          ) : (
            // Stretches have no names, and never change places.
            <span key={index} className="agreed-span" data-look={source % looks}>
              {text}
              <sup>{source + 1}</sup>
            </span>
          ),
        )}
      </p>
      <ol className="agreed-sources">
        {sources.map((source, index) => (
          <li key={source.unit}>
            <span className="agreed-number" data-look={index % looks}>
              {index + 1}
            </span>
            <b>
              {sourceName({ ...source, title: source.body })}, {source.label}
            </b>
            <span className="agreed-source-words">{source.text}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
