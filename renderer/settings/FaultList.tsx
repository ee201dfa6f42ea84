import { Button } from "react-aria-components/Button";
import type { StyleFault } from "../../shared/style/style-fault.ts";
import { faultText } from "../../shared/style/style-fault-texts.ts";
import { useApp, useAppState } from "../app/app-context.ts";

interface FaultListProps {
  readonly faults: readonly StyleFault[];
  /** Goes to the field of a fault; where it is given, each path is a button. */
  readonly onGo?: (fault: StyleFault) => void;
}

/** What is wrong in a style file, each field by its path. */
export function FaultList({ faults, onGo }: FaultListProps) {
  const { t } = useApp();
  const language = useAppState((state) => state.settings.language);
  return (
    <ul className="faults">
      {faults.map((fault) => {
        const path = <code>{fault.path || t("styles.whole-file")}</code>;
        return (
          <li key={`${fault.path} ${fault.code}`}>
            {onGo ? (
              <Button className="fault-path" onPress={() => onGo(fault)}>
                {path}
              </Button>
            ) : (
              path
            )}{" "}
            {faultText(fault, language)}
          </li>
        );
      })}
    </ul>
  );
}
