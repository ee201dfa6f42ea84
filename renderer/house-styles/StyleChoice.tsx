import type { ReactNode } from "react";
import { Header } from "react-aria-components/Header";
import { ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import { Specimen } from "./Specimen.tsx";
import { styleGroups, styleKey, stylesAtHand } from "./styles-at-hand.ts";

interface StyleChoiceProps {
  readonly chosen: HouseStyle;
  readonly onChoose: (style: HouseStyle) => void;
  /** Enter or a double click on a style. */
  readonly onTake?: () => void;
  /** What stands below the specimen. */
  readonly children?: ReactNode;
}

/** The styles by body at the left, a specimen of the chosen one at the right. */
export function StyleChoice({ chosen, onChoose, onTake, children }: StyleChoiceProps) {
  const { t } = useApp();
  // Read again with every change of a person's own styles.
  useAppState((state) => state.styles);
  const styles = stylesAtHand();
  return (
    <div className="style-choice">
      <ListBox
        className="menu style-list"
        aria-label={t("styles.label")}
        autoFocus
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[styleKey(chosen)]}
        onSelectionChange={(keys) => {
          const style = styles.find((candidate) => keys !== "all" && keys.has(styleKey(candidate)));
          if (style) onChoose(style);
        }}
        {...(onTake ? { onAction: onTake } : {})}
      >
        {styleGroups(styles).map(({ id, body, styles: group }) => (
          <ListBoxSection key={id} id={id}>
            <Header className="menu-section">{body}</Header>
            {group.map((style) => (
              <ListBoxItem
                key={styleKey(style)}
                id={styleKey(style)}
                className="menu-item"
                textValue={`${body} ${style.name}`}
              >
                <span className="style-name" lang={style.locale}>
                  {style.name}
                </span>
                <span className="style-language">{t(`language.${style.language}`)}</span>
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it */}
      <section className="style-shown" tabIndex={0} aria-label={chosen.name}>
        <Specimen style={chosen} />
        {children}
      </section>
    </div>
  );
}
