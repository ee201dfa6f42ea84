import type { Reporter, TestModule } from "vitest/node";

/** Closes a test run with one plain line, `N passed, N failed`, that scripts can read. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string) => tests.filter((test) => test.result().state === state).length;
    const brokenModules = modules.filter(
      (module) => module.state() === "failed" && module.errors().length > 0,
    ).length;
    process.stdout.write(
      `${inState("passed")} passed, ${inState("failed") + brokenModules + errors.length} failed\n`,
    );
  }
}
