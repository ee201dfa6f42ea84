import { useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import { factsOf } from "../../shared/resolution/facts.ts";
import { whenIdle } from "../agreed/when-idle.ts";
import { useApp, useRestedDoc } from "../app/app-context.ts";
import { baseComparison, changedRows } from "./base-comparison.ts";

/** How many clauses and items depart from the base text; a press lists them. Nothing for a draft without one. */
export function BaseStatus() {
  const { t, commands, editor } = useApp();
  const doc = useRestedDoc();
  const [compared, setCompared] = useState(() => baseComparison(doc));
  // Comparing waits until typing rests; another draft is compared at once.
  useEffect(() => {
    const compare = () => setCompared(baseComparison(editor.state.doc));
    if ((compared?.base ?? null) !== factsOf(doc).base) return compare();
    return compared ? whenIdle(compare) : undefined;
  }, [compared, doc, editor]);
  if (!compared) return null;
  return (
    <Button className="button quiet" onPress={() => commands.togglePanel("base")}>
      {t("base.status", { count: changedRows(compared.rows).length })}
    </Button>
  );
}
