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
  const author = useAuthor(message);
  return (
    <Bubble
      outbound={outbound}
      opens={opens}
      author={opens ? author : null}
      assistant={message.author.kind === "assistant"}
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

/** Who wrote an outgoing message; of an incoming one the header speaks. */
function useAuthor({ author, direction }: Message): string | null {
  const { t } = useTranslation();
  if (direction === "inbound") return null;
  switch (author.kind) {
    case "member":
      return author.name ?? t("thread.authorMember");
    case "phone":
      return t("thread.authorPhone");
    case "assistant":
      return t("thread.authorAssistant");
    case "system":
      return t("thread.authorSystem");
    case "contact":
      return author.name;
  }
}
