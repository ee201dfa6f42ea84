import { CircleAlert, CircleCheck, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { errorMessage } from "../../shared/base/user-error.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import type { LibraryOutcome } from "./library-state.ts";
import { useLibrary } from "./use-library.ts";

/** What came of the last work, worth reading: figures, and of each file that was not read why. */
export function Outcome() {
  const { t, library } = useApp();
  const outcome = useLibrary((state) => state.outcome);
  if (!outcome) return null;
  const good = isGood(outcome);
  const Sign = good ? CircleCheck : CircleAlert;
  return (
    <section className="library-outcome" data-good={good}>
      <Sign aria-hidden />
      <OutcomeText outcome={outcome} />
      <Button
        className="button quiet icon"
        aria-label={t("library.dismiss")}
        onPress={() => library.store.send({ outcome: null })}
      >
        <X />
      </Button>
    </section>
  );
}

function isGood(outcome: LibraryOutcome): boolean {
  switch (outcome.kind) {
    case "added":
      return outcome.outcome.refused.length === 0 && !outcome.outcome.cancelled;
    case "verified":
      return outcome.faults.length === 0;
    case "rebuilt":
      return outcome.lost.length === 0;
    case "exported":
      return !outcome.cancelled;
    case "removed":
      return true;
  }
}

function OutcomeText({ outcome }: { readonly outcome: LibraryOutcome }) {
  const { t, library } = useApp();
  const language = useAppState((state) => state.settings.language);
  switch (outcome.kind) {
    case "added": {
      const { added, replaced, unchanged, units, refused, cancelled } = outcome.outcome;
      const sentences = [
        t("library.added", { resolutions: added + replaced, units }),
        unchanged > 0 ? t("library.unchanged", { unchanged }) : "",
        cancelled ? t("library.stopped") : "",
        refused.length > 0 ? t("library.refused", { refused: refused.length }) : "",
      ];
      const reasons = refused.map(({ code, details }) => errorMessage(code, details, language));
      return <Told said={sentences} list={reasons} />;
    }
    case "verified": {
      const { faults } = outcome;
      const said = faults.length === 0 ? t("library.sound") : t("library.faults", { faults: faults.length });
      return (
        <Told said={[said]} list={faults}>
          {faults.length > 0 && (
            <Button className="button outlined" onPress={() => void library.rebuild()}>
              {t("library.rebuild")}
            </Button>
          )}
        </Told>
      );
    }
    case "rebuilt":
      return (
        <Told
          said={[t("library.rebuilt", { kept: outcome.kept, lost: outcome.lost.length })]}
          list={outcome.lost}
        />
      );
    case "exported": {
      const { name, written, files, cancelled } = outcome;
      const said = cancelled
        ? [t("library.export-stopped")]
        : [t("library.exported", { name, written }), files > 0 ? t("library.exported-files", { files }) : ""];
      return <Told said={said} list={[]} />;
    }
    case "removed":
      return (
        <Told said={[t("library.removed", { removed: outcome.removed })]} list={[]}>
          {outcome.removed > 0 && (
            <Button className="button outlined" onPress={() => void library.restore()}>
              {t("library.restore")}
            </Button>
          )}
        </Told>
      );
  }
}

interface ToldProps {
  readonly said: readonly string[];
  readonly list: readonly string[];
  readonly children?: ReactNode;
}

function Told({ said, list, children }: ToldProps) {
  return (
    <div className="library-told">
      <p>{said.filter((sentence) => sentence !== "").join(" ")}</p>
      {list.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <ul tabIndex={0}>
          {list.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}
