import type { InterfaceLanguage } from "../../shared/base/user-error.ts";
import type { AdditionReport } from "../services/library/add-to-library.ts";

/** What came of an addition: the whole, each file where there are several, and what was refused and why. */
export function additionText(report: AdditionReport, language: InterfaceLanguage): string {
  const stopped = {
    en: "Stopped. What was added is kept; the same command goes on from here.",
    fr: "Arrêté. Ce qui a été ajouté est conservé ; la même commande reprendra d’ici.",
  }[language];
  const { files, refused, cancelled } = report;
  return [
    countsText({ ...report, refused: refused.length }, language),
    ...(files.length > 1 ? files.map((file) => `  ${file.file}: ${countsText(file, language)}`) : []),
    ...refused.map(({ reason }) => `  ${reason}`),
    ...(cancelled ? [stopped] : []),
  ].join("\n");
}

function countsText(
  { added, replaced, unchanged, refused }: Omit<AdditionReport["files"][number], "file">,
  language: InterfaceLanguage,
): string {
  return {
    en: `${added} added, ${replaced} replaced, ${unchanged} held already, ${refused} refused.`,
    fr: `${added} ajoutées, ${replaced} remplacées, ${unchanged} déjà présentes, ${refused} refusées.`,
  }[language];
}
