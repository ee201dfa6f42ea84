import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select, SelectValue } from "react-aria-components/Select";
import { notCarriedText } from "../../shared/form/not-carried-text.ts";
import { switchStyle } from "../../shared/form/switch-style.ts";
import type { HouseStyle } from "../../shared/style/house-style.ts";
import { builtInStyles } from "../../shared/style/house-styles.ts";
import { useApp, useAppState } from "../app/app-context.ts";
import { styleOf } from "../editor/draft-form.ts";

interface StyleFieldProps {
  readonly style: HouseStyle;
  readonly onChange: (style: HouseStyle) => void;
}

/** The house style the resolution is set in. */
export function StyleField({ style, onChange }: StyleFieldProps) {
  const { t } = useApp();
  const keyOf = ({ id, language }: HouseStyle) => `${id}.${language}`;
  return (
    <Select
      className="field wide"
      value={keyOf(style)}
      onChange={(key) => onChange(builtInStyles.find((candidate) => keyOf(candidate) === key) ?? style)}
    >
      <Label>{t("details.style")}</Label>
      <Button className="input select">
        <SelectValue />
        <ChevronDown />
      </Button>
      <Popover className="popover">
        <ListBox className="menu" items={builtInStyles.map((each) => ({ id: keyOf(each), name: each.name }))}>
          {({ id, name }) => (
            <ListBoxItem id={id} className="menu-item" textValue={name}>
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** What the chosen style could not carry by itself: nothing while the style stays. */
export function NotCarriedList({ style }: { readonly style: HouseStyle }) {
  const { t, editor } = useApp();
  const language = useAppState((state) => state.settings.language);
  const { doc } = editor.state;
  const own = styleOf(doc);
  const notCarried = own === style ? [] : switchStyle(doc, own, style).notCarried;
  if (notCarried.length === 0) return null;
  return (
    <section className="preview" aria-label={t("details.not-carried")}>
      <h3>{t("details.not-carried")}</h3>
      <ul className="not-carried">
        {notCarried.slice(0, shown).map((each) => (
          <li key={`${each.code} ${each.place}`}>{notCarriedText(each, language)}</li>
        ))}
      </ul>
      {notCarried.length > shown && (
        <p>{t("details.not-carried-more", { count: notCarried.length - shown })}</p>
      )}
    </section>
  );
}

/** More than these are counted, not listed. */
const shown = 12;
