import * as v from "valibot";
import { UserError } from "../base/user-error.ts";
import { contract, type Host, type Method } from "./contract.ts";
import { type Answer, failureAnswer } from "./messages.ts";

/**
 * Answers one call on a host. Unknown methods and input that does not fit are refused before the host sees
 * them; what the host gives back is checked as well. Never throws.
 */
export async function answerCall(host: Host, method: string, input: unknown): Promise<Answer> {
  try {
    if (!Object.hasOwn(contract, method))
      throw new UserError("request-invalid", { reason: `there is no ${method}` });
    const name = method as Method;
    const parsed = v.safeParse(contract[name].input, input);
    if (!parsed.success) {
      const [issue] = parsed.issues;
      throw new UserError("request-invalid", {
        reason: `${name}: ${v.getDotPath(issue) ?? "input"}: ${issue.message}`,
      });
    }
    // The one cast of the boundary: each method's input was checked by its own validator just above.
    const call = host[name] as (input: unknown) => Promise<unknown>;
    return { ok: true, value: v.parse(contract[name].output, await call(parsed.output)) };
  } catch (error) {
    return failureAnswer(error);
  }
}
