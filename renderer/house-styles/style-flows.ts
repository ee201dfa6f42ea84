import { setFacts } from "../../shared/editing/set-facts.ts";
import { switchStyle } from "../../shared/form/switch-style.ts";
import type { Host } from "../../shared/host/contract.ts";
import type { OwnStyles, StyleReference } from "../../shared/host/data.ts";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import type { AppAction, AppState } from "../app/app-state.ts";
import type { Store } from "../app/store.ts";
import type { DraftEditor } from "../draft/draft-editor.ts";
import { redrawForm } from "../editor/plugins/form-plugin.ts";
import { failureNotice } from "../files/failure-notice.ts";
import { styleOf, takeOwnStyles } from "./styles-at-hand.ts";

interface StyleSetting {
  readonly host: Host;
  readonly store: Store<AppState, AppAction>;
  readonly editor: DraftEditor;
}

/** What can be done with house styles. No function rejects: failures become notices. */
export interface StyleFlows {
  /** Sets the draft in another style, as one step of undo, and lists what could not be carried. */
  switchTo(style: HouseStyle): void;
  /** Copies a style to a file of the person's own. @returns the copy's name, null when it failed */
  copy(style: HouseStyle, name: string): Promise<StyleReference | null>;
  /** Reads the person's own styles again, after a file was changed. */
  reload(): Promise<void>;
}

export function styleFlows({ host, store, editor }: StyleSetting): StyleFlows {
  const take = (own: OwnStyles) => {
    takeOwnStyles(own.styles);
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
      if (!copied) return null;
      take(copied.own);
      const values = { file: copied.file };
      store.send({ type: "notice", notice: { kind: "done", message: "notice.style-copied", values } });
      return copied.copy;
    },

    async reload() {
      const own = await host["styles.list"]({}).catch(failed);
      if (own) take(own);
    },
  };
}
