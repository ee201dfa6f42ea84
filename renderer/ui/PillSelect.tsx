import { Button } from "react-aria-components/Button";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select, SelectValue } from "react-aria-components/Select";

interface PillSelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly id: Value; readonly text: string }[];
  /** Whether it narrows what is shown. */
  readonly active: boolean;
  readonly onChange: (value: Value) => void;
}

/** One of a few values, as small as a word; its label is heard and shown on hovering. */
export function PillSelect<Value extends string>({
  label,
  value,
  options,
  active,
  onChange,
}: PillSelectProps<Value>) {
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(key) => onChange(options.find(({ id }) => id === key)?.id ?? value)}
    >
      <Button className="pill" data-active={active}>
        <SelectValue />
      </Button>
      <Popover className="popover">
        <ListBox className="menu" items={options}>
          {({ id, text }) => (
            <ListBoxItem id={id} className="menu-item" textValue={text}>
              {text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
