import { defineConfig } from "vitest/config";
import suite from "./vitest.config.ts";

/**
 * The tests of reading for mutation testing (`build/stryker.json`), without those that read thousands of random
 * texts: they would be run for each mutant. Mutants of regular expressions are left out there, since Stryker makes
 * `\V` of `\v`, which no file with the flag `u` can hold.
 */
export default defineConfig({
  ...suite,
  test: {
    ...suite.test,
    include: ["tests/reading/**/*.test.ts"],
    exclude: ["tests/reading/nothing-lost.test.ts", "tests/reading/round-trip.test.ts"],
    globalSetup: [],
    reporters: [],
    isolate: false,
  },
});
