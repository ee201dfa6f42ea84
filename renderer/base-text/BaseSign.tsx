import type { BaseSign as Sign } from "./base-comparison.ts";

/** How a clause or item departs from the base, as the margin of the page shows it. Its words stand beside it. */
export function BaseSign({ sign }: { readonly sign: Sign }) {
  return <span className="base-sign" data-base={sign} aria-hidden />;
}
