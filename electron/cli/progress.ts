import type { Terminal } from "./command.ts";

/** Tells on standard error how far an addition has come, at most once a second. */
export function reportProgress(terminal: Terminal): {
  readonly tell: (done: number) => void;
  readonly seconds: () => number;
} {
  const started = performance.now();
  let told = started;
  const seconds = () => Number(((performance.now() - started) / 1000).toFixed(1));
  return {
    seconds,
    tell(done) {
      const now = performance.now();
      if (now - told < 1000) return;
      told = now;
      const rate = Math.round((1000 * done) / (now - started));
      terminal.say(
        { en: `${done} read, ${rate} a second`, fr: `${done} lues, ${rate} par seconde` }[terminal.language],
      );
    },
  };
}
