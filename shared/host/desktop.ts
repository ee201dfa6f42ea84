import * as v from "valibot";

/** The commands of the screen as the desktop's native menu shows them, in the language of the screen. */
export const nativeMenu = v.strictObject({
  language: v.picklist(["en", "fr"]),
  groups: v.array(
    v.strictObject({
      /** Which menu: the standard entries of that menu (cut, copy, quit …) are added to it. */
      id: v.picklist(["file", "edit", "insert", "structure", "changes", "view", "help"]),
      title: v.string(),
      items: v.array(
        v.strictObject({
          /** The command's id, sent back when it is chosen. */
          id: v.pipe(v.string(), v.regex(/^[a-z][a-z.-]{0,63}$/)),
          title: v.string(),
          /** As `Mod-Shift-p`; null where there is none. */
          shortcut: v.nullable(v.string()),
        }),
      ),
    }),
  ),
});
export type NativeMenu = v.InferOutput<typeof nativeMenu>;

/** What the desktop shell puts into its window, as `window.rapporteurHost`. */
export interface DesktopBridge {
  /** One call of the contract; gives an Answer (`messages.ts`). */
  call(method: string, input: unknown): Promise<unknown>;
  /** Tells of the host's events (`events.ts`) until it is stopped by what is given back. */
  listen(listener: (event: unknown) => void): () => void;
  /** Tells of commands chosen in the native menu. */
  onCommand(listener: (id: string) => void): void;
  /** Shows the screen's commands in the native menu. */
  setMenu(menu: NativeMenu): void;
  /** Called before the window closes; it closes when the promise settles, at the latest after a second. */
  onClosing(listener: () => Promise<void>): void;
}
