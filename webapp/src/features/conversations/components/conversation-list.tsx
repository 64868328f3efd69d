import { useEffect, useMemo, useRef, useState } from "react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { ArrowUp, CloudOff, MessagesSquare } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { conversationsOf } from "../api/list-cache";
import { listQuery } from "../api/queries";
import { useListKeys } from "../lib/use-list-keys";
import { useStableOrder } from "../lib/use-stable-order";
import { ConversationRow } from "./conversation-row";
import { ListSkeleton } from "./list-skeleton";

const rowHeight = 72;

export function ConversationList({ openId }: { openId: string | undefined }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(listQuery);
  if (query.data === undefined) {
    if (!query.isError) return <ListSkeleton />;
    return (
      <Empty
        icon={CloudOff}
        title={t("inbox.errorTitle")}
        action={<Button onClick={() => void query.refetch()}>{t("errors.retry")}</Button>}
      >
        {t("inbox.errorText")}
      </Empty>
    );
  }
  if (query.data.pages.every((page) => page.items.length === 0)) {
    return (
      <Empty icon={MessagesSquare} title={t("inbox.emptyTitle")}>
        {t("inbox.emptyText")}
      </Empty>
    );
  }
  return <Rows openId={openId} />;
}

function Rows({ openId }: { openId: string | undefined }) {
  const { t } = useTranslation();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(listQuery);
  const current = useMemo(() => (data === undefined ? [] : conversationsOf(data)), [data]);
  const { shown, waiting, hold, release } = useStableOrder(current);
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string>();
  const tabStop =
    [focused, openId].find((id) => shown.some((item) => item.id === id)) ?? shown[0]?.id;
  const tabStopIndex = shown.findIndex((item) => item.id === tabStop);

  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => shown[index]?.id ?? index,
    overscan: 6,
    rangeExtractor: (range) => withIndex(defaultRangeExtractor(range), tabStopIndex),
  });
  useListKeys({
    scroller,
    ids: shown.map(({ id }) => id),
    from: tabStop,
    reveal: rows.scrollToIndex,
  });

  const items = rows.getVirtualItems();
  const lastShown = rows.range?.endIndex ?? 0;
  const wantsMore = hasNextPage && !isFetchingNextPage && lastShown >= shown.length - 10;
  useEffect(() => {
    if (wantsMore) void fetchNextPage();
  }, [wantsMore, fetchNextPage]);

  const showNews = () => {
    release();
    rows.scrollToOffset(0);
  };

  return (
    <div className="relative min-h-0 flex-1">
      {waiting > 0 && (
        <button
          type="button"
          onClick={showNews}
          className="appear absolute -top-12 right-3 z-10 flex min-h-8 w-fit items-center gap-1.5 rounded-full bg-accent px-3.5 text-sm font-medium text-on-accent shadow-float"
        >
          <ArrowUp aria-hidden className="size-4" />
          {t("inbox.moved", { count: waiting })}
        </button>
      )}
      <div
        ref={scroller}
        className="scroll-quiet h-full overflow-y-auto overscroll-contain px-1.5"
        onPointerMove={(event) => event.pointerType === "mouse" && hold()}
        onPointerLeave={release}
      >
        <ul
          aria-label={t("inbox.list")}
          className="relative w-full"
          style={{ height: rows.getTotalSize() }}
        >
          {items.map(({ index, key, start }) => {
            const conversation = shown[index];
            return conversation === undefined ? null : (
              <li
                key={key}
                aria-posinset={index + 1}
                aria-setsize={hasNextPage ? -1 : shown.length}
                className="absolute inset-x-0 top-0"
                style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              >
                <ConversationRow
                  conversation={conversation}
                  open={conversation.id === openId}
                  focusable={conversation.id === tabStop}
                  onFocus={setFocused}
                />
              </li>
            );
          })}
        </ul>
        {isFetchingNextPage && <ListSkeleton rows={3} label={t("inbox.loadingMore")} />}
      </div>
    </div>
  );
}

/** The row that holds the focus is never taken out of the page, however far one scrolls. */
function withIndex(indexes: number[], index: number): number[] {
  return index < 0 || indexes.includes(index) ? indexes : [...indexes, index].sort((a, b) => a - b);
}
