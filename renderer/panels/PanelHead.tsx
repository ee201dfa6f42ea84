import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";

interface PanelHeadProps {
  readonly title: string;
  /** What the button that closes the panel is called. */
  readonly closeName: string;
  readonly onClose: () => void;
  /** Further buttons before it. */
  readonly children?: ReactNode;
}

/** The top of what stands beside the page: its title, and a way to close it. */
export function PanelHead({ title, closeName, onClose, children }: PanelHeadProps) {
  return (
    <div className="panel-head">
      <h2>{title}</h2>
      {children}
      <Button className="button quiet icon" aria-label={closeName} onPress={onClose}>
        <X />
      </Button>
    </div>
  );
}
