import type { ReactNode } from "react";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { useApp } from "../app/app-context.ts";

interface FindListProps<Find> {
  readonly finds: readonly Find[];
  readonly keyOf: (find: Find) => string | number;
  /** What is found when letters are typed, and read out. */
  readonly textOf: (find: Find) => string;
  /** The one that is read; null for none of them. */
  readonly read: string | number | null;
  readonly onRead: (find: Find) => void;
  readonly children: (find: Find) => ReactNode;
}

/** What was found, in its order. Choosing one opens it; ↑ and ↓ leaf through them. */
export function FindList<Find>({ finds, keyOf, textOf, read, onRead, children }: FindListProps<Find>) {
  const { t } = useApp();
  if (finds.length === 0) return null;
  return (
    <ListBox
      aria-label={t("library.title")}
      className="library-list"
      selectionMode="single"
      selectionBehavior="replace"
      escapeKeyBehavior="none"
      selectedKeys={read === null ? [] : [read]}
      onSelectionChange={(keys) => {
        const chosen = finds.find((find) => keys !== "all" && keys.has(keyOf(find)));
        if (chosen) onRead(chosen);
      }}
      items={finds.map((find) => ({ id: keyOf(find), find }))}
    >
      {({ id, find }) => (
        <ListBoxItem id={id} className="library-row" textValue={textOf(find)}>
          {children(find)}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
