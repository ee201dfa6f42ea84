import { resolutionsUnitsWordings } from "./0001-resolutions-units-wordings.ts";
import { generationsAndUnitNumbers } from "./0002-generations-and-unit-numbers.ts";
import type { Migration } from "./migration.ts";

/** All migrations in their order. */
export const migrations: readonly Migration[] = [resolutionsUnitsWordings, generationsAndUnitNumbers];
