import { EditorView } from "prosemirror-view";
import { useEffect, useRef } from "react";
import { useApp, useAppState, useEditorState } from "../app/app-context.ts";
import { styleOf } from "../house-styles/styles-at-hand.ts";
import { NoteEditor } from "./NoteEditor.tsx";
import { PageFoot } from "./PageFoot.tsx";
import { pageVariables } from "./page-variables.ts";
import { redrawMargin } from "./plugins/agreed-plugin.ts";
import { retellBase } from "./plugins/base-plugin.ts";
import { redrawForm } from "./plugins/form-plugin.ts";
import { noteView } from "./views/note-view.ts";

/** The sheet in the middle of the window, set as it will be printed. */
export function Page() {
  const { t } = useApp();
  const style = useEditorState((state) => styleOf(state.doc));
  const leaving = useAppState((state) => state.leavingText);
  const { title, designation, presenting, heading, sections, annexes, page } = style;
  return (
    <main className="canvas" data-pane aria-label={t("page.pane")}>
      <p id="page-help" hidden>
        {t("page.help")}
      </p>
      <p role="status" className="leaving">
        {leaving && <span>{t("page.left")}</span>}
      </p>
      <SpokenSuggestion />
      <div
        className="page"
        lang={style.locale}
        style={pageVariables(style, t)}
        data-justified={page.justified}
        data-designation-hangs={designation.hangs !== null}
        data-title={`${title.emphasis} ${title.case} ${title.align}`}
        data-designation={`${designation.emphasis} ${designation.align}`}
        data-presenting={`${presenting.emphasis} ${presenting.align}`}
        data-heading={`${heading.emphasis} ${heading.case} ${heading.align}`}
        data-annex-heading={`${annexes.emphasis} ${annexes.case} ${annexes.align}`}
        data-section-title={sections.titleBelow ? "below" : "beside"}
      >
        <PageText locale={style.locale} />
        <PageFoot />
      </div>
      <NoteEditor />
    </main>
  );
}

/** Screen readers hear of a suggestion at the caret when typing pauses; it is never in the text they read. */
function SpokenSuggestion() {
  const words = useAppState((state) => state.spokenSuggestion);
  return (
    <p role="status" className="only-heard" data-suggestion>
      {words}
    </p>
  );
}

/** Where ProseMirror draws the text. React never looks inside. */
function PageText({ locale }: { readonly locale: string }) {
  const { editor, store, t } = useApp();
  const language = useAppState((state) => state.settings.language);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!place.current) return;
    const view = new EditorView(place.current, {
      state: editor.state,
      dispatchTransaction: editor.dispatch,
      nodeViews: {
        note: (node, _view, getPos) =>
          noteView(
            node,
            () => store.send({ type: "edit-note", pos: getPos() ?? null }),
            (words) => t("page.note-name", { words: words || t("page.no-words") }),
          ),
      },
      scrollMargin: 64,
      scrollThreshold: 48,
    });
    editor.attach(view);
    view.focus();
    return () => {
      editor.detach();
      view.destroy();
    };
  }, [editor, store, t]);

  useEffect(() => {
    editor.view?.setProps({
      attributes: {
        class: "page-text",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": t("page.label", {}),
        "aria-describedby": "page-help",
        "data-pane-focus": "",
        lang: locale,
        "data-language": language,
        spellcheck: "true",
      },
    });
    redrawForm(editor);
    redrawMargin(editor);
    retellBase(editor);
  }, [editor, t, locale, language]);

  return <div ref={place} />;
}
