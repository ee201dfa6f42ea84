import { GridList, GridListItem } from "react-aria-components/GridList";
import type { NotCarried as Place } from "../../../shared/form/switch-style.ts";
import { factsOf } from "../../../shared/resolution/facts.ts";
import { useApp, useAppState, useEditorState } from "../../app/app-context.ts";
import type { StyleSwitch } from "../../app/app-state.ts";
import { goToTop, goToUnit } from "../../editor/go-to-unit.ts";
import type { Translate } from "../../messages/translate.ts";
import { PanelHead } from "../PanelHead.tsx";

/** What the new house style could not set by itself, at the right after a switch. A press goes to the place. */
export function NotCarried() {
  const shown = useAppState((state) => state.panel === "not-carried");
  const switched = useAppState((state) => state.switched);
  // An undo that takes the switch back takes its list away too.
  const holds = useEditorState(({ doc }) => {
    const { style, language } = factsOf(doc);
    return switched?.style === style && switched.language === language;
  });
  return shown && holds && switched ? <Places switched={switched} /> : null;
}

function Places({ switched }: { readonly switched: StyleSwitch }) {
  const { t, editor, store } = useApp();
  const rows = switched.notCarried.map((place, index) => ({ key: String(index), place }));
  const go = (key: string) => {
    const id = switched.notCarried[Number(key)]?.id ?? null;
    if (id === null || !goToUnit(editor, id)) goToTop(editor);
  };
  return (
    <aside className="side-panel" data-pane aria-label={t("not-carried.label")}>
      <PanelHead
        title={t("not-carried.count", { count: rows.length })}
        closeName={t("not-carried.close")}
        onClose={() => store.send({ type: "panel", panel: null })}
      />
      <p className="panel-intro">{t("not-carried.intro", { name: switched.name })}</p>
      <GridList
        className="card-list"
        aria-label={t("not-carried.label")}
        items={rows}
        onAction={(key) => go(String(key))}
      >
        {({ key, place }) => <PlaceCard id={key} place={place} style={switched.language} />}
      </GridList>
    </aside>
  );
}

interface PlaceCardProps {
  readonly id: string;
  readonly place: Place;
  /** The language of the new style. */
  readonly style: string;
}

function PlaceCard({ id, place, style }: PlaceCardProps) {
  const { t } = useApp();
  const name = placeName(place, t);
  const message = t(`not-carried.${place.code}`, { count: place.clauses, style });
  return (
    <GridListItem id={id} className="card" textValue={`${name}: ${message}`}>
      <span className="card-place">{name}</span>
      <span className="card-message">{message}</span>
      {place.words && <span className="card-words">{place.words}</span>}
    </GridListItem>
  );
}

/** Both parts may count from 1, so a clause is named with its part. */
function placeName({ place, part }: Place, t: Translate): string {
  if (place === "text") return t("not-carried.text");
  if (part) return `${t(`outline.${part}`)} ${place}`;
  return place === "title" || place === "enacting" || place === "presenting" ? t(`front.${place}`) : place;
}
