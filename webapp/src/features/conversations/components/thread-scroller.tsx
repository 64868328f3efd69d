import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { ConversationSummary, Message } from "@/api/types";
import { cn } from "@/components/ui/cn";
import type { Beyond } from "../lib/beyond";
import type { ThreadRow } from "../lib/thread-rows";
import { useSeen } from "../lib/use-seen";
import type { Target } from "../lib/use-thread-place";
import { useThreadScroll } from "../lib/use-thread-scroll";
import { Row } from "./thread-row";
import { ToNewest } from "./to-newest";

interface ThreadScrollerProps {
  label: string;
  conversation: ConversationSummary;
  messages: readonly Message[];
  rows: readonly ThreadRow[];
  older: Beyond;
  newer: Beyond;
  /** Whether the newest message of all is among them. */
  endsHere: boolean;
  target: Target | null;
  atUnread: boolean;
  /** What was asked for is on its way. */
  busy: boolean;
  onNewest: () => void;
}

/** The newest at the bottom; what is beyond either end is loaded without moving what one reads. */
export function ThreadScroller(props: ThreadScrollerProps) {
  const { label, conversation, messages, rows, older, newer, endsHere, target } = props;
  const { atUnread, busy } = props;
  const { t } = useTranslation();
  const scroll = useThreadScroll({ rows, endsHere, target, atUnread });
  const { scroller, virtual, items, height, settle, atEnd } = scroll;
  useLoading(older, scroll.nearFirst);
  useLoading(newer, scroll.nearLast);

  const newestInbound = messages.findLast(({ direction }) => direction === "inbound");
  useSeen(conversation, newestInbound, scroll.settled && atEnd);

  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        role="log"
        aria-live="off"
        aria-label={label}
        aria-busy={older.loading || newer.loading || busy}
        tabIndex={0}
        onScroll={(event) => settle(event.currentTarget)}
        className="scroll-quiet h-full overflow-y-auto overscroll-contain focus-visible:-outline-offset-2"
      >
        <div className="mx-auto flex min-h-full max-w-190 flex-col justify-end px-3 tablet:px-5">
          <div className="relative w-full shrink-0" style={{ height }}>
            {items.map(({ index, key, start }) => {
              const row = rows[index];
              return row === undefined ? null : (
                <div
                  key={key}
                  ref={virtual.measureElement}
                  data-index={index}
                  data-pointed-out={scroll.isPointedOut(row) || undefined}
                  className={cn(
                    "absolute inset-x-0 top-0 -mx-2 rounded-card px-2 transition-colors duration-500",
                    scroll.isPointedOut(row) && "bg-accent/20",
                  )}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <Row row={row} />
                </div>
              );
            })}
          </div>
        </div>
      </div>
      {(older.loading || busy) && (
        <Loading className="top-2">{t(busy ? "thread.loading" : "thread.loadingOlder")}</Loading>
      )}
      {newer.loading && <Loading className="bottom-2">{t("thread.loadingNewer")}</Loading>}
      {!atEnd && (
        <ToNewest
          inboundCount={conversation.inboundCount}
          onGo={() => (endsHere ? virtual.scrollToEnd() : props.onNewest())}
        />
      )}
    </div>
  );
}

function useLoading({ ready, load }: Beyond, near: boolean) {
  const wanted = near && ready;
  useEffect(() => {
    if (wanted) load();
  }, [wanted, load]);
}

function Loading({ className, children }: { className: string; children: string }) {
  return (
    <p
      role="status"
      className={cn(
        "appear-late absolute inset-x-0 mx-auto w-fit rounded-full bg-surface px-3 py-1 text-xs font-medium text-muted shadow-float",
        className,
      )}
    >
      {children}
    </p>
  );
}
