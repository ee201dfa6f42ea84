import { UserError } from "../../shared/base/user-error.ts";

/** Work that a screen can end by the name that it gave to it. */
export interface Tasks {
  /** Does the work under a name. Throws `request-invalid` where that name is taken. */
  run<Result>(name: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
  /** Asks for the end of a task. One that is done or unknown is left as it is. */
  cancel(name: string): void;
  cancelAll(): void;
}

export function createTasks(): Tasks {
  const running = new Map<string, AbortController>();
  return {
    async run(name, work) {
      if (running.has(name))
        throw new UserError("request-invalid", { reason: `the task ${name} is under way` });
      const controller = new AbortController();
      running.set(name, controller);
      try {
        return await work(controller.signal);
      } finally {
        running.delete(name);
      }
    },
    cancel: (name) => running.get(name)?.abort(),
    cancelAll() {
      for (const controller of running.values()) controller.abort();
    },
  };
}
