import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { GridListItem } from "react-aria-components/GridList";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { placements } from "../../../shared/editing/place-kept.ts";
import type { Repair, Settings } from "../../../shared/host/data.ts";
import { repairMessage } from "../../../shared/reading/repairs/repair-message.ts";
import { useApp } from "../../app/app-context.ts";
import { keptWords, type RepairStatus } from "../../review/repair-status.ts";

/** A repair as the list shows it. */
export interface RepairRow {
  /** Its place in the list. */
  readonly key: string;
  readonly repair: Repair;
  readonly status: RepairStatus;
  readonly isCurrent: boolean;
  /** Whether it can be taken back now; asked only of the current one. */
  readonly canRestore: boolean;
}

interface RepairCardProps {
  readonly row: RepairRow;
  readonly language: Settings["language"];
}

/** One repair: where, what was there and what was made of it; with what can be done about it while it is the current one. */
export function RepairCard({ row, language }: RepairCardProps) {
  const { key, repair, status, isCurrent } = row;
  const { t } = useApp();
  const place = repair.at || t("repairs.whole");
  const message = repairMessage(repair, language);
  return (
    <GridListItem
      id={key}
      className={`card repair-card${isCurrent ? " current" : ""}`}
      data-repair={key}
      data-status={status}
      textValue={`${place}: ${message} ${t(`repairs.${status}`)}`}
    >
      <div className="repair-words">
        <span className="card-place">
          <span>{place}</span>
          {status !== "open" && <span className="repair-status">{t(`repairs.${status}`)}</span>}
        </span>
        <span className="card-message">{message}</span>
        {repair.source && (
          <span className="card-words">
            <span className="card-words-name">{t("repairs.source")}</span> {repair.source}
          </span>
        )}
        {isCurrent && <RepairActions row={row} />}
      </div>
    </GridListItem>
  );
}

function RepairActions({ row: { key, repair, status, canRestore } }: Pick<RepairCardProps, "row">) {
  const index = Number(key);
  const { t, review } = useApp();
  const waits = keptWords(repair) !== null && status !== "placed";
  return (
    <div className="repair-actions">
      {(status === "open" || status === "accepted") && (
        <Button className="button outlined" onPress={() => review.accept(index)}>
          {t(status === "open" ? "repairs.accept" : "repairs.look-again")}
        </Button>
      )}
      {status !== "restored" && canRestore && (
        <Button className="button outlined" onPress={() => review.restore(index)}>
          {t("repairs.restore")}
        </Button>
      )}
      {waits && <PlaceMenu index={index} />}
      {waits && (
        <Button className="button outlined" onPress={() => review.place(index, null)}>
          {t("repairs.drop")}
        </Button>
      )}
    </div>
  );
}

function PlaceMenu({ index }: { readonly index: number }) {
  const { t, review } = useApp();
  return (
    <MenuTrigger>
      <Button className="button outlined">
        {t("repairs.place-as")}
        <ChevronDown />
      </Button>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label={t("repairs.place-as")}
          onAction={(as) => {
            const placement = placements.find((each) => each === as);
            // Behind the menu's own return of the focus.
            if (placement) setTimeout(() => review.place(index, placement));
          }}
        >
          {placements.map((as) => (
            <MenuItem key={as} id={as} className="menu-item">
              {t(`placement.${as}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
