import type { InterfaceLanguage } from "../../shared/base/user-error.ts";
import type { AdditionProgress } from "../services/library/add-to-library.ts";
import type { Terminal } from "./command.ts";

/** Tells on standard error how far long work has come, at most once a second. */
export function reportProgress(terminal: Terminal): {
  readonly tell: (progress: AdditionProgress) => void;
  readonly seconds: () => number;
} {
  const started = performance.now();
  let told = started;
  const seconds = () => Number(((performance.now() - started) / 1000).toFixed(1));
  return {
    seconds,
    tell(progress) {
      const now = performance.now();
      if (now - told < 1000) return;
      told = now;
      terminal.say(progressText(progress, now - started, terminal.language));
    },
  };
}

/** `1,200 of 7,542, 81 a second, 1 min 18 s left: un.jsonl:1200` */
export function progressText(
  { done, total, subject }: AdditionProgress,
  milliseconds: number,
  language: InterfaceLanguage,
): string {
  const rate = (1000 * done) / milliseconds;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: rate < 10 ? 1 : 0 });
  const count = number.format(done);
  const second = number.format(rate);
  if (total === null)
    return {
      en: `${count} read, ${second} a second: ${subject}`,
      fr: `${count} lues, ${second} par seconde : ${subject}`,
    }[language];
  const all = number.format(total);
  const left = timeText(Math.max(0, total - done) / rate);
  return {
    en: `${count} of ${all}, ${second} a second, ${left} left: ${subject}`,
    fr: `${count} sur ${all}, ${second} par seconde, encore ${left} : ${subject}`,
  }[language];
}

function timeText(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole >= 3600) return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
  return whole >= 60 ? `${Math.floor(whole / 60)} min ${whole % 60} s` : `${whole} s`;
}
