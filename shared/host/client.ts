import * as v from "valibot";
import { UserError } from "../base/user-error.ts";
import { contract, type Host, type Method } from "./contract.ts";
import { hostEvent, type Listen } from "./events.ts";
import { answer } from "./messages.ts";

/** The way to a host and back. */
export interface Transport {
  /** Carries one call there and its answer back. Rejects when the host cannot be reached. */
  call(method: Method, input: unknown): Promise<unknown>;
  /** Carries what the host tells unasked, until it is stopped by what is given back. */
  listen(listener: (event: unknown) => void): () => void;
}

/** A host at the other end of a transport. Answers and events are checked before they are believed. */
export function connectHost(transport: Transport): Host {
  const call = (method: Method) => async (input: unknown) => {
    const received = await transport.call(method, input).catch(() => {
      throw new UserError("host-unreachable");
    });
    const reply = v.parse(answer, received);
    if (!reply.ok) throw new UserError(reply.error.code, reply.error.details);
    return v.parse(contract[method].output, reply.value);
  };
  const listen: Listen = (listener) =>
    transport.listen((told) => {
      const event = v.safeParse(hostEvent, told);
      if (event.success) listener(event.output);
    });
  const methods = Object.keys(contract) as Method[];
  const calls = Object.fromEntries(methods.map((method) => [method, call(method)]));
  return { ...calls, listen } as unknown as Host;
}
