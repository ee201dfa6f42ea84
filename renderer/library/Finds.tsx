import { Button } from "react-aria-components/Button";
import { useApp } from "../app/app-context.ts";
import { type LibraryFinds, shownAtOnce } from "./library-state.ts";
import { ResolutionList } from "./ResolutionList.tsx";
import { UnitList } from "./UnitList.tsx";
import { useLibrary } from "./use-library.ts";
import { YearChart } from "./YearChart.tsx";

/** What was found: how much, over the years, and the list. */
export function Finds() {
  const finds = useLibrary((state) => state.finds);
  return <div className="library-finds">{finds && <Found finds={finds} />}</div>;
}

function Found({ finds }: { readonly finds: LibraryFinds }) {
  const { t, library } = useApp();
  const filter = useLibrary((state) => state.question.filter);
  const { total } = finds;
  const shown = finds.kind === "units" ? finds.units.length : finds.resolutions.length;
  const more = () => {
    const { question } = library.store.get();
    void library.ask({ ...question, limit: Math.min(1000, question.limit + shownAtOnce) });
  };
  return (
    <>
      <p className="library-total" role="status">
        {t(`library.found-${finds.kind}`, { total })}
      </p>
      <YearChart kind={finds.kind} years={finds.facets.years} from={filter.from} to={filter.to} />
      {total === 0 && <p className="list-empty">{t("library.nothing")}</p>}
      {finds.kind === "units" ? (
        <UnitList units={finds.units} />
      ) : (
        <ResolutionList resolutions={finds.resolutions} />
      )}
      {shown < Math.min(total, 1000) && (
        <Button className="button outlined" onPress={more}>
          {t("library.show-more")}
        </Button>
      )}
    </>
  );
}
