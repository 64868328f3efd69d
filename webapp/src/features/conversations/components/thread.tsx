import { useMemo } from "react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { CloudOff, MessageCircle } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ConversationSummary } from "@/api/types";
import { useMe } from "@/api/use-me";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { useStore } from "@/lib/store";
import { messagesOf } from "../api/cache";
import { outbox } from "../api/outbox-store";
import { threadQuery } from "../api/queries";
import { threadRows } from "../lib/thread-rows";
import { useUnreadLine } from "../lib/use-unread-line";
import { ThreadScroller } from "./thread-scroller";
import { ThreadSkeleton } from "./thread-skeleton";

export function Thread({ conversation }: { conversation: ConversationSummary }) {
  const { t } = useTranslation();
  const { id, contact } = conversation;
  const me = useMe()?.id ?? "";
  const query = useInfiniteQuery(threadQuery(id));
  const allPending = useStore(outbox);
  const pending = useMemo(
    () => allPending.filter(({ conversationId }) => conversationId === id),
    [allPending, id],
  );
  const messages = useMemo(() => (query.data ? messagesOf(query.data) : []), [query.data]);
  const unreadLine = useUnreadLine(conversation, messages);
  const rows = useMemo(
    () => threadRows(messages, pending, me, unreadLine),
    [messages, pending, me, unreadLine],
  );

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
  return (
    <ThreadScroller
      label={t("thread.messages", { name: contact.name })}
      conversation={conversation}
      messages={messages}
      rows={rows}
      hasOlder={query.hasNextPage}
      loadingOlder={query.isFetchingNextPage}
      loadOlder={() => void query.fetchNextPage()}
    />
  );
}
