import { X } from "lucide-react";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useApp } from "../app/app-context.ts";
import { afterPaint } from "../editor/plugins/after-paint.ts";

interface WindowDialogProps {
  readonly title: string;
  /** `split`: a list beside a picture; `page`: as large as the window allows. */
  readonly size?: "narrow" | "wide" | "split" | "page";
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog in front of the window, with its title and a way to close it. */
export function WindowDialog({ title, size = "narrow", onClose, children }: WindowDialogProps) {
  const { t } = useApp();
  const dialog = useRef<HTMLElement>(null);
  useKeptFocus(dialog);
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={`modal ${size}`}>
        <Dialog ref={dialog} className="dialog">
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <Button className="button quiet icon" aria-label={t("dialog.close")} onPress={onClose}>
              <X />
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A window that becomes narrower may hide what has the focus: then the dialog takes it, so that its keys are heard. */
function useKeptFocus(dialog: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const end = new AbortController();
    // Only once it is drawn anew does the browser take the focus from what is no longer shown.
    const keep = () => afterPaint(() => document.activeElement === document.body && dialog.current?.focus());
    window.addEventListener("resize", keep, { signal: end.signal });
    return () => end.abort();
  }, [dialog]);
}
