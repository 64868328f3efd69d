import { useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { Reply, SmilePlus } from "lucide-react";
import { Popover, Toolbar } from "radix-ui";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { cn } from "@/components/ui/cn";
import { toast } from "@/components/ui/toast";
import { react } from "../api/reactions";
import { quote } from "../lib/quotes";
import { useThread } from "../lib/thread-context";
import { ReactionPanel } from "./reaction-panel";

interface MessageToolsProps {
  message: Message;
  outbound: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const tool =
  "inline-flex size-8 items-center justify-center rounded-full text-muted hover:bg-raised hover:text-text disabled:cursor-not-allowed disabled:opacity-50";

/** What one can do with a message: beside it while the mouse is there, or after a long press. */
export function MessageTools({ message, outbound, open, onOpenChange }: MessageToolsProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { can } = useThread();
  const [quoting, setQuoting] = useState(false);
  const why = can.closed ? t("tools.closed") : undefined;

  const answer = () => {
    setQuoting(true);
    onOpenChange(false);
    quote(message);
  };
  const reactWith = (emoji: string) => {
    onOpenChange(false);
    const ours = message.reactions.find(({ by }) => by === "agency")?.emoji;
    react(client, message, emoji === ours ? null : emoji).catch(() =>
      toast({ text: t("tools.notReacted") }),
    );
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
          "absolute -top-3.5 z-10 flex tablet:top-1/2 tablet:-translate-y-1/2 rounded-full border border-border bg-surface p-0.5 opacity-0 shadow-float transition-opacity",
          "pointer-events-none group-hover/message:pointer-events-auto group-hover/message:opacity-100",
          "focus-within:pointer-events-auto focus-within:opacity-100",
          outbound
            ? "left-1 tablet:right-full tablet:left-auto tablet:mr-1.5"
            : "right-1 tablet:right-auto tablet:left-full tablet:ml-1.5",
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
            onClick={answer}
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
          align={outbound ? "end" : "start"}
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            // The field has the focus once a message is quoted.
            if (quoting) event.preventDefault();
          }}
          className="appear z-40 overflow-hidden rounded-card border border-border bg-surface shadow-float focus:outline-none"
        >
          <ReactionPanel message={message} onReact={reactWith} onReply={answer} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
