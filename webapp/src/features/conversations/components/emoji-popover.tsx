import { lazy, Suspense, type ReactNode } from "react";
import { Popover } from "radix-ui";
import { useTranslation } from "react-i18next";

const load = () => import("./emoji-picker");
const EmojiPicker = lazy(async () => ({ default: (await load()).EmojiPicker }));

interface EmojiPopoverProps {
  /** The button that opens it. */
  children: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onPick: (emoji: string) => void;
  /** Who gets the focus afterwards; otherwise the button. */
  onClosed?: () => void;
}

export function EmojiPopover({
  children,
  open,
  onOpenChange,
  onPick,
  onClosed,
}: EmojiPopoverProps) {
  const { t } = useTranslation();
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger asChild onPointerEnter={() => void load()} onFocus={() => void load()}>
        {children}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={t("emoji.title")}
          side="top"
          align="start"
          sideOffset={8}
          collisionPadding={8}
          onEscapeKeyDown={(event) => event.stopPropagation()}
          onCloseAutoFocus={(event) => {
            if (onClosed === undefined) return;
            event.preventDefault();
            onClosed();
          }}
          className="appear z-40 h-90 w-76 overflow-hidden rounded-card border border-border bg-surface shadow-float focus:outline-none"
        >
          <Suspense>
            <EmojiPicker onPick={onPick} />
          </Suspense>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
