import { useState } from "react";
import { Reply, SmilePlus } from "lucide-react";
import { Popover } from "radix-ui";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { isReferable } from "../lib/can-answer";
import { useThread } from "../lib/thread-context";
import { useMessageActions } from "../lib/use-message-actions";
import { LightboxButton } from "./lightbox-button";
import { ReactionPanel } from "./reaction-panel";

/** What one can do with the picture shown. The panel stays within the dialog, outside of which nothing can be pressed. */
export function LightboxTools({ message, onAnswer }: { message: Message; onAnswer: () => void }) {
  const { t } = useTranslation();
  const { can } = useThread();
  const { answer, reactWith } = useMessageActions(message);
  const [reacting, setReacting] = useState(false);
  if (can.closed || !isReferable(message)) return null;

  const reply = () => {
    answer();
    onAnswer();
  };
  return (
    <>
      {can.react && (
        <Popover.Root open={reacting} onOpenChange={setReacting}>
          <Popover.Trigger asChild>
            <LightboxButton label={t("tools.react")}>
              <SmilePlus aria-hidden className="size-5" />
            </LightboxButton>
          </Popover.Trigger>
          <Popover.Content
            aria-label={t("tools.label")}
            sideOffset={6}
            collisionPadding={8}
            onKeyDown={(event) => event.stopPropagation()}
            className="appear z-10 overflow-hidden rounded-card border border-border bg-surface text-text shadow-float focus:outline-none"
          >
            <ReactionPanel
              message={message}
              onReact={(emoji) => {
                setReacting(false);
                reactWith(emoji);
              }}
              onReply={reply}
            />
          </Popover.Content>
        </Popover.Root>
      )}
      {can.quote && (
        <LightboxButton label={t("tools.reply")} onClick={reply}>
          <Reply aria-hidden className="size-5" />
        </LightboxButton>
      )}
    </>
  );
}
