import { useState } from "react";
import { Reply, SmilePlus } from "lucide-react";
import { Popover, Toolbar } from "radix-ui";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { cn } from "@/components/ui/cn";
import { useThread } from "../lib/thread-context";
import { useMessageActions } from "../lib/use-message-actions";
import { ReactionPanel } from "./reaction-panel";

interface MessageToolsProps {
  message: Message;
  /** Beside a bubble, on the side that is free, or on a picture of several. */
  place: "left" | "right" | "picture";
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const places = {
  left: "-top-3.5 left-1 group-hover/message:pointer-events-auto group-hover/message:opacity-100 tablet:top-1/2 tablet:right-full tablet:left-auto tablet:mr-1.5 tablet:-translate-y-1/2",
  right:
    "-top-3.5 right-1 group-hover/message:pointer-events-auto group-hover/message:opacity-100 tablet:top-1/2 tablet:right-auto tablet:left-full tablet:ml-1.5 tablet:-translate-y-1/2",
  picture: "top-1 right-1 group-hover/picture:pointer-events-auto group-hover/picture:opacity-100",
};

const tool =
  "inline-flex size-8 items-center justify-center rounded-full text-muted hover:bg-raised hover:text-text disabled:cursor-not-allowed disabled:opacity-50";

/** What one can do with a message: beside it while the mouse is there, or after a long press. */
export function MessageTools({ message, place, open, onOpenChange }: MessageToolsProps) {
  const { t } = useTranslation();
  const { can } = useThread();
  const { answer, reactWith } = useMessageActions(message);
  const [quoting, setQuoting] = useState(false);
  const why = can.closed ? t("tools.closed") : undefined;

  const reply = () => {
    setQuoting(true);
    onOpenChange(false);
    answer();
  };

  return (
    <Popover.Root
      open={open}
      onOpenChange={(next) => {
        setQuoting(false);
        onOpenChange(next);
      }}
    >
      <Toolbar.Root
        aria-label={t("tools.label")}
        className={cn(
          "pointer-events-none absolute z-10 flex rounded-full border border-border bg-surface p-0.5 opacity-0 shadow-float transition-opacity",
          "focus-within:pointer-events-auto focus-within:opacity-100",
          places[place],
          open && "pointer-events-auto opacity-100",
        )}
      >
        <Popover.Trigger asChild>
          <Toolbar.Button aria-label={t("tools.more")} title={t("tools.more")} className={tool}>
            <SmilePlus aria-hidden className="size-4.5" />
          </Toolbar.Button>
        </Popover.Trigger>
        {can.quote && (
          <Toolbar.Button
            aria-label={t("tools.reply")}
            title={why ?? t("tools.reply")}
            disabled={can.closed}
            onClick={reply}
            className={tool}
          >
            <Reply aria-hidden className="size-4.5" />
          </Toolbar.Button>
        )}
      </Toolbar.Root>
      <Popover.Portal>
        <Popover.Content
          aria-label={t("tools.label")}
          side="top"
          align={place === "left" ? "end" : "start"}
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            // The field has the focus once a message is quoted.
            if (quoting) event.preventDefault();
          }}
          className="appear z-40 overflow-hidden rounded-card border border-border bg-surface shadow-float focus:outline-none"
        >
          <ReactionPanel
            message={message}
            onReact={(emoji) => {
              onOpenChange(false);
              reactWith(emoji);
            }}
            onReply={reply}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
