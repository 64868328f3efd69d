import { useEffect, useRef, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { X } from "lucide-react";
import { IconButton } from "./icon-button";

interface PanelProps {
  title: string;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A form in front of the page. The browser's own dialog keeps the focus, and gives it back. It stands beside the page, not
 * in it: whoever opens it may be in a form of their own, and no form may hold another.
 */
export function Panel({ title, closeLabel, onClose, children }: PanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return createPortal(
    <dialog
      ref={dialog}
      aria-label={title}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      onSubmit={(event) => event.stopPropagation()}
      className="m-auto flex max-h-[calc(100dvh-2rem)] w-[min(30rem,calc(100vw-1.5rem))] flex-col rounded-card border border-border bg-surface p-0 text-text shadow-float backdrop:bg-scrim"
    >
      <header className="flex items-center gap-2 border-b border-border py-1.5 pr-1.5 pl-4">
        <h2 className="flex-1 text-lg font-semibold">{title}</h2>
        <IconButton label={closeLabel} onClick={onClose}>
          <X aria-hidden className="size-5" />
        </IconButton>
      </header>
      <div className="scroll-quiet min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
    </dialog>,
    document.body,
  );
}
