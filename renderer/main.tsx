import { createRoot, type Root } from "react-dom/client";
import { defined } from "../shared/base/assert.ts";
import { errorMessage } from "../shared/base/user-error.ts";
import { connectHost } from "../shared/host/client.ts";
import { createApplication } from "./app/application.ts";
import { Window } from "./app/Window.tsx";
import { failureNotice } from "./files/failure-notice.ts";
import { chooseTransport } from "./host/transport.ts";
import { translator } from "./messages/translate.ts";

const root = createRoot(defined(document.getElementById("root"), "index.html has it"));
void start(root);

async function start(root: Root): Promise<void> {
  try {
    const host = connectHost(chooseTransport());
    const app = createApplication(host, await host["session.start"]({}));
    root.render(<Window app={app} />);
  } catch (error) {
    root.render(<StartFailure error={error} />);
  }
}

/** Shown when the host gave no draft: the reason, and a way to try again. */
function StartFailure({ error }: { readonly error: unknown }) {
  const language = navigator.language.startsWith("fr") ? "fr" : "en";
  const t = translator(language);
  const notice = failureNotice(error);
  return (
    <main className="start-failure" role="alert">
      <h1>{t("app.start-failed")}</h1>
      <p>{errorMessage(notice.code, notice.details, language)}</p>
      <button type="button" className="button primary" onClick={() => location.reload()}>
        {t("app.try-again")}
      </button>
    </main>
  );
}
