import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { useApp } from "../app/app-context.ts";

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
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={`modal ${size}`}>
        <Dialog className="dialog">
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
