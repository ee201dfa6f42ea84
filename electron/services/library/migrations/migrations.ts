import { resolutionsUnitsWordings } from "./0001-resolutions-units-wordings.ts";
import type { Migration } from "./migration.ts";

/** All migrations in their order. */
export const migrations: readonly Migration[] = [resolutionsUnitsWordings];
