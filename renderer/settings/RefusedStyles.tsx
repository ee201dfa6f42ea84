import { CircleAlert, PencilLine, Trash2 } from "lucide-react";
import { Button } from "react-aria-components/Button";
import type { OwnStyles } from "../../shared/host/data.ts";
import { useApp } from "../app/app-context.ts";
import { FaultList } from "./FaultList.tsx";

/** The style files that cannot be used, with every wrong field. */
export function RefusedStyles({ files }: Pick<OwnStyles, "files">) {
  const { t, styles } = useApp();
  return files.map((file) => (
    <div key={file.name} className="style-word faulty" role="alert">
      <CircleAlert />
      <div>
        <p>{t("styles.refused", { file: file.name })}</p>
        <FaultList faults={file.faults} />
      </div>
      <Button className="button outlined" onPress={() => styles.edit(file.name)}>
        <PencilLine />
        {t("styles.edit")}
      </Button>
      <Button className="button outlined" onPress={() => void styles.remove(file)}>
        <Trash2 />
        {t("styles.delete")}
      </Button>
    </div>
  ));
}
