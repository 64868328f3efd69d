import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { reasonOf } from "../lib/failure";
import { Bubble } from "./bubble";
import { MessageBody } from "./message-body";
import { Ticks } from "./ticks";

interface MessageBubbleProps {
  message: Message;
  opens: boolean;
}

export const MessageBubble = memo(function MessageBubble({ message, opens }: MessageBubbleProps) {
  const { t } = useTranslation();
  const outbound = message.direction === "outbound";
  return (
    <Bubble
      outbound={outbound}
      opens={opens}
      author={opens && outbound ? message.author.name : null}
      at={message.at}
      tick={outbound && <Ticks status={message.status} />}
      below={
        message.status === "failed" && (
          <p
            className="mt-1 max-w-[85%] text-right text-sm text-danger tablet:max-w-[75%]"
            title={message.failure ? (message.failure.detail ?? message.failure.title) : undefined}
          >
            {t(`failure.${message.failure ? reasonOf(message.failure) : "other"}`)}
          </p>
        )
      }
    >
      <MessageBody message={message} />
    </Bubble>
  );
});
