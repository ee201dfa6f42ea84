import * as v from "valibot";
import { UserError } from "../base/user-error.ts";
import { contract, type Host, type Method } from "./contract.ts";
import { answer } from "./messages.ts";

/** Carries one call to a host and its answer back. Rejects when the host cannot be reached. */
export type Transport = (method: Method, input: unknown) => Promise<unknown>;

/** A host at the other end of a transport. Answers are checked before they are believed. */
export function connectHost(transport: Transport): Host {
  const call = (method: Method) => async (input: unknown) => {
    const received = await transport(method, input).catch(() => {
      throw new UserError("host-unreachable");
    });
    const reply = v.parse(answer, received);
    if (!reply.ok) throw new UserError(reply.error.code, reply.error.details);
    return v.parse(contract[method].output, reply.value);
  };
  const methods = Object.keys(contract) as Method[];
  return Object.fromEntries(methods.map((method) => [method, call(method)])) as unknown as Host;
}
