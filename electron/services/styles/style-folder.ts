import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { OwnStyles } from "../../../shared/host/data.ts";
import type { HouseStyle } from "../../../shared/style/house-style.ts";
import {
  copyOfStyle,
  type StyleFile,
  type StylesAtHand,
  styleFileName,
  withOwnStyles,
} from "../../../shared/style/style-files.ts";
import { writeFileAtomically } from "../documents/atomic-write.ts";
import { writeFailure } from "../documents/file-failure.ts";
import { checkFileName } from "../documents/file-name.ts";

/** The styles at hand: those that come with the product and those in the folder `styles` of `home`. */
export async function stylesAtHand(home: string): Promise<StylesAtHand> {
  const folder = styleFolder(home);
  const files = (await fileNames(folder)).map(
    async (name): Promise<StyleFile> => ({
      name,
      // A file that cannot be opened is refused like one that holds no style.
      content: await readFile(join(folder, name), "utf8").catch(() => ""),
    }),
  );
  return withOwnStyles(await Promise.all(files));
}

/** What the screen is told of a person's own styles. */
export async function ownStyles(home: string): Promise<OwnStyles> {
  const { own } = await stylesAtHand(home);
  return {
    folder: styleFolder(home),
    files: own.map((file) => ({ ...file, faults: [...file.faults] })),
  };
}

/**
 * Writes a style file, whatever it holds: all of it or nothing.
 *
 * @throws UserError where it cannot be written
 */
export async function writeStyle(home: string, { name, content }: StyleFile): Promise<void> {
  const path = join(styleFolder(home), checkFileName(name));
  try {
    await mkdir(styleFolder(home), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw writeFailure(error, path);
  }
  await writeFileAtomically(path, content);
}

/**
 * Deletes a style file. One that is gone already is no failure.
 *
 * @throws UserError where it cannot be deleted
 */
export async function deleteStyle(home: string, name: string): Promise<void> {
  const path = join(styleFolder(home), checkFileName(name));
  await rm(path, { force: true }).catch((error: unknown) => {
    throw writeFailure(error, path);
  });
}

/**
 * Writes a copy of a style to a file of its own, under that name.
 *
 * @throws UserError where the file cannot be written
 */
export async function copyStyle(
  home: string,
  style: HouseStyle,
  name: string,
): Promise<{ readonly file: string; readonly id: string }> {
  const names = await fileNames(styleFolder(home));
  const { styles } = await stylesAtHand(home);
  const copy = copyOfStyle(
    style,
    name,
    (id) => names.includes(styleFileName(id, style.language)) || styles.some((known) => known.id === id),
  );
  await writeStyle(home, copy.file);
  return { file: copy.file.name, id: copy.id };
}

function styleFolder(home: string): string {
  return join(home, "styles");
}

async function fileNames(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".json")).sort();
}
