import { useEffect, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ProgressBar } from "react-aria-components/ProgressBar";
import { useApp } from "../app/app-context.ts";
import { type LibraryWork, paceOf } from "./library-state.ts";
import { useLibrary } from "./use-library.ts";

/** The work that is under way: how far, how fast, how long yet, and the button that stops it. */
export function WorkProgress() {
  const work = useLibrary((state) => state.work);
  return work && <UnderWay work={work} />;
}

function UnderWay({ work }: { readonly work: LibraryWork }) {
  const { t, library } = useApp();
  const now = useNow();
  const { perMinute, secondsLeft } = paceOf(work, now);
  const name = t(`library.work-${work.kind}`);
  const { done, total } = work;
  const said = [
    total === null ? "" : t("library.done-of", { done, total }),
    perMinute === null ? "" : t("library.pace", { count: perMinute }),
    secondsLeft === null
      ? ""
      : secondsLeft < 90
        ? t("imports.seconds-left", { seconds: secondsLeft })
        : t("imports.minutes-left", { minutes: Math.round(secondsLeft / 60) }),
  ].filter((part) => part !== "");
  const measure = total === null ? { isIndeterminate: true } : { value: done, maxValue: Math.max(total, 1) };
  return (
    <div className="library-work">
      <ProgressBar className="progress" aria-label={name} valueLabel={said.join(", ")} {...measure}>
        {({ percentage = 0 }) => (
          <>
            <span className="progress-text">
              <b>{name}</b>
              <span className="library-subject">{work.subject}</span>
              <span>{said.join(" · ")}</span>
            </span>
            <span className="progress-track">
              <span className="progress-fill" style={{ width: `${percentage}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <Button className="button outlined" isDisabled={work.stopping} onPress={library.cancel}>
        {t(work.stopping ? "library.stopping" : "library.stop")}
      </Button>
    </div>
  );
}

/** The time, told anew every second. */
function useNow(): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
