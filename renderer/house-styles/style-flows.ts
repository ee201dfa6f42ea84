import { setFacts } from "../../shared/editing/set-facts.ts";
import { switchStyle } from "../../shared/form/switch-style.ts";
import type { Host } from "../../shared/host/contract.ts";
import type { OwnStyles } from "../../shared/host/data.ts";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import type { StyleFile } from "../../shared/style/style-files.ts";
import type { AppAction, AppState } from "../app/app-state.ts";
import type { Store } from "../app/store.ts";
import type { DraftEditor } from "../draft/draft-editor.ts";
import { redrawForm } from "../editor/plugins/form-plugin.ts";
import { failureNotice } from "../files/failure-notice.ts";
import { styleOf, stylesInFiles, takeOwnStyles } from "./styles-at-hand.ts";

interface StyleSetting {
  readonly host: Host;
  readonly store: Store<AppState, AppAction>;
  readonly editor: DraftEditor;
}

/** What can be done with house styles. No function rejects: failures become notices. */
export interface StyleFlows {
  /** Sets the draft in another style, as one step of undo, and lists what could not be carried. */
  switchTo(style: HouseStyle): void;
  /** Copies a style to a file of the person's own, under that name, and opens it for editing. */
  copy(style: HouseStyle, name: string): Promise<void>;
  /** Opens a file for editing; null goes back to all styles. */
  edit(name: string | null): void;
  /** Saves a file and puts its style to use. */
  write(file: StyleFile): Promise<void>;
  /** Deletes a file. What was saved and not yet saved in it is kept until another one is deleted. */
  remove(file: StyleFile): Promise<void>;
  /** Puts back a file that was deleted. */
  restore(file: StyleFile): Promise<void>;
  /** Reads the person's own styles again, after a file was changed. */
  reload(): Promise<void>;
}

export function styleFlows({ host, store, editor }: StyleSetting): StyleFlows {
  const take = (own: OwnStyles) => {
    takeOwnStyles(stylesInFiles(own));
    store.send({ type: "styles", styles: own });
    redrawForm(editor);
  };
  const failed = (error: unknown) => {
    store.send({ type: "notice", notice: failureNotice(error) });
    return null;
  };

  return {
    switchTo(target) {
      const { doc } = editor.state;
      const { notCarried } = switchStyle(doc, styleOf(doc), target);
      const reference = { style: target.id, language: target.language };
      if (!editor.run(setFacts(reference))) return;
      store.send({ type: "style-switched", switched: { ...reference, name: target.name, notCarried } });
    },

    async copy({ id, language }, name) {
      const copied = await host["styles.copy"]({ style: id, language, name }).catch(failed);
      if (!copied) return;
      take(copied.own);
      store.send({ type: "style-open", name: copied.file });
    },

    edit: (name) => store.send({ type: "style-open", name }),

    async write({ name, content }) {
      const own = await host["styles.write"]({ name, content }).catch(failed);
      if (!own) return;
      take(own);
      // What was typed while it was being saved stays.
      if (store.get().styleFiles.unsaved[name] === content)
        store.send({ type: "style-text", name, text: null });
    },

    async remove({ name, content }) {
      const own = await host["styles.delete"]({ name }).catch(failed);
      if (!own) return;
      take(own);
      store.send({ type: "style-deleted", deleted: { name, content } });
    },

    async restore({ name, content }) {
      const own = await host["styles.write"]({ name, content }).catch(failed);
      if (!own) return;
      take(own);
      store.send({ type: "style-deleted", deleted: null });
    },

    async reload() {
      const own = await host["styles.list"]({}).catch(failed);
      if (own) take(own);
    },
  };
}
