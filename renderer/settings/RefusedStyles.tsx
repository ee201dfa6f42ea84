import { CircleAlert } from "lucide-react";
import type { OwnStyles } from "../../shared/host/data.ts";
import { useApp } from "../app/app-context.ts";

/** The style files that cannot be used, with every wrong field. */
export function RefusedStyles({ refused }: Pick<OwnStyles, "refused">) {
  const { t } = useApp();
  return refused.map(({ file, faults }) => (
    <div key={file} className="refused-style" role="alert">
      <CircleAlert />
      <div>
        <p>{t("styles.refused", { file })}</p>
        <ul>
          {faults.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <code>{path}</code> <span lang="en">{message}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  ));
}
