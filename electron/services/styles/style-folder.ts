import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type StyleFile, type StylesAtHand, withOwnStyles } from "../../../shared/style/style-files.ts";

/** The styles at hand: those that come with the product and those in the folder `styles` of `home`. */
export async function stylesAtHand(home: string): Promise<StylesAtHand> {
  const folder = join(home, "styles");
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".json")).sort();
  const files = names.map(
    async (name): Promise<StyleFile> => ({
      name,
      // A file that cannot be opened is refused like one that holds no style.
      content: await readFile(join(folder, name), "utf8").catch(() => ""),
    }),
  );
  return withOwnStyles(await Promise.all(files));
}
