import { useDeferredValue } from "react";
import { Button } from "react-aria-components/Button";
import { useApp, useEditorState } from "../app/app-context.ts";
import { baseComparison, changedRows } from "./base-comparison.ts";

/** How many clauses and items depart from the base text; a press lists them. Nothing for a draft without one. */
export function BaseStatus() {
  const { t, commands } = useApp();
  const compared = baseComparison(useDeferredValue(useEditorState((state) => state.doc)));
  if (!compared) return null;
  return (
    <Button className="button quiet" onPress={() => commands.togglePanel("base")}>
      {t("base.status", { count: changedRows(compared.rows).length })}
    </Button>
  );
}
