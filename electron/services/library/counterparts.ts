import type { LibraryStore } from "./library-store.ts";

/** The same unit in another language. */
export interface Counterpart {
  readonly language: string;
  readonly text: string;
}

/**
 * A unit's counterparts: in the resolutions of the same body and symbol in other languages, the unit at the same
 * place. Where both hold the same numbers of units in each part the place is the position, else it is the label
 * and, for unnumbered clauses, the way counted from the nearer end of the part.
 */
export function counterpartsOf({ database }: LibraryStore, unitId: number): Counterpart[] {
  const own = database
    .prepare(
      `SELECT units.resolution, units.position, units.part, body, symbol, language FROM units
       JOIN resolutions ON resolutions.id = units.resolution WHERE units.id = ?`,
    )
    .get(unitId);
  if (!own || String(own.symbol) === "") return [];
  const others = database
    .prepare(
      "SELECT id, language FROM resolutions WHERE body = ? AND symbol = ? AND language <> ? ORDER BY language, id",
    )
    .all(String(own.body), String(own.symbol), String(own.language));
  if (others.length === 0) return [];
  const places = database.prepare(
    "SELECT id, part, level, role, place, text FROM units WHERE resolution = ? ORDER BY position",
  );
  const ownUnits = places.all(Number(own.resolution)).map(placed);
  const unit = ownUnits[Number(own.position)];
  if (!unit) return [];
  return others.flatMap(({ id, language }) => {
    const found = counterpart(unit, ownUnits, places.all(Number(id)).map(placed));
    return found === null ? [] : [{ language: String(language), text: found.text }];
  });
}

interface PlacedUnit {
  readonly id: number;
  readonly part: string;
  readonly shape: string;
  readonly place: string;
  readonly text: string;
}

function placed(row: Readonly<Record<string, unknown>>): PlacedUnit {
  return {
    id: Number(row.id),
    part: String(row.part),
    shape: `${row.part} ${row.level} ${row.role}`,
    place: String(row.place),
    text: String(row.text),
  };
}

function counterpart(
  unit: PlacedUnit,
  own: readonly PlacedUnit[],
  other: readonly PlacedUnit[],
): PlacedUnit | null {
  const ownPart = own.filter(({ part }) => part === unit.part);
  const otherPart = other.filter(({ part }) => part === unit.part);
  const at = ownPart.indexOf(unit);
  if (ownPart.length === otherPart.length) return otherPart[at] ?? null;
  const labelled = otherPart.filter(({ shape, place }) => shape === unit.shape && place === unit.place);
  if (labelled.length === 1 && unit.part === "operative") return labelled[0] ?? null;
  return closestInLength(unit, at, ownPart, otherPart);
}

/** Of the units near the same way through the part, the one whose length answers best. */
function closestInLength(
  unit: PlacedUnit,
  at: number,
  own: readonly PlacedUnit[],
  other: readonly PlacedUnit[],
): PlacedUnit | null {
  const difference = Math.abs(own.length - other.length);
  const centre = at < own.length / 2 ? at : other.length - (own.length - at);
  let best: PlacedUnit | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let i = Math.max(0, centre - difference); i <= Math.min(other.length - 1, centre + difference); i++) {
    const candidate = other[i];
    if (!candidate) continue;
    const cost =
      Math.abs(Math.log((candidate.text.length + 20) / (unit.text.length + 20))) + 0.1 * Math.abs(i - centre);
    if (cost < least) {
      least = cost;
      best = candidate;
    }
  }
  return best;
}
