import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useTranslation } from "react-i18next";
import type { ConversationSummary, Message } from "@/api/types";
import { useAttention } from "@/lib/attention";
import { useNow } from "@/lib/now";
import { dayName } from "@/lib/time";
import { markSeen } from "../api/seen";
import type { ThreadRow } from "../lib/thread-rows";
import { useTimeWords } from "../lib/use-time-words";
import { MessageBubble } from "./message-bubble";
import { PendingBubble } from "./pending-bubble";
import { ToNewest } from "./to-newest";

interface ThreadScrollerProps {
  label: string;
  conversation: ConversationSummary;
  messages: readonly Message[];
  rows: readonly ThreadRow[];
  hasOlder: boolean;
  loadingOlder: boolean;
  loadOlder: () => void;
}

const nearEndPx = 80;
const estimates = { day: 44, unread: 44, message: 56, pending: 56 } as const;

/** The newest at the bottom; older ones are loaded above without moving what one reads. */
export function ThreadScroller(props: ThreadScrollerProps) {
  const { label, conversation, messages, rows, hasOlder, loadingOlder, loadOlder } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [settled, setSettled] = useState(false);
  const [atEnd, setAtEnd] = useState(true);

  const thread = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimates[rows[index]?.kind ?? "message"],
    getItemKey: (index) => rows[index]?.key ?? index,
    anchorTo: "end",
    followOnAppend: true,
    scrollEndThreshold: nearEndPx,
    overscan: 8,
    paddingStart: 12,
    paddingEnd: 12,
  });

  const firstUnread = useRef(rows.findIndex((row) => row.kind === "unread"));
  useLayoutEffect(() => {
    if (firstUnread.current > 0) thread.scrollToIndex(firstUnread.current, { align: "start" });
    else thread.scrollToEnd();
    const frame = requestAnimationFrame(() => setSettled(true));
    return () => cancelAnimationFrame(frame);
  }, [thread]);

  // One's own message is always shown, wherever one had scrolled to.
  const ownPending = rows.findLast((row) => row.kind === "pending")?.key;
  useLayoutEffect(() => {
    if (ownPending !== undefined) thread.scrollToEnd();
  }, [ownPending, thread]);

  const items = thread.getVirtualItems();
  const wantsOlder = settled && hasOlder && !loadingOlder && (items[0]?.index ?? 0) < 4;
  useEffect(() => {
    if (wantsOlder) loadOlder();
  }, [wantsOlder, loadOlder]);

  // Rows are measured as they appear, which moves the end without a scroll.
  const height = thread.getTotalSize();
  useEffect(() => {
    if (scroller.current !== null) setAtEnd(isAtEnd(scroller.current));
  }, [height]);

  const newestInbound = messages.findLast(({ direction }) => direction === "inbound");
  useSeen(conversation, newestInbound, settled && atEnd);

  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        role="log"
        aria-live="off"
        aria-label={label}
        aria-busy={loadingOlder}
        tabIndex={0}
        onScroll={(event) => setAtEnd(isAtEnd(event.currentTarget))}
        className="scroll-quiet h-full overflow-y-auto overscroll-contain focus-visible:-outline-offset-2"
      >
        <div className="mx-auto flex min-h-full max-w-190 flex-col justify-end px-3 tablet:px-5">
          <div className="relative w-full shrink-0" style={{ height }}>
            {items.map(({ index, key, start }) => {
              const row = rows[index];
              return row === undefined ? null : (
                <div
                  key={key}
                  ref={thread.measureElement}
                  data-index={index}
                  className="absolute inset-x-0 top-0"
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <Row row={row} />
                </div>
              );
            })}
          </div>
        </div>
      </div>
      {!atEnd && (
        <ToNewest messages={messages} onGo={() => thread.scrollToEnd({ behavior: "smooth" })} />
      )}
    </div>
  );
}

const isAtEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement) =>
  scrollHeight - scrollTop - clientHeight <= nearEndPx;

function Row({ row }: { row: ThreadRow }) {
  switch (row.kind) {
    case "day":
      return <DayRow at={row.at} />;
    case "unread":
      return <UnreadRow count={row.count} />;
    case "message":
      return <MessageBubble message={row.message} opens={row.opens} />;
    case "pending":
      return <PendingBubble pending={row.pending} opens={row.opens} />;
  }
}

function DayRow({ at }: { at: number }) {
  const { language, words } = useTimeWords();
  return (
    <div className="flex justify-center pt-4 pb-1">
      <span className="rounded-full bg-surface px-3 py-1 text-xs font-medium text-muted first-letter:uppercase">
        {dayName(at, useNow(), language, words)}
      </span>
    </div>
  );
}

function UnreadRow({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <div className="flex items-center gap-3 pt-4 pb-1 text-xs font-medium text-accent">
      <span aria-hidden className="h-px flex-1 bg-accent/40" />
      {t("thread.unreadLine", { count })}
      <span aria-hidden className="h-px flex-1 bg-accent/40" />
    </div>
  );
}

/** Read means: open, in front of somebody, and scrolled to the end. */
function useSeen(conversation: ConversationSummary, newest: Message | undefined, atEnd: boolean) {
  const client = useQueryClient();
  const looking = useAttention();
  const { id, unreadCount } = conversation;
  const due = looking && atEnd && unreadCount > 0;
  useEffect(() => {
    if (due && newest !== undefined) void markSeen(client, id, newest);
  }, [client, due, id, newest]);
}
