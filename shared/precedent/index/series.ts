import type { PrecedentIndex } from "./precedent-index.ts";

type SeriesColumns = Pick<
  PrecedentIndex,
  | "resolutions"
  | "resolutionUnits"
  | "unitWording"
  | "unitResolution"
  | "wordingForm"
  | "wordingUnitStart"
  | "wordingUnits"
  | "titleStart"
  | "titleWords"
>;

/** A form of words that stands in more places than this says nothing of a series. */
const tooCommon = 60;
/** The least weight of common forms with which one resolution renews another. */
const leastCommon = 0.6;

/**
 * For each resolution the one that it renews: the newest older one of its body with which it has most forms of
 * words in common, each counted less the more places it stands in and the older it is; the same title counts as much as some of them. -1 for none.
 */
export function renewedResolutions(index: SeriesColumns): Int32Array {
  const unitsOfForm = groupedByForm(index);
  const renewed = new Int32Array(index.resolutions.length).fill(-1);
  for (let resolution = 0; resolution < renewed.length; resolution++) {
    const common = new Map<number, number>();
    const first = index.resolutionUnits[resolution] ?? 0;
    const end = index.resolutionUnits[resolution + 1] ?? 0;
    for (let unit = first; unit < end; unit++) {
      const units = unitsOfForm.get(index.wordingForm[index.unitWording[unit] ?? 0] ?? 0) ?? [];
      if (units.length > tooCommon) continue;
      for (const other of new Set(units.map((one) => index.unitResolution[one] ?? 0)))
        if (other < resolution) common.set(other, (common.get(other) ?? 0) + 1 / Math.sqrt(units.length));
    }
    renewed[resolution] = mostCommon(index, resolution, common, end - first);
  }
  return renewed;
}

function mostCommon(
  index: SeriesColumns,
  resolution: number,
  common: ReadonlyMap<number, number>,
  units: number,
): number {
  const own = index.resolutions[resolution];
  let best = -1;
  let most = leastCommon;
  for (const [other, weight] of common) {
    if (index.resolutions[other]?.style !== own?.style) continue;
    const years = Number(own?.date.slice(0, 4)) - Number(index.resolutions[other]?.date.slice(0, 4));
    const whole = (weight + (sameTitle(index, resolution, other) ? 1 + units / 8 : 0)) * 0.85 ** years;
    if (whole > most || (whole === most && other > best)) {
      most = whole;
      best = other;
    }
  }
  return best;
}

function sameTitle({ titleStart, titleWords }: SeriesColumns, a: number, b: number): boolean {
  const startA = titleStart[a] ?? 0;
  const startB = titleStart[b] ?? 0;
  const length = (titleStart[a + 1] ?? 0) - startA;
  if (length === 0 || length !== (titleStart[b + 1] ?? 0) - startB) return false;
  for (let i = 0; i < length; i++) if (titleWords[startA + i] !== titleWords[startB + i]) return false;
  return true;
}

function groupedByForm(index: SeriesColumns): Map<number, number[]> {
  const units = new Map<number, number[]>();
  index.unitWording.forEach((wording, unit) => {
    const form = index.wordingForm[wording] ?? 0;
    const known = units.get(form);
    if (known) known.push(unit);
    else units.set(form, [unit]);
  });
  return units;
}

/** The resolutions from `resolution` to the newest that renews it, each renewing the one before. */
export function renewals(index: PrecedentIndex, resolution: number): number[] {
  const chain = [resolution];
  for (let at = resolution; ; ) {
    const next = index.renewed.lastIndexOf(at);
    if (next <= at) return chain;
    chain.push(next);
    at = next;
  }
}

/** Whether two resolutions are of one series: one was renewed up to the other, or they have the same title. */
export function sameSeries(index: PrecedentIndex, older: number, newer: number): boolean {
  for (let at = newer; at >= older; at = index.renewed[at] ?? -1) if (at === older) return true;
  return (
    index.resolutions[older]?.style === index.resolutions[newer]?.style && sameTitle(index, older, newer)
  );
}
