import { useApp } from "../../app/app-context.ts";
import { everyYear } from "../../library/every-year.ts";

const height = 16;
/** The widest bar with the gap after it, and the widest chart. */
const step = 6;
const widest = 120;

/** In how many resolutions a wording was adopted in each year, as small bars; said as a sentence to who cannot see them. */
export function UsesChart({ dates }: { readonly dates: readonly string[] }) {
  const { t } = useApp();
  const years = everyYear(countedYears(dates));
  const [first, last] = [years.at(0), years.at(-1)];
  if (!first || !last || first === last) return null;
  const peak = years.reduce((most, year) => (year.count > most.count ? year : most));
  const width = Math.min(step, widest / years.length);
  const said = t("precedents.uses-chart", {
    first: first.value,
    last: last.value,
    peak: peak.value,
    most: peak.count,
  });
  return (
    <svg
      className="uses-chart"
      role="img"
      aria-label={said}
      width={width * years.length}
      height={height}
      viewBox={`0 0 ${width * years.length} ${height}`}
    >
      {years.map(({ value, count }, index) => {
        const tall = count === 0 ? 0 : Math.max(2, (count / peak.count) * height);
        return (
          <rect key={value} x={index * width} y={height - tall} width={width * 0.7} height={tall}>
            <title>{t("library.years-said", { year: value, count })}</title>
          </rect>
        );
      })}
    </svg>
  );
}

function countedYears(dates: readonly string[]) {
  const counts = new Map<string, number>();
  for (const date of dates) {
    const year = date.slice(0, 4);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}
