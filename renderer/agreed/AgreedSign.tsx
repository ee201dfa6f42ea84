import type { AgreedStatus } from "../../shared/precedent/comparing/agreed-status.ts";

/** The sign of a status: told apart by shape as well as by colour. Its name stands beside it. */
export function AgreedSign({ status }: { readonly status: AgreedStatus }) {
  return <span className="agreed-sign" data-agreed={status} aria-hidden />;
}
