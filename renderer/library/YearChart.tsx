import type { FacetCount } from "../../shared/host/library-data.ts";
import { useApp } from "../app/app-context.ts";
import { everyYear } from "./every-year.ts";

interface YearChartProps {
  readonly kind: "resolutions" | "units";
  /** In their order. */
  readonly years: readonly FacetCount[];
  /** The years that are chosen stand out. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** How many there are in each year, as bars; said as a sentence and a table to who cannot see them. */
export function YearChart({ kind, years, from, to }: YearChartProps) {
  const { t } = useApp();
  const bars = everyYear(years);
  const [first, last] = [bars.at(0), bars.at(-1)];
  if (!first || !last || first === last) return null;
  const peak = bars.reduce((most, bar) => (bar.count > most.count ? bar : most));
  const said = t(`library.years-${kind}`, {
    first: first.value,
    last: last.value,
    peak: peak.value,
    most: peak.count,
  });
  const chosen = (year: string) => (from === undefined || year >= from) && (to === undefined || year <= to);
  return (
    <figure className="year-chart" style={{ maxWidth: `max(240px, ${bars.length * 32}px)` }}>
      <div className="year-bars" role="img" aria-label={said}>
        {bars.map(({ value, count }) => (
          <span
            key={value}
            className="year-bar"
            data-chosen={chosen(value)}
            title={t("library.years-said", { year: value, count })}
          >
            <span style={{ height: `${(count / peak.count) * 100}%` }} />
          </span>
        ))}
      </div>
      <figcaption className="year-scale" aria-hidden>
        <span>{first.value}</span>
        <span>{t("library.years-said", { year: peak.value, count: peak.count })}</span>
        <span>{last.value}</span>
      </figcaption>
      <table className="only-heard">
        <caption>{t("library.years")}</caption>
        <tbody>
          {years.map(({ value, count }) => (
            <tr key={value}>
              <th scope="row">{value}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
