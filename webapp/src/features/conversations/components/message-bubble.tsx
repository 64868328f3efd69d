import { memo, useState } from "react";
import { Smartphone } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Message } from "@/api/types";
import { clockTime } from "@/lib/time";
import { lookOf } from "../lib/bubble-look";
import { isReferable } from "../lib/can-answer";
import { useLongPress } from "../lib/use-long-press";
import { bubbleWidth } from "../lib/picture-size";
import { useAuthorName } from "../lib/use-author-name";
import { Bubble } from "./bubble";
import { DeletedBody } from "./deleted-body";
import { FailedLine } from "./failed-line";
import { HistoryButton } from "./history-button";
import { MessageBody } from "./message-body";
import { MessageTools } from "./message-tools";
import { Provenance } from "./provenance";
import { QueuedLine } from "./queued-line";
import { Reactions } from "./reactions";
import { Ticks } from "./ticks";

interface MessageBubbleProps {
  message: Message;
  opens: boolean;
}

export const MessageBubble = memo(function MessageBubble({ message, opens }: MessageBubbleProps) {
  const { t, i18n } = useTranslation();
  const author = useAuthorName(message);
  const outbound = message.direction === "outbound";
  const deleted = message.deletedAt !== null;
  const { look, timeOnTop } = lookOf(message);
  const [acting, setActing] = useState(false);
  const referable = isReferable(message);
  const touch = useLongPress(() => setActing(referable));
  return (
    <Bubble
      outbound={outbound}
      opens={opens}
      id={message.id}
      label={`${author}, ${clockTime(Date.parse(message.at), i18n.language)}`}
      author={
        opens && (outbound || message.author.name !== null) ? (
          <AuthorLine message={message} name={author} />
        ) : null
      }
      at={message.at}
      look={look}
      timeOnTop={timeOnTop}
      width={bubbleWidth(message)}
      tick={outbound && <Ticks status={message.status} onPicture={timeOnTop} />}
      mark={
        message.editedAt !== null &&
        !deleted && <HistoryButton message={message}>{t("message.edited")}</HistoryButton>
      }
      reactions={<Reactions reactions={message.reactions} />}
      touch={touch}
      tools={
        referable && (
          <MessageTools
            message={message}
            place={outbound ? "left" : "right"}
            open={acting}
            onOpenChange={setActing}
          />
        )
      }
      faded={message.status === "canceled"}
      below={outbound && <Below message={message} />}
    >
      {deleted ? (
        <DeletedBody message={message} />
      ) : (
        <>
          <div className={look === "file" ? "px-2 pt-0.5 empty:hidden" : "contents"}>
            <Provenance message={message} />
          </div>
          <MessageBody message={message} />
        </>
      )}
    </Bubble>
  );
});

function AuthorLine({ message, name }: { message: Message; name: string }) {
  if (message.author.kind !== "phone") return <bdi>{name}</bdi>;
  return (
    <span className="inline-flex items-center gap-1">
      <Smartphone aria-hidden className="size-3.5" />
      {name}
    </span>
  );
}

/** What is to be said below a message of ours that is not where it should be. */
function Below({ message }: { message: Message }) {
  const { t } = useTranslation();
  switch (message.status) {
    case "failed":
      return <FailedLine message={message} />;
    case "queued":
      return <QueuedLine message={message} />;
    case "canceled":
      return <p className="mt-1 text-sm text-muted">{t("status.canceled")}</p>;
    case "held":
      return (
        <p className="mt-1 max-w-[85%] text-right text-sm text-pretty text-muted tablet:max-w-[75%]">
          {t("status.heldLine")}
        </p>
      );
    default:
      return null;
  }
}
