import { useApp } from "../app/app-context.ts";
import { commandGroups } from "../commands/command.ts";
import { commands } from "../commands/registry.ts";
import { Keys, shortcutName } from "../ui/Keys.tsx";
import { WindowDialog } from "../ui/WindowDialog.tsx";

/** Every key, by group. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useApp();
  const leaveKeys = t("shortcuts.leave-keys", { escape: t("key.escape"), tab: shortcutName("Tab", t) });
  return (
    <WindowDialog title={t("shortcuts.title")} size="wide" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it. */}
      <section className="dialog-body" tabIndex={0} aria-label={t("shortcuts.title")}>
        <div className="shortcut-groups">
          {commandGroups.map((group) => (
            <section key={group}>
              <h3>{t(`group.${group}`)}</h3>
              <dl>
                {commands
                  .filter((command) => command.group === group && command.shortcuts.length > 0)
                  .map(({ id, title, shortcuts }) => (
                    <div key={id} className="shortcut">
                      <dt>{t(title)}</dt>
                      <dd>
                        {shortcuts.map((shortcut) => (
                          <Keys key={shortcut} shortcut={shortcut} />
                        ))}
                      </dd>
                    </div>
                  ))}
                {group === "structure" && (
                  <>
                    <div className="shortcut">
                      <dt>{t("shortcuts.join")}</dt>
                      <dd>
                        <kbd>{t("key.backspace")}</kbd>
                      </dd>
                    </div>
                    <div className="shortcut">
                      <dt>{t("shortcuts.leave")}</dt>
                      <dd>
                        <kbd>{leaveKeys}</kbd>
                      </dd>
                    </div>
                  </>
                )}
              </dl>
            </section>
          ))}
        </div>
      </section>
    </WindowDialog>
  );
}
