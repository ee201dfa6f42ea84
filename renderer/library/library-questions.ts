import type { Host } from "../../shared/host/contract.ts";
import type { LibraryFinds, LibraryQuestion, LibraryReading } from "./library-state.ts";

/** As many resolutions of one series are listed. */
const longestSeries = 100;

/** Asks the library; null where something newer was asked meanwhile. Rejects as the host does. */
export async function askLibrary(
  host: Host,
  window: string,
  { words, look, order, filter, limit }: LibraryQuestion,
): Promise<LibraryFinds | null> {
  if (look === "titles" || words.trim() === "") {
    const shelf = await host["library.browse"]({
      words: look === "titles" ? words : "",
      order,
      filter,
      limit,
    });
    return { kind: "resolutions", ...shelf };
  }
  const question = { window, words, exact: look === "phrase", filter, limit };
  const { search } = await host["library.search"](question);
  return search && { kind: "units", ...search };
}

/** The resolution of a unit with the others of its title; null where it is gone. Rejects as the host does. */
export async function readResolutionOf(
  host: Host,
  unit: number,
  at: number | null,
): Promise<LibraryReading | null> {
  const { resolution } = await host["library.resolution"]({ unit });
  if (!resolution) return null;
  const { title, body, language } = resolution;
  const filter = { body, language };
  const titled =
    title === ""
      ? []
      : (await host["library.browse"]({ words: title, order: "series", filter, limit: longestSeries }))
          .resolutions;
  return { resolution, unit: at, series: titled.filter((one) => one.title === title) };
}
