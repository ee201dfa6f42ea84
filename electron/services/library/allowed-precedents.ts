import type { PrecedentFilter } from "../../../shared/host/precedent-data.ts";
import {
  hasTrait,
  itemTrait,
  operativeTrait,
  type PrecedentIndex,
} from "../../../shared/precedent/index/precedent-index.ts";
import type { DraftPoint } from "../../../shared/precedent/suggesting/draft-point.ts";

/** A filter as the index takes it; nothing where it leaves nothing out. */
export function allowedBy(
  { bodies, from, to, part, level }: PrecedentFilter,
  index: PrecedentIndex,
): Pick<DraftPoint, "allows"> {
  if ([bodies, from, to, part, level].every((given) => given === undefined)) return {};
  return {
    allows(unit) {
      const { body = "", date = "" } = index.resolutions[index.unitResolution[unit] ?? 0] ?? {};
      if (bodies && !bodies.includes(body)) return false;
      if (part && hasTrait(index, unit, operativeTrait) !== (part === "operative")) return false;
      if (level && hasTrait(index, unit, itemTrait) !== (level === "item")) return false;
      if (from !== undefined && date < from) return false;
      return to === undefined || (date !== "" && date.slice(0, to.length) <= to);
    },
  };
}
