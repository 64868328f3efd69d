import { useMemo } from "react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { CloudOff, MessageCircle } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ConversationSummary, Scheduled } from "@/api/types";
import { useMe } from "@/api/use-me";
import { useNow } from "@/lib/now";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { threadQuery } from "../api/queries";
import { scheduledQuery } from "../api/scheduled";
import { messagesOf } from "../api/thread-cache";
import { canAnswer } from "../lib/can-answer";
import { ThreadContextProvider } from "../lib/thread-context";
import { scheduledRows, threadRows } from "../lib/thread-rows";
import { useChannel } from "../lib/use-channel";
import { usePending } from "../lib/use-pending";
import { usePictures } from "../lib/use-pictures";
import { useSilenceOnLeaving } from "../lib/use-silence-on-leaving";
import { useThreadPlace } from "../lib/use-thread-place";
import { useUnreadLine } from "../lib/use-unread-line";
import { Pictures } from "./pictures";
import { ThreadScroller } from "./thread-scroller";
import { ThreadSkeleton } from "./thread-skeleton";

const none: readonly Scheduled[] = [];

export function Thread({ conversation }: { conversation: ConversationSummary }) {
  const { t } = useTranslation();
  const { id, contact } = conversation;
  const me = useMe()?.id ?? "";
  const place = useThreadPlace(id);
  const query = useInfiniteQuery(threadQuery(id, place.around));
  const messages = useMemo(() => (query.data ? messagesOf(query.data) : []), [query.data]);
  const pending = usePending(id, query.hasPreviousPage, place.toNewest);
  const scheduled = useQuery(scheduledQuery(id)).data ?? none;
  const unreadLine = useUnreadLine(conversation, messages);
  const rows = useMemo(
    () => [
      ...threadRows(messages, pending, me, unreadLine),
      ...(query.hasPreviousPage ? [] : scheduledRows(scheduled)),
    ],
    [messages, pending, scheduled, me, unreadLine, query.hasPreviousPage],
  );
  const pictures = usePictures(messages);
  const { jumpTo } = place;
  const { open } = pictures;
  const channel = useChannel(conversation);
  const { closed, quote, react } = canAnswer(conversation, channel, useNow());
  const stopped = channel?.state === "PAUSED";
  const textLimit = channel?.capabilities.textLimit ?? Infinity;
  const context = useMemo(
    () => ({
      contactName: contact.name,
      phone: contact.phone,
      can: { closed, quote, react },
      window: conversation.window,
      textLimit,
      stopped,
      jumpTo: (messageId: string) => void jumpTo(messageId),
      openPicture: open,
    }),
    [
      contact.name,
      contact.phone,
      conversation.window,
      textLimit,
      stopped,
      closed,
      quote,
      react,
      jumpTo,
      open,
    ],
  );
  useSilenceOnLeaving();

  if (query.data === undefined) {
    return query.isError ? (
      <div className="flex min-h-0 flex-1">
        <Empty
          icon={CloudOff}
          title={t("thread.errorTitle")}
          action={<Button onClick={() => void query.refetch()}>{t("errors.retry")}</Button>}
        >
          {t("thread.errorText")}
        </Empty>
      </div>
    ) : (
      <ThreadSkeleton />
    );
  }
  if (rows.length === 0) {
    return (
      <div className="flex min-h-0 flex-1">
        <Empty icon={MessageCircle} title={t("thread.emptyTitle")} />
      </div>
    );
  }
  const older = {
    loading: query.isFetchingNextPage,
    ready: query.hasNextPage && !query.isFetching,
    load: () => void query.fetchNextPage({ cancelRefetch: false }),
  };
  const newer = {
    loading: query.isFetchingPreviousPage,
    ready: query.hasPreviousPage && !query.isFetching,
    load: () => void query.fetchPreviousPage({ cancelRefetch: false }),
  };
  return (
    <ThreadContextProvider value={context}>
      <ThreadScroller
        key={place.around ?? "newest"}
        label={t("thread.messages", { name: contact.name })}
        conversation={conversation}
        messages={messages}
        rows={rows}
        older={older}
        newer={newer}
        endsHere={!query.hasPreviousPage}
        target={place.target}
        atUnread={!place.returned}
        busy={place.loading}
        onNewest={place.toNewest}
      />
      <Pictures {...pictures} older={older} />
    </ThreadContextProvider>
  );
}
