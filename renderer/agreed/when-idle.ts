/** Long enough that a pause between two words is none. Milliseconds. */
const pause = 400;
/** It comes even in a window that is never quiet. Milliseconds. */
const latest = 1500;

/** Runs something once nothing happened for a while and the window has nothing better to do. @returns what calls it off */
export function whenIdle(run: () => void): () => void {
  let idle = 0;
  const timer = setTimeout(() => {
    idle = requestIdleCallback(run, { timeout: latest });
  }, pause);
  return () => {
    clearTimeout(timer);
    cancelIdleCallback(idle);
  };
}
